package be.capas.query.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table to hand on, in CSV (RFC 4180). Whoever gets it does not see files, so figures
 * of fewer than five are not told: neither a count, nor a share or a time of so few, nor a share
 * whose rest is so few. Every field is a code, a number or a mark of ours: none needs quotes, none
 * can be taken for a formula.
 */
public final class Export {
  /** Fewer are not told. The brief of this house; many publishers of statistics do the same. */
  public static final int SMALL = 5;

  private static final String LINE = "\r\n";
  private static final String FEW = "<" + SMALL;

  private Export() {}

  /** The table: a line for each figure. */
  public static String of(Report report) {
    var head =
        Stream.concat(
            report.by().stream().map(Enum::name),
            Stream.of("INDICATOR", "COUNT", "PERCENT", "MEDIAN_SECONDS", "P90_SECONDS"));
    var lines = new ArrayList<String>();
    lines.add(head.collect(Collectors.joining(",")));
    report.rows().forEach(row -> row.figures().forEach(it -> lines.add(line(row.values(), it))));
    return lines.stream().map(it -> it + LINE).collect(Collectors.joining());
  }

  private static String line(List<String> values, Figure figure) {
    var few = isFew(figure.count());
    var hits = figure.hits();
    var fewHits = hits != null && (isFew(hits) || isFew(figure.count() - hits));
    var cells =
        Stream.of(
            figure.indicator().name(),
            few ? FEW : Long.toString(figure.count()),
            shown(figure.percent(), few || fewHits),
            shown(figure.median(), few),
            shown(figure.p90(), few));
    return Stream.concat(values.stream(), cells).collect(Collectors.joining(","));
  }

  private static boolean isFew(long count) {
    return count > 0 && count < SMALL;
  }

  private static String shown(@Nullable Object value, boolean hidden) {
    return value == null ? "" : hidden ? FEW : value.toString();
  }
}
