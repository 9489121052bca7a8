package be.capas.bench.report;

import be.capas.bench.measure.Spread;
import java.util.Locale;

/** Figures as words. */
final class Figures {
  private Figures() {}

  /** Median, and in brackets the lowest and the highest, each in this format. */
  static String of(String format, Spread spread) {
    return "%s (%s-%s)"
        .formatted(
            of(format, spread.median()), of(format, spread.lowest()), of(format, spread.highest()));
  }

  static String of(String format, double figure) {
    return String.format(Locale.ROOT, format, figure);
  }
}
