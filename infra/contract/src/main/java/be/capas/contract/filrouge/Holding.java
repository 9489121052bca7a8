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
   * took the thread of what had ended never held it.
   *
   * @param returns when partners gave the person back
   */
  static List<Holding> of(AccompanimentFacts facts, List<Instant> returns) {
    var endings = facts.allEndings().filter(Ending::endsHolding).toList();
    var givenBack = returns.stream().filter(it -> isReoriented(facts, it)).toList();
    var holdings = new ArrayList<Holding>();
    for (var next : facts.takings()) {
      var at = next.fact().at();
      endLast(holdings, endings, at);
      endGivenBack(holdings, givenBack, at);
      if (isVoid(next, endings) || isHeldBy(holdings, next)) {
        continue;
      }
      endLast(holdings, at);
      holdings.add(
          new Holding(next.holder().kind(), next.holder().id(), at, null, next.fact().event()));
    }
    endLast(holdings, endings, Instant.MAX);
    endGivenBack(holdings, givenBack, Instant.MAX);
    return holdings;
  }

  /** While it is, nobody of the house takes the thread of whom the partner gives back. */
  private static boolean isReoriented(AccompanimentFacts facts, Instant at) {
    return facts
        .allEndings()
        .filter(it -> it.kind() == Ending.Kind.REORIENTED && !it.fact().at().isAfter(at))
        .anyMatch(it -> !it.isOverBy(at));
  }

  private static boolean isVoid(Custody next, List<Ending> endings) {
    var at = next.fact().at();
    return endings.stream().anyMatch(it -> it.fact().at().isBefore(at) && !it.isOverBy(at));
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

  /** A partner's, when it first gave the person back after it began, if that is no later. */
  private static void endGivenBack(
      List<Holding> holdings, List<Instant> givenBack, Instant latest) {
    if (holdings.isEmpty() || holdings.getLast().kind != Holder.Kind.PARTNER) {
      return;
    }
    var since = holdings.getLast().since;
    givenBack.stream()
        .filter(it -> !it.isBefore(since) && !it.isAfter(latest))
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
