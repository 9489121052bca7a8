package be.capas.contract.filrouge;

import be.capas.contract.accompaniment.Holder;
import be.capas.contract.filrouge.facts.Custody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time during which somebody held the thread.
 *
 * @param until absent while it lasts
 * @param event the event that proves it
 */
public record Holding(
    Holder.Kind kind, String id, Instant since, @Nullable Instant until, UUID event) {

  /** The holders one after the other; an assignment to the one who holds already adds none. */
  static List<Holding> of(List<Custody> custody, @Nullable Instant end) {
    var holdings = new ArrayList<Holding>();
    for (var next : custody) {
      if (!holdings.isEmpty() && holdings.getLast().isBy(next)) {
        continue;
      }
      endLast(holdings, next.fact().at());
      holdings.add(
          new Holding(
              next.holder().kind(),
              next.holder().id(),
              next.fact().at(),
              null,
              next.fact().event()));
    }
    if (end != null) {
      endLast(holdings, end);
    }
    return holdings;
  }

  private boolean isBy(Custody custody) {
    return kind == custody.holder().kind() && id.equals(custody.holder().id());
  }

  private static void endLast(List<Holding> holdings, Instant at) {
    if (!holdings.isEmpty()) {
      var last = holdings.removeLast();
      holdings.add(new Holding(last.kind, last.id, last.since, at, last.event));
    }
  }
}
