package be.capas.local.launcher;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait for a process that is not ready. One that has many events to catch up with may
 * take as long as it needs while it gets on: ending it would only make it begin again.
 */
final class Patience {
  private final Duration limit;
  private Instant deadline;
  private long leastBehind = Long.MAX_VALUE;

  Patience(Duration limit, Instant now) {
    this.limit = limit;
    this.deadline = now.plus(limit);
  }

  /** Takes note of how many events it is behind, 0 if that is not what it waits for. */
  void heard(long behind, Instant now) {
    if (behind > 0 && behind < leastBehind) {
      leastBehind = behind;
      deadline = now.plus(limit);
    }
  }

  boolean isOver(Instant now) {
    return now.isAfter(deadline);
  }
}
