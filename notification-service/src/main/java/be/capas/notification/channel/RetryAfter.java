package be.capas.notification.channel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header by which the other side says when to come back: seconds, or a date (RFC 9110). */
public final class RetryAfter {
  /** Nobody puts us off for longer than the longest pause of our own schedule. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private RetryAfter() {}

  /** The pause that is asked for, at most a day; absent where none can be read. */
  public static @Nullable Duration parse(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    var wait = read(header.strip(), now);
    return wait == null || wait.isNegative() ? null : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static @Nullable Duration read(String header, Instant now) {
    try {
      return header.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(header))
          : Duration.between(
              now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException malformed) {
      return null;
    }
  }
}
