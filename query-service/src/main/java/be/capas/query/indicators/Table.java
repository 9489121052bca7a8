package be.capas.query.indicators;

import be.capas.query.indicators.Indicator.Form;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Figures as they come together, file by file. Only times are kept one by one: for their ranks. */
final class Table {
  /** Row after row, by the first value, then by the next. */
  static final Comparator<List<String>> ROWS =
      (a, b) -> {
        for (var i = 0; i < Math.min(a.size(), b.size()); i++) {
          var order = a.get(i).compareTo(b.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(a.size(), b.size());
      };

  private final Asked asked;
  private final SortedMap<List<String>, Map<Indicator, Sum>> rows = new TreeMap<>(ROWS);

  Table(Asked asked) {
    this.asked = asked;
  }

  /** Adds what counts of one person, request or training. */
  void add(List<Counted> ofOne) {
    Set<List<String>> people = new HashSet<>();
    for (var counted : ofOne) {
      if (asked.concerns(counted.at())) {
        for (var row : asked.rows(counted)) {
          if (counted.indicator().form() != Form.PEOPLE || people.add(row)) {
            sum(row, counted.indicator()).add(counted);
          }
        }
      }
    }
  }

  /** The rows in which somebody counts as a person. */
  static Set<List<String>> rowsOfPeople(Asked asked, List<Counted> ofOne) {
    return ofOne.stream()
        .filter(it -> it.indicator().form() == Form.PEOPLE && asked.concerns(it.at()))
        .flatMap(it -> asked.rows(it).stream())
        .collect(Collectors.toSet());
  }

  private Sum sum(List<String> row, Indicator indicator) {
    return rows.computeIfAbsent(row, _ -> new EnumMap<>(Indicator.class))
        .computeIfAbsent(indicator, _ -> new Sum());
  }

  /** The rows in order. */
  List<List<String>> keys() {
    return List.copyOf(rows.keySet());
  }

  /** The figures of a row, in the order of the indicators; what is nowhere is left out. */
  List<Figure> figures(List<String> row) {
    var figures = new ArrayList<Figure>();
    rows.getOrDefault(row, Map.of()).forEach((indicator, it) -> figures.add(it.figure(indicator)));
    return figures;
  }

  /** One figure of a row. */
  Optional<Figure> figure(List<String> row, Indicator indicator) {
    return figures(row).stream().filter(it -> it.indicator() == indicator).findFirst();
  }

  private static final class Sum {
    private long count;
    private long hits;
    private final List<Long> times = new ArrayList<>();

    void add(Counted counted) {
      count++;
      switch (counted.indicator().form()) {
        case COUNT, PEOPLE -> {}
        case SHARE -> hits += counted.value();
        case TIME -> times.add(counted.value());
      }
    }

    Figure figure(Indicator indicator) {
      return switch (indicator.form()) {
        case COUNT, PEOPLE -> new Figure(indicator, count, null, null, null, null);
        case SHARE -> new Figure(indicator, count, hits, percent(), null, null);
        case TIME -> {
          Collections.sort(times);
          yield new Figure(indicator, count, null, null, rank(50), rank(90));
        }
      };
    }

    private String percent() {
      return BigDecimal.valueOf(hits * 100)
          .divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP)
          .toPlainString();
    }

    /** The nearest rank: the least of the times that so many of a hundred do not exceed. */
    private long rank(int percent) {
      var rank = (int) Math.ceilDiv((long) percent * times.size(), 100L);
      return times.get(Math.max(rank, 1) - 1);
    }
  }
}
