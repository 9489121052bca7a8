package be.capas.notification.notice;

import be.capas.contract.Recorded;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Notice.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of paging for a crisis that nobody holds: from the first step of its plan on, or from the
 * one that somebody did not wait for, until somebody takes it.
 *
 * @param plan whom to page after whom, as it was written into the crisis
 * @param opening what began the round, while no step has told anybody yet; absent afterwards
 * @param gaps the steps of this round of which it was said already that they have nobody to tell
 */
public record Round(EscalationPlan plan, @Nullable Opening opening, Set<Integer> gaps) {
  public Round {
    Objects.requireNonNull(plan);
    gaps = Collections.unmodifiableSet(new TreeSet<>(gaps));
  }

  /**
   * The event that began a round. It pages at once, without waiting for a timer; the first step
   * that tells somebody is because of it too, so that nobody has the same page twice.
   *
   * @param step from which step of the plan on
   */
  public record Opening(UUID event, long sequence, Instant knownAt, Cause cause, int step) {
    /** What its notices are because of, for a later event of the same crisis. */
    public Source source(Recorded<?> later) {
      var at = Source.of(later);
      return new Source(
          event, at.subject(), sequence, knownAt, at.organisation(), at.traceparent());
    }
  }

  static Round begin(EscalationPlan plan, Recorded<?> by, Cause cause, int step) {
    var opening = new Opening(by.id(), by.sequence(), by.recordedAt(), cause, step);
    return new Round(plan, opening, Set.of());
  }

  /** The plan of a crisis; the standard one of its urgency where none was written down. */
  static EscalationPlan plan(@Nullable EscalationPlan written, Urgency urgency) {
    return Objects.requireNonNullElseGet(written, () -> EscalationPlan.standard(urgency));
  }

  /** By the plan of another urgency that is not higher: nobody is paged at once for that. */
  Round by(EscalationPlan other) {
    return new Round(other, opening, Set.of());
  }

  /** A step has told somebody. */
  Round told() {
    return new Round(plan, null, gaps);
  }

  /** A step had nobody to tell; after the last one all begins anew, after its wait. */
  Round without(int step) {
    var more = new TreeSet<>(gaps);
    more.add(step);
    return new Round(plan, plan.isLast(step) ? null : opening, more);
  }
}
