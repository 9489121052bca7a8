package be.capas.contract.crisis;

/**
 * How soon a human must answer. Our own scale, chosen by a human, never computed. Contact limits
 * follow NHS England's proposed access standards of July 2021 (4 h, 24 h, 4 weeks) and a 72 h band;
 * the claim limits are ours. Times are settings of each organisation.
 */
public enum Urgency {
  /** Emergency: call 112; a duty to confirm that stays open until somebody does. */
  P0,
  /** Very urgent: claimed within 15 minutes, contact within 4 hours. */
  P1,
  /** Urgent: claimed within 1 hour, contact within 24 hours. */
  P2,
  /** Soon: claimed the same working day, contact within 72 hours. */
  P3,
  /** Planned: contact within 28 days. */
  P4;

  /** Whether this is more urgent than the other. */
  public boolean isAbove(Urgency other) {
    return compareTo(other) < 0;
  }
}
