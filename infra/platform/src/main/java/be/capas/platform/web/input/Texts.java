package be.capas.platform.web.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

/**
 * The one way to spell each kind of value; anything else is an {@link IllegalArgumentException}
 * whose message says what is expected and never what was sent.
 */
final class Texts {
  // Beyond any life that we record; stores and formats disagree about years far outside.
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2199;

  private Texts() {}

  /** Only the canonical 36 characters: the JDK also takes shortened forms. */
  static UUID uuid(String text) {
    try {
      var uuid = UUID.fromString(text);
      if (uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
        return uuid;
      }
    } catch (IllegalArgumentException wrong) {
      // refused below
    }
    throw new IllegalArgumentException("must be a UUID");
  }

  /** ISO 8601 with an offset or {@code Z}. */
  static Instant instant(String text) {
    try {
      var time = OffsetDateTime.parse(text);
      inRange(time.getYear());
      return time.toInstant();
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("must be an instant such as 2026-03-01T09:30:00Z", wrong);
    }
  }

  /** ISO 8601, year to day. */
  static LocalDate date(String text) {
    try {
      var date = LocalDate.parse(text);
      inRange(date.getYear());
      return date;
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("must be a date such as 2026-03-01", wrong);
    }
  }

  /** Text that every store can keep: no NUL, no half of a surrogate pair. */
  static String text(String text) {
    var broken =
        text.codePoints()
            .anyMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    if (broken) {
      throw new IllegalArgumentException("must be valid Unicode text without NUL");
    }
    return text;
  }

  private static void inRange(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("year out of range");
    }
  }
}
