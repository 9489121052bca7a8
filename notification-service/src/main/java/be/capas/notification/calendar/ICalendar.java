package be.capas.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes a calendar as RFC 5545 wants it: instants in UTC, so that no clock change can move them,
 * lines of at most 75 octets, text escaped. It asks to be fetched again every hour (RFC 7986).
 */
final class ICalendar {
  private static final int LONGEST_LINE = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder text = new StringBuilder();

  private ICalendar() {}

  /** The calendar as a file. */
  static String of(OnCallCalendar calendar, CalendarTexts texts) {
    var file = new ICalendar();
    var name = texts.name(calendar.organisation());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//CAPAS//On call//EN");
    file.line("CALSCALE", "GREGORIAN");
    file.line("NAME", escaped(name));
    file.line("X-WR-CALNAME", escaped(name));
    file.line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
    file.line("X-PUBLISHED-TTL", "PT1H");
    calendar.shifts().forEach(it -> file.event(it, calendar, texts));
    file.line("END", "VCALENDAR");
    return file.text.toString();
  }

  private void event(OnCallCalendar.Entry shift, OnCallCalendar calendar, CalendarTexts texts) {
    line("BEGIN", "VEVENT");
    line("UID", shift.uid() + "@capas");
    line("DTSTAMP", time(calendar.asOf()));
    line("DTSTART", time(shift.from()));
    line("DTEND", time(shift.to()));
    line("SUMMARY", escaped(texts.summary(calendar.organisation(), shift.roster())));
    // Whoever is on call can still be invited to something else.
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
  }

  private static String time(Instant instant) {
    return UTC.format(instant);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  private void line(String name, String value) {
    var octets = 0;
    for (var character : (name + ":" + value).codePoints().toArray()) {
      var one = Character.toString(character);
      var size = one.getBytes(UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        // The blank that marks the rest of a line counts too.
        text.append("\r\n ");
        octets = 1;
      }
      text.append(one);
      octets += size;
    }
    text.append("\r\n");
  }
}
