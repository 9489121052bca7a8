package be.capas.command.register;

import be.capas.command.register.RegisterFile.Row;
import be.capas.command.register.ReportLine.Outcome;
import be.capas.command.register.ReportLine.Result;
import be.capas.command.register.Translating.Ready;
import be.capas.command.register.Translating.Wrong;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Moves a file in: row by row, each done whole or not at all, and told before the next one is read.
 * Whoever sends the file again goes on where it broke off: what was done is told as such.
 */
public final class MovingIn {
  /** As many rows as a file may have. Our choice: a town has fewer people in its care. */
  public static final long MOST_ROWS = 1_000_000;

  /** After so many rows one after the other that could not be done now, something is wrong. */
  private static final int PATIENCE = 10;

  private final Translating translating;
  private final Carrier carrier;
  private final Function<Fault, String> words;
  private final long mostRows;
  private final SeenKeys seen = new SeenKeys();

  /**
   * @param words what a fault is called in the language of whoever sent the file
   */
  public MovingIn(
      Translating translating, Carrier carrier, Function<Fault, String> words, long mostRows) {
    this.translating = translating;
    this.carrier = carrier;
    this.words = words;
    this.mostRows = mostRows;
  }

  /** Carries out the command of a row, by all the rules that it has; or tries whether it could. */
  @FunctionalInterface
  public interface Carrier {
    /** What came of it: all of it, or nothing. */
    Result carryOut(Instruction instruction);
  }

  /** Takes the lines of a report. */
  @FunctionalInterface
  public interface Report {
    /** Adds one; nothing of it is kept here. */
    void add(ReportLine line) throws IOException;
  }

  /** Moves all rows in, as far as they can be read and the patience lasts. */
  public void move(RegisterFile file, Report report) throws IOException {
    var rows = 0L;
    var inVain = 0;
    for (var row = file.next(); row != null; row = file.next()) {
      if (rows++ == mostRows || inVain == PATIENCE) {
        report.add(stopped(row, inVain == PATIENCE ? Fault.NOT_REACHED : Fault.TOO_MANY_ROWS));
        return;
      }
      var line = new ReportLine(row.line(), row.key(), move(row));
      report.add(line);
      inVain = line.result().outcome() == Outcome.AGAIN ? inVain + 1 : 0;
    }
  }

  private Result move(Row row) {
    if (row.fault() != null) {
      return refused(List.of(), row.fault());
    }
    return switch (translating.of(row)) {
      case Wrong(var column, var fault) -> refused(List.of(column), fault);
      case Ready(var instruction) ->
          seen.add(instruction.id())
              ? carrier.carryOut(instruction)
              : refused(List.of(Kind.KEY), Fault.KEY_USED_TWICE);
    };
  }

  private Result refused(List<String> columns, Fault fault) {
    return Result.not(Outcome.REFUSED, columns, fault.wireName(), words.apply(fault));
  }

  /** This row and all behind it were not tried. */
  private ReportLine stopped(Row row, Fault fault) {
    var outcome = fault == Fault.NOT_REACHED ? Outcome.AGAIN : Outcome.REFUSED;
    return new ReportLine(
        row.line(),
        row.key(),
        Result.not(outcome, List.of(), fault.wireName(), words.apply(fault)));
  }
}
