package be.capas.bench.measure;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What came of a load.
 *
 * @param micros how long each task took that was done, in microseconds
 * @param failed how many were not done
 * @param fault what the first of those said
 */
public record Outcome(Histogram micros, long failed, @Nullable String fault, Duration took) {
  private static final long LONGEST_MICROS = 60_000_000;
  private static final int DIGITS = 3;

  /** An empty histogram of microseconds, up to a minute, of three significant digits. */
  public static Histogram histogram() {
    return new Histogram(LONGEST_MICROS, DIGITS);
  }

  /** Counts a duration; a longer one than the histogram holds as the longest. */
  public static void record(Histogram micros, long nanos) {
    micros.recordValue(Math.min(Math.max(nanos / 1_000, 0), LONGEST_MICROS));
  }

  /** The durations of several rounds as one. */
  public static Histogram together(List<Outcome> rounds) {
    var all = histogram();
    rounds.forEach(it -> all.add(it.micros));
    return all;
  }

  /** Tasks done per second. */
  public double rate() {
    return micros.getTotalCount() / (took.toNanos() / 1e9);
  }

  /** The time within which this share of the tasks was done, in milliseconds. */
  public double millis(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1_000.0;
  }
}
