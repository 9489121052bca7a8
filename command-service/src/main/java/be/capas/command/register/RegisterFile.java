package be.capas.command.register;

import be.capas.command.register.Heading.Wrong;
import be.capas.command.register.Records.Entry;
import be.capas.command.register.Records.Unreadable;
import be.capas.platform.csv.Cells;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of a register whose first line was understood. Its rows are read one at a time. */
public final class RegisterFile {
  private final Heading heading;
  private final Records records;

  private RegisterFile(Heading heading, Records records) {
    this.heading = heading;
    this.records = records;
  }

  /** What was made of the first line. */
  public sealed interface Opened {}

  /** It was understood. */
  public record Good(RegisterFile file) implements Opened {}

  /** There is none, or it is no text in UTF-8. */
  public record NoText() implements Opened {}

  /** It names other columns than there are. */
  public record OtherColumns(List<Wrong> wrong) implements Opened {}

  /** Reads the first line. */
  public static Opened open(Kind kind, InputStream bytes) throws IOException {
    var lines = new FileLines(bytes);
    var first = lines.next();
    if (first == null || first.fault() != null || first.text().isBlank()) {
      return new NoText();
    }
    var delimiter = Heading.delimiter(first.text());
    if (!(new Records(FileLines.of(first), delimiter, 0).next() instanceof Entry(_, var cells))) {
      return new NoText();
    }
    var names = cells.stream().map(String::strip).toList();
    var wrong = Heading.wrong(kind, names);
    if (!wrong.isEmpty()) {
      return new OtherColumns(wrong);
    }
    var columns = names.stream().flatMap(it -> kind.column(it).stream()).toList();
    return new Good(
        new RegisterFile(
            new Heading(delimiter, columns), new Records(lines, delimiter, columns.size())));
  }

  /** What separates its cells. */
  public char delimiter() {
    return heading.delimiter();
  }

  /** The next row, or why there is none at its place; nothing after the last. */
  @Nullable Row next() throws IOException {
    var found = records.next();
    if (found == null) {
      return null;
    }
    return switch (found) {
      case Unreadable(var line, var fault) -> new Row(line, Map.of(), fault);
      case Entry(var line, var cells) -> new Row(line, values(cells), null);
    };
  }

  /** What the cells hold, by the names of their columns; what is empty is left out. */
  private Map<String, String> values(List<String> cells) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) {
      var cell = Cells.plain(cells.get(i).strip());
      if (!cell.isEmpty()) {
        values.put(heading.columns().get(i).name(), cell);
      }
    }
    return values;
  }

  /**
   * A row.
   *
   * @param line where it begins
   * @param values what it says, by column; nothing where it cannot be read
   * @param fault why it cannot
   */
  public record Row(long line, Map<String, String> values, @Nullable Fault fault) {
    /** What the register calls it; empty where that is not known. */
    public String key() {
      return values.getOrDefault(Kind.KEY, "");
    }
  }
}
