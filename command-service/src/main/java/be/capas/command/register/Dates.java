package be.capas.command.register;

import be.capas.command.register.Form.Unreadable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Which days a file may mean. ISO 8601 (2026-03-01) is always taken. */
public enum Dates {
  /** 31/12/2025 as well, but not 01/02/2026: half of the world would read another day. */
  UNAMBIGUOUS,
  /** The day always stands first, as it is written here. */
  DAY_FIRST;

  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final int MONTHS = 12;

  /**
   * The day that a cell means.
   *
   * @throws Unreadable if it means none, or could mean two
   */
  LocalDate read(String cell) {
    var slashed = SLASHED.matcher(cell);
    try {
      if (!slashed.matches()) {
        return LocalDate.parse(cell);
      }
      var day = Integer.parseInt(slashed.group(1));
      var month = Integer.parseInt(slashed.group(2));
      if (this == UNAMBIGUOUS && day <= MONTHS && month <= MONTHS && day != month) {
        throw new Unreadable(Fault.DATE_AMBIGUOUS);
      }
      return LocalDate.of(Integer.parseInt(slashed.group(3)), month, day);
    } catch (DateTimeException none) {
      throw new Unreadable(Fault.CELL_UNREADABLE);
    }
  }
}
