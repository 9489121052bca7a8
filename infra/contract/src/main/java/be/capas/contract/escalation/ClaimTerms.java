package be.capas.contract.escalation;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a claim holds before it must be confirmed: by saying so, or by being with the person.
 *
 * @param remindAfter when whoever claimed is reminded
 * @param grace how long after the reminder the claim lapses
 */
public record ClaimTerms(Duration remindAfter, Duration grace) {
  public ClaimTerms {
    if (!remindAfter.isPositive() || !grace.isPositive()) {
      throw new IllegalArgumentException("a claim holds for a time");
    }
  }

  /** When a claim that holds now is due to be confirmed. */
  public ClaimDue from(Instant now) {
    return new ClaimDue(now.plus(remindAfter), now.plus(remindAfter).plus(grace));
  }
}
