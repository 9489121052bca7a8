package be.capas.contract.escalation;

import static be.capas.contract.escalation.Target.coordinators;
import static be.capas.contract.escalation.Target.onCall;

import be.capas.contract.crisis.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Whom to page after whom, and how long a claim holds. Written into a crisis when its urgency is
 * set, so that what is set later moves nothing that runs.
 *
 * @param version counts what an organisation set for a level of urgency, from 1; 0 is {@link
 *     #standard}
 * @param steps in order; the last one repeats until somebody answers
 */
public record EscalationPlan(int version, List<Step> steps, ClaimTerms claim) {
  public EscalationPlan {
    steps = List.copyOf(steps);
    Objects.requireNonNull(claim);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("somebody must be told");
    }
  }

  /** Whether nothing comes after this step but itself. */
  public boolean isLast(int step) {
    return step >= steps.size() - 1;
  }

  /**
   * What holds where an organisation has set nothing: whoever is on call, twice, then the
   * coordinators. Waits are ours: both pages and the coordinators' fall within the time in which a
   * crisis of that urgency is to be claimed (15 min for P1, 1 h for P2). Claims are reminded of and
   * lapse after the times that the on-call products of the field offer (1, 3 and 10 hours; 15, 30
   * and 45 minutes), longer for what may wait for weeks.
   */
  public static EscalationPlan standard(Urgency urgency) {
    return switch (urgency) {
      case P0, P1 -> standard(minutes(5), new ClaimTerms(hours(1), minutes(15)));
      case P2 -> standard(minutes(20), new ClaimTerms(hours(3), minutes(30)));
      case P3 -> standard(hours(1), new ClaimTerms(hours(10), minutes(45)));
      case P4 -> standard(hours(4), new ClaimTerms(Duration.ofDays(7), Duration.ofDays(1)));
    };
  }

  private static EscalationPlan standard(Duration wait, ClaimTerms claim) {
    return new EscalationPlan(
        0, List.of(new Step(onCall(), wait, 1), new Step(coordinators(), wait, 0)), claim);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Duration hours(int hours) {
    return Duration.ofHours(hours);
  }
}
