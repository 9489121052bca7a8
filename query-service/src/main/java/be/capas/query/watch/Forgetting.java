package be.capas.query.watch;

import be.capas.contract.PersonEvent.PersonErased;
import be.capas.query.feed.Folding;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Has this instance forget the keys of whoever was erased; the others do within a minute. */
final class Forgetting<V> implements Folding.Listener<V> {
  private final Consumer<UUID> forget;

  Forgetting(Consumer<UUID> forget) {
    this.forget = forget;
  }

  @Override
  public void folded(List<Folding<V>> batch) {
    for (var folding : batch) {
      if (folding.event().event() instanceof PersonErased erased) {
        forget.accept(erased.person().value());
      }
    }
  }
}
