package be.capas.command.watchdog;

import java.time.Instant;

/**
 * What a round found.
 *
 * @param at when it began
 * @param open crises that had not ended
 * @param repaired of those, how many were overdue and then took their step
 * @param dropped how many are still overdue, or cannot be looked at
 */
record Findings(Instant at, int open, int repaired, int dropped) {
  /** Whether every crisis has a step before it or a human who answered. */
  boolean allIsWell() {
    return dropped == 0;
  }
}
