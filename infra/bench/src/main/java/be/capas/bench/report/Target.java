package be.capas.bench.report;

import java.util.Locale;

/** What a ratio is to be; missing it is told, and nothing else follows. */
public sealed interface Target {
  /** The ratio, or more. */
  record AtLeast(double ratio) implements Target {}

  /** The ratio, or less. */
  record AtMost(double ratio) implements Target {}

  /** Told for comparison only. */
  record None() implements Target {}

  /** A word on whether this ratio is good enough; empty where none was set. */
  default String judge(double ratio) {
    return switch (this) {
      case AtLeast(var least) -> verdict("at least", least, ratio >= least);
      case AtMost(var most) -> verdict("at most", most, ratio <= most);
      case None _ -> "";
    };
  }

  private static String verdict(String relation, double target, boolean met) {
    return String.format(Locale.ROOT, "%s %.2f: %s", relation, target, met ? "met" : "MISSED");
  }
}
