package be.capas.bench.report;

import be.capas.bench.measure.Usage;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** What holds a rate back, as far as the use of the processors tells. */
final class Bound {
  /** Less idle time than this is what a load leaves that waits for nothing but processors. */
  private static final double FULL = 0.9;

  private static final double WORTH_NAMING_MILLIS = 0.005;

  private Bound() {}

  /** A sentence. */
  static String describe(Usage usage, long done) {
    var share = Figures.of("%.0f %%", usage.busy() * 100);
    var foreign = Figures.of("%.0f %%", usage.foreign() * 100);
    var bound =
        usage.busy() >= FULL
            ? "bound by the processors (%s busy, %s by others)".formatted(share, foreign)
            : "bound by waiting, not by the processors (%s busy, %s by others)"
                .formatted(share, foreign);
    return bound + "; processor time of each: " + costs(usage, done);
  }

  private static String costs(Usage usage, long done) {
    return usage.used().entrySet().stream()
        .filter(it -> millisEach(it.getValue(), done) >= WORTH_NAMING_MILLIS)
        .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
        .map(it -> it.getKey() + " " + Figures.of("%.2f ms", millisEach(it.getValue(), done)))
        .collect(Collectors.joining(", "));
  }

  private static double millisEach(Duration used, long done) {
    return used.toNanos() / 1e6 / Math.max(1, done);
  }
}
