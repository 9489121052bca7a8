package be.capas.bench.measure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who used the processors over a span of time.
 *
 * @param used by name of the process
 * @param wall how long the span was
 * @param busy the share of all processors that was in use, by whomever; 0 to 1
 */
public record Usage(Map<String, Duration> used, Duration wall, double busy) {
  /** Several spans as one. */
  static Usage sum(List<Usage> spans) {
    var used = new LinkedHashMap<String, Duration>();
    spans.forEach(
        span -> span.used.forEach((name, time) -> used.merge(name, time, Duration::plus)));
    var wall = spans.stream().map(Usage::wall).reduce(Duration.ZERO, Duration::plus);
    double busy = spans.stream().mapToDouble(it -> it.busy * it.wall.toNanos()).sum();
    return new Usage(used, wall, busy / Math.max(1, wall.toNanos()));
  }

  /** The share of all processors that none of the named processes used. */
  public double foreign() {
    double ours = used.values().stream().mapToDouble(Duration::toNanos).sum();
    double all = (double) wall.toNanos() * Runtime.getRuntime().availableProcessors();
    return Math.max(0, busy - ours / all);
  }
}
