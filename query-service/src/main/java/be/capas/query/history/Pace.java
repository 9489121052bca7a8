package be.capas.query.history;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a history is played.
 *
 * @param speed how many times as fast as it happened
 */
public record Pace(long speed) {
  /** A day in a second: a year passes while a coffee is drunk. Our choice. */
  public static final long A_DAY_IN_A_SECOND = 86_400;

  /** A year in a second. */
  public static final long FASTEST = 31_536_000;

  /** Longer than that nobody waits for the next step, however long nothing happened. Our choice. */
  public static final Duration LONGEST = Duration.ofSeconds(5);

  public Pace {
    if (speed < 1 || speed > FASTEST) {
      throw new IllegalArgumentException("a speed is between 1 and " + FASTEST);
    }
  }

  /** How long to wait between two steps. */
  public Duration between(Instant one, Instant next) {
    var time = Duration.between(one, next).dividedBy(speed);
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }
}
