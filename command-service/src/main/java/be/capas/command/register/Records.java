package be.capas.command.register;

import be.capas.command.register.FileLines.Line;
import be.capas.platform.csv.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file, one at a time. What cannot be read is told by the number of its first
 * line, and reading goes on with the next line: a quote that nobody closed costs its own row and no
 * other.
 */
final class Records {
  /** More lines than a cell has that a person wrote. Our choice. */
  private static final int MOST_LINES = 200;

  private final FileLines lines;
  private final Deque<Line> again = new ArrayDeque<>();
  private final char delimiter;
  private final int columns;

  /**
   * @param columns how many cells a record has; 0 for as many as there are
   */
  Records(FileLines lines, char delimiter, int columns) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.columns = columns;
  }

  /** What stands at a place in the file. */
  sealed interface Found {
    /** The number of its first line, from 1. */
    long line();
  }

  /** A record that was read. */
  record Entry(long line, List<String> cells) implements Found {}

  /** What is none. */
  record Unreadable(long line, Fault fault) implements Found {}

  /** The next of them, empty lines left out; nothing after the last. */
  @Nullable Found next() throws IOException {
    var first = line();
    while (first != null && first.fault() == null && first.text().isBlank()) {
      first = line();
    }
    if (first == null) {
      return null;
    }
    if (first.fault() != null) {
      return new Unreadable(first.number(), first.fault());
    }
    return Quotes.isOpenAfter(first.text(), delimiter, false) ? longer(first) : single(first);
  }

  private Found single(Line line) {
    var cells = cells(line.text());
    if (cells == null) {
      return new Unreadable(line.number(), Fault.QUOTES_BROKEN);
    }
    return columns == 0 || cells.size() == columns
        ? new Entry(line.number(), cells)
        : new Unreadable(line.number(), Fault.WRONG_NUMBER_OF_CELLS);
  }

  /** A record over several lines; if no end makes one of it, the first line alone is to blame. */
  private Found longer(Line first) throws IOException {
    var taken = new ArrayList<Line>();
    var text = new StringBuilder(first.text());
    var open = true;
    while (open && taken.size() < MOST_LINES && text.length() < FileLines.LONGEST) {
      var next = line();
      if (next == null) {
        break;
      }
      taken.add(next);
      if (next.fault() != null) {
        break;
      }
      text.append('\n').append(next.text());
      open = Quotes.isOpenAfter(next.text(), delimiter, true);
    }
    var cells = open ? null : cells(text.toString());
    if (cells != null && (columns == 0 || cells.size() == columns)) {
      return new Entry(first.number(), cells);
    }
    taken.reversed().forEach(again::addFirst);
    return new Unreadable(first.number(), Fault.QUOTES_NOT_CLOSED);
  }

  private @Nullable Line line() throws IOException {
    var back = again.pollFirst();
    return back == null ? lines.next() : back;
  }

  private @Nullable List<String> cells(String record) {
    try (var parser = CSVParser.parse(record, Sheet.format(delimiter))) {
      var found = parser.getRecords();
      return found.size() == 1 ? found.getFirst().toList() : null;
    } catch (IOException | UncheckedIOException broken) {
      return null;
    }
  }
}
