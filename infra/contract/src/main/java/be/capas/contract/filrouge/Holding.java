package be.capas.contract.filrouge;

import be.capas.contract.accompaniment.Holder;
import be.capas.contract.filrouge.facts.AccompanimentFacts;
import be.capas.contract.filrouge.facts.Custody;
import be.capas.contract.filrouge.facts.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

  /**
   * The holders one after the other; an assignment to the one who holds already adds none. Whoever
   * of the house was assigned to what had ended never held it; a partner that met the person then
   * does.
   *
   * @param returned when the partner that held the thread last gave the person back, if it did so
   *     after a reorientation
   */
  static List<Holding> of(AccompanimentFacts facts, @Nullable Instant returned) {
    var endings = facts.allEndings().filter(Ending::endsHolding).toList();
    var holdings = new ArrayList<Holding>();
    for (var next : facts.custody()) {
      var at = next.fact().at();
      endLast(holdings, endings, at);
      if (isVoid(next, endings) || isHeldBy(holdings, next)) {
        continue;
      }
      endLast(holdings, at);
      holdings.add(
          new Holding(next.holder().kind(), next.holder().id(), at, null, next.fact().event()));
    }
    endLast(holdings, endings, Instant.MAX);
    if (returned != null) {
      endLast(holdings, returned);
    }
    return holdings;
  }

  private static boolean isVoid(Custody next, List<Ending> endings) {
    var at = next.fact().at();
    return next.holder().kind() != Holder.Kind.PARTNER
        && endings.stream().anyMatch(it -> it.fact().at().isBefore(at) && !it.isOverBy(at));
  }

  private static boolean isHeldBy(List<Holding> holdings, Custody next) {
    return !holdings.isEmpty() && holdings.getLast().until == null && holdings.getLast().isBy(next);
  }

  private boolean isBy(Custody custody) {
    return kind == custody.holder().kind() && id.equals(custody.holder().id());
  }

  /** With the first ending after it began, if that is no later than this. */
  private static void endLast(List<Holding> holdings, List<Ending> endings, Instant latest) {
    if (holdings.isEmpty()) {
      return;
    }
    var since = holdings.getLast().since;
    endings.stream()
        .filter(it -> !it.fact().at().isBefore(since) && !it.isOverBy(since))
        .map(it -> it.fact().at())
        .filter(it -> !it.isAfter(latest))
        .min(Comparator.naturalOrder())
        .ifPresent(it -> endLast(holdings, it));
  }

  private static void endLast(List<Holding> holdings, Instant at) {
    if (!holdings.isEmpty() && holdings.getLast().until == null) {
      var last = holdings.removeLast();
      holdings.add(new Holding(last.kind, last.id, last.since, at, last.event));
    }
  }
}
