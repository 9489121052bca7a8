package be.capas.contract.filrouge.facts;

import be.capas.contract.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something happened, and what proves it.
 *
 * @param at when it happened
 * @param event the id of the event
 */
public record Fact(Instant at, UUID event) implements Comparable<Fact> {
  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::at).thenComparing(Fact::event);

  static Fact of(Recorded<?> event) {
    return new Fact(event.occurredAt(), event.id());
  }

  /** The later of two. */
  public Fact orLater(@Nullable Fact other) {
    return other == null || compareTo(other) >= 0 ? this : other;
  }

  @Override
  public int compareTo(Fact other) {
    return ORDER.compare(this, other);
  }
}
