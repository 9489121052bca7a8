package be.capas.command.register;

import be.capas.platform.csv.Cells;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row. Nothing of it but the key came out of the file.
 *
 * @param line where the row begins in the file, from 1
 * @param key what the register calls it; empty where that could not be read
 */
public record ReportLine(long line, String key, Result result) {
  /** The columns of a report. */
  public static final List<String> COLUMNS =
      List.of("line", "key", "outcome", "column", "reason", "detail", "id", "note");

  /** What to do about it. */
  public enum Outcome {
    /** In a dry run: nothing, it would be done. */
    READY,
    /** Nothing: it was done. */
    DONE,
    /** Nothing: an earlier sending of it was done. */
    ALREADY,
    /** Correct it and send it again: it was not done. */
    REFUSED,
    /** Send it again as it is: it was not done, and may be right. */
    AGAIN;

    /** As a report says it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What came of it.
   *
   * @param columns those of the file that are wrong
   * @param reason why not, for programs
   * @param detail the same, for people
   * @param id of what is there now, or would be
   * @param note what else to know: {@code joined}, or {@code likely-duplicate} and of whom
   */
  public record Result(
      Outcome outcome,
      List<String> columns,
      String reason,
      String detail,
      @Nullable UUID id,
      String note) {
    public Result {
      columns = List.copyOf(columns);
    }

    /** It is there, or would be. */
    public static Result there(Outcome outcome, UUID id, String note) {
      return new Result(outcome, List.of(), "", "", id, note);
    }

    /** It is not. */
    public static Result not(Outcome outcome, List<String> columns, String reason, String detail) {
      return new Result(outcome, columns, reason, detail, null, "");
    }
  }

  /** The cells of its line, as they go out. */
  public List<String> cells() {
    return Stream.of(
            Long.toString(line),
            key,
            result.outcome().word(),
            String.join("|", result.columns()),
            result.reason(),
            result.detail(),
            result.id() == null ? "" : result.id().toString(),
            result.note())
        .map(Cells::safe)
        .toList();
  }
}
