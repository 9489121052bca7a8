package be.capas.bench.report;

import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Outcome;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The figures as plain lines: the median of the rounds, in brackets the lowest and the highest;
 * each figure below its floor, with the ratio of the two.
 */
public final class Report {
  private static final String ROW = "%-62s %-28s %-28s %-20s %s";
  private static final double KIB_PER_MIB = 1_024;

  private final PrintWriter out;
  private long failed;

  public Report(PrintWriter out) {
    this.out = out;
  }

  /** A table of rates. */
  public void rates(String title) {
    head(title, "a second", "of its floor", "p50 / p99 ms");
  }

  /** A table of durations. */
  public void durations(String title) {
    head(title, "p50 ms", "p99 ms", "p99 of its floor's");
  }

  private void head(String title, String first, String second, String third) {
    note("");
    row(title, first, second, third, "");
  }

  /** A rate below its floor's. */
  public void rate(String floor, String name, Comparison it, Target target) {
    var ratio = it.ratio(Outcome::rate);
    row("  floor: " + floor, perSecond(it.floors()), "", percentiles(it.floors()), "");
    row(
        "  " + name,
        perSecond(it.measured()),
        Figures.of("%.2f", ratio),
        percentiles(it.measured()),
        target.judge(ratio.median()));
    usage(it);
    failures(it);
  }

  /** Who used the processors, and so what holds it back. */
  public void usage(Comparison it) {
    note("    " + Bound.describe(it.usage(), it.done()));
  }

  /** A duration below its floor's. */
  public void duration(String floor, String name, Comparison it, Target target) {
    var ratio = it.ratio(outcome -> outcome.millis(99));
    row("  floor: " + floor, millis(it.floors(), 50), millis(it.floors(), 99), "", "");
    row(
        "  " + name,
        millis(it.measured(), 50),
        millis(it.measured(), 99),
        Figures.of("%.2f", ratio),
        target.judge(ratio.median()));
    failures(it);
  }

  /** The most memory that each process took, in KiB by name. */
  public void memory(Map<String, Long> peaks) {
    note("");
    note("Peak memory (resident) of each process");
    peaks.forEach(
        (name, kib) ->
            note("  %-24s %s".formatted(name, Figures.of("%,.0f MiB", kib / KIB_PER_MIB))));
  }

  /** A line as it is. */
  public void note(String line) {
    out.println(line);
    out.flush();
  }

  /** How many tasks failed so far; figures are worth nothing where that is not 0. */
  public long failed() {
    return failed;
  }

  private void failures(Comparison it) {
    for (var outcomes : List.of(it.floors(), it.measured())) {
      for (var outcome : outcomes) {
        failed += outcome.failed();
        if (outcome.fault() != null) {
          note("    %,d FAILED, such as: %s".formatted(outcome.failed(), outcome.fault()));
        }
      }
    }
  }

  private void row(String name, String first, String second, String third, String last) {
    note(ROW.formatted(name, first, second, third, last).stripTrailing());
  }

  private static String perSecond(List<Outcome> outcomes) {
    return Figures.of("%,.0f", Comparison.spread(outcomes, Outcome::rate));
  }

  private static String millis(List<Outcome> outcomes, double percentile) {
    return Figures.of("%.1f", Comparison.spread(outcomes, it -> it.millis(percentile)));
  }

  private static String percentiles(List<Outcome> outcomes) {
    return percentiles(Outcome.together(outcomes));
  }

  /** Median and 99th percentile, in milliseconds; nothing of nothing. */
  public static String percentiles(Histogram micros) {
    if (micros.getTotalCount() == 0) {
      return "";
    }
    return Figures.of("%.1f", micros.getValueAtPercentile(50) / 1_000.0)
        + " / "
        + Figures.of("%.1f", micros.getValueAtPercentile(99) / 1_000.0);
  }
}
