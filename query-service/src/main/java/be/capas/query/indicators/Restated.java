package be.capas.query.indicators;

import be.capas.query.indicators.Fact.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the figures of a report: those that are others now, with the events that made them
 * so.
 *
 * @param position of the report
 * @param now up to where it is restated
 */
public record Restated(
    String position, String now, LocalDate from, LocalDate to, List<Dimension> by, List<Row> rows) {
  public Restated {
    by = List.copyOf(by);
    rows = List.copyOf(rows);
  }

  /** The changed figures of a row. */
  public record Row(List<String> values, List<Change> changes) {
    public Row {
      values = List.copyOf(values);
      changes = List.copyOf(changes);
    }
  }

  /**
   * One figure that is another now.
   *
   * @param before absent where there was none
   * @param now absent where there is none any more
   * @param events what arrived since and made it so
   */
  public record Change(
      Indicator indicator, @Nullable Figure before, @Nullable Figure now, SortedSet<UUID> events) {
    public Change {
      events = Collections.unmodifiableSortedSet(new TreeSet<>(events));
    }
  }

  /** Compares a report with what the same question is answered now. */
  public static Restated of(FactFiles files, Asked asked, Cut before, Cut now) {
    var comparing = new Comparing(asked, before, now);
    OnePerson.each(files, asked.organisation(), now, comparing::add);
    return new Restated(
        before.text(), now.text(), asked.from(), asked.to(), asked.by(), comparing.rows());
  }

  private static final class Comparing {
    private static final Set<Kind> MERGES = EnumSet.of(Kind.FILES_MERGED, Kind.MERGED_INTO);

    private final Asked asked;
    private final Cut before;
    private final Cut now;
    private final Table old;
    private final Table restated;
    private final Map<List<String>, Map<Indicator, SortedSet<UUID>>> causes = new HashMap<>();

    Comparing(Asked asked, Cut before, Cut now) {
      this.asked = asked;
      this.before = before;
      this.now = now;
      this.old = new Table(asked);
      this.restated = new Table(asked);
    }

    void add(OnePerson person) {
      var files = person.at(before).stream().map(it -> Counting.of(it.standing(before))).toList();
      var counted = files.stream().flatMap(List::stream).toList();
      var counts = Counting.of(person.standing(now));
      files.forEach(old::add);
      restated.add(counts);
      var late = person.between(before, now);
      if (!late.isEmpty()) {
        without(counts, counted).forEach(it -> note(it, named(it, late)));
        without(counted, counts).forEach(it -> note(it, named(it, late)));
        noteWhoIsOne(files, late);
      }
    }

    /** Who had several files was counted in a row for each of them, and is once they are one. */
    private void noteWhoIsOne(List<List<Counted>> files, List<Fact> late) {
      var merges = late.stream().filter(it -> MERGES.contains(it.kind())).map(Fact::id).toList();
      Set<List<String>> rows = new HashSet<>();
      for (var file : files) {
        Table.rowsOfPeople(asked, file).stream()
            .filter(row -> !rows.add(row))
            .forEach(row -> causes(row, Indicator.PEOPLE).addAll(merges));
      }
    }

    private static List<Counted> without(List<Counted> these, List<Counted> those) {
      var known = new HashSet<>(those);
      return these.stream().filter(it -> !known.contains(it)).toList();
    }

    /** Those it follows from or that took those back; else all that is new in the file. */
    private static List<UUID> named(Counted counted, List<Fact> late) {
      var direct =
          late.stream().filter(it -> concerns(it, counted.because())).map(Fact::id).toList();
      return direct.isEmpty() ? late.stream().map(Fact::id).toList() : direct;
    }

    private static boolean concerns(Fact late, List<UUID> because) {
      return because.contains(late.id())
          || because.stream().anyMatch(it -> late.says(Fact.TAKES_BACK, it.toString()));
    }

    private void note(Counted counted, List<UUID> events) {
      if (asked.concerns(counted.at())) {
        for (var row : asked.rows(counted)) {
          causes(row, counted.indicator()).addAll(events);
        }
      }
    }

    private SortedSet<UUID> causes(List<String> row, Indicator indicator) {
      return causes
          .computeIfAbsent(row, _ -> new EnumMap<>(Indicator.class))
          .computeIfAbsent(indicator, _ -> new TreeSet<>());
    }

    List<Row> rows() {
      return Stream.concat(old.keys().stream(), restated.keys().stream())
          .distinct()
          .sorted(Table.ROWS)
          .map(it -> new Row(it, changes(it)))
          .filter(it -> !it.changes().isEmpty())
          .toList();
    }

    private List<Change> changes(List<String> row) {
      var changes = new ArrayList<Change>();
      for (var indicator : Indicator.values()) {
        var was = old.figure(row, indicator).orElse(null);
        var is = restated.figure(row, indicator).orElse(null);
        if (!Objects.equals(was, is)) {
          var events =
              causes
                  .getOrDefault(row, Map.of())
                  .getOrDefault(indicator, Collections.emptySortedSet());
          changes.add(new Change(indicator, was, is, events));
        }
      }
      return changes;
    }
  }
}
