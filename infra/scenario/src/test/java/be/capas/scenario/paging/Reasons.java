package be.capas.scenario.paging;

import be.capas.command.crisis.domain.Crisis;
import be.capas.command.crisis.domain.Crisis.Claimed;
import be.capas.command.crisis.domain.Crisis.Known;
import be.capas.command.crisis.domain.Crisis.Raised;
import be.capas.command.crisis.domain.Crisis.Unknown;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.Recorded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why anybody may be paged for a crisis, from its events as the command-service folds them: the
 * notification-service must come to the same by its own fold.
 */
final class Reasons {
  private final Map<UUID, UUID> ofSteps = new HashMap<>();
  private final Set<UUID> all = new HashSet<>();
  private Crisis crisis = Crisis.INITIAL;
  private @Nullable UUID round;
  private @Nullable UUID opening;

  /** From the first events of a crisis. */
  static Reasons of(List<Recorded<CrisisEvent>> events) {
    var reasons = new Reasons();
    events.forEach(reasons::add);
    return reasons;
  }

  private void add(Recorded<CrisisEvent> it) {
    var next = Crisis.evolve(crisis, it.event());
    if (begins(it.event(), next)) {
      round = it.id();
      opening = it.id();
      all.add(it.id());
    } else if (crisis instanceof Raised waiting) {
      step(it, waiting);
    }
    crisis = next;
  }

  /** The first step of a round that tells somebody is what was told when it began. */
  private void step(Recorded<CrisisEvent> it, Raised waiting) {
    var reason = opening == null ? it.id() : opening;
    switch (it.event()) {
      case StepNotified _ -> {
        ofSteps.put(it.id(), reason);
        all.add(reason);
        opening = null;
      }
      case StepSkipped(_, _, var step, _, _)
          when waiting.alarm().escalation().plan().isLast(step) -> {
        all.add(reason);
        opening = null;
      }
      case CrisisReportedAgain _ -> all.add(it.id());
      default -> {}
    }
  }

  private boolean begins(CrisisEvent event, Crisis next) {
    return next instanceof Raised(var alarm)
        && (crisis instanceof Unknown
            || crisis instanceof Claimed
            || event instanceof CrisisEscalated
            || event instanceof UrgencyChanged
                && crisis instanceof Known before
                && alarm.urgency().isAbove(before.alarm().urgency()));
  }

  /** Whether somebody is on it, or it is over: nobody needs to be paged. */
  boolean isHeld() {
    return !(crisis instanceof Raised || crisis instanceof Unknown);
  }

  /** What began the round of paging that runs; none where somebody is on it. */
  @Nullable UUID round() {
    return isHeld() ? null : round;
  }

  /** Why those whom a step names are paged. */
  UUID ofStep(UUID step) {
    return ofSteps.getOrDefault(step, step);
  }

  /** Every reason that there is. */
  Set<UUID> all() {
    return all;
  }
}
