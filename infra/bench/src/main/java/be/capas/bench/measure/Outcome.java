package be.capas.bench.measure;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What came of a load.
 *
 * @param done how many tasks were done
 * @param micros how long each of them took, in microseconds; empty where that was not measured
 * @param failed how many were not done
 * @param fault what the first of those said
 */
public record Outcome(
    long done, Histogram micros, long failed, @Nullable String fault, Duration took) {
  private static final long LONGEST_MICROS = 60_000_000;
  private static final int DIGITS = 3;

  /** Of tasks that were each measured. */
  public static Outcome of(Histogram micros, long failed, @Nullable String fault, Duration took) {
    return new Outcome(micros.getTotalCount(), micros, failed, fault, took);
  }

  /** Of so much work, done in one go. */
  public static Outcome ofWork(long done, Duration took) {
    return new Outcome(done, histogram(), 0, null, took);
  }

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
    return done / (took.toNanos() / 1e9);
  }

  /** The time within which this share of the tasks was done, in milliseconds. */
  public double millis(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1_000.0;
  }
}
