package be.capas.contract.escalation;

import java.time.Instant;
import java.util.Objects;

/** When a claim must be confirmed: reminded of at the first time, lapsed at the second. */
public record ClaimDue(Instant remindAt, Instant lapseAt) {
  public ClaimDue {
    Objects.requireNonNull(remindAt);
    Objects.requireNonNull(lapseAt);
  }

  /** The one that is due first. */
  public ClaimDue sooner(ClaimDue other) {
    return other.remindAt.isBefore(remindAt) ? other : this;
  }
}
