package be.capas.query.indicators;

import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which figures are asked for.
 *
 * @param from the first day, by the clock on the wall in Brussels
 * @param to the day after the last
 * @param by by what to tell them apart, in this order; all together where nothing is named
 */
public record Asked(OrganisationId organisation, LocalDate from, LocalDate to, List<Dimension> by) {
  /** Where the house is: its days and months are those of this clock. */
  public static final ZoneId WALL = ZoneId.of("Europe/Brussels");

  private static final String UNKNOWN = "UNKNOWN";

  public Asked {
    by = List.copyOf(by);
  }

  boolean concerns(Instant at) {
    var day = at.atZone(WALL).toLocalDate();
    return !day.isBefore(from) && day.isBefore(to);
  }

  /** The rows in which something counts: one, or one for each of several reasons. */
  List<List<String>> rows(Counted counted) {
    var rows = List.of(List.<String>of());
    for (var dimension : by) {
      var values = values(dimension, counted);
      rows =
          rows.stream()
              .flatMap(row -> values.stream().map(it -> Stream.concat(row.stream(), Stream.of(it))))
              .map(Stream::toList)
              .toList();
    }
    return rows;
  }

  private static SortedSet<String> values(Dimension dimension, Counted counted) {
    if (dimension == Dimension.MONTH) {
      return one(YearMonth.from(counted.at().atZone(WALL)).toString());
    }
    var values = counted.of().get(dimension);
    return values == null || values.isEmpty() ? one(UNKNOWN) : values;
  }

  private static SortedSet<String> one(String value) {
    return new TreeSet<>(List.of(value));
  }
}
