package be.capas.query.indicators;

import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a stretch of time, as far as a position goes. Nothing in it tells when it was
 * made: made again at its position it is the same, byte for byte.
 *
 * @param position to be given back to get the same again
 */
public record Report(
    String position, LocalDate from, LocalDate to, List<Dimension> by, List<Row> rows) {
  public Report {
    by = List.copyOf(by);
    rows = List.copyOf(rows);
  }

  /** The figures told apart by these values, in the order of what was asked for. */
  public record Row(List<String> values, List<Figure> figures) {
    public Row {
      values = List.copyOf(values);
      figures = List.copyOf(figures);
    }
  }

  /** Makes the report. */
  public static Report of(FactFiles files, Asked asked, Cut cut) {
    var table = new Table(asked);
    OnePerson.each(
        files, asked.organisation(), cut, it -> table.add(Counting.of(it.standing(cut))));
    var rows = table.keys().stream().map(it -> new Row(it, table.figures(it))).toList();
    return new Report(cut.text(), asked.from(), asked.to(), asked.by(), rows);
  }
}
