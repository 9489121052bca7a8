package be.capas.notification.calendar;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.calendar.Rostered.book;
import static be.capas.notification.calendar.Rostered.nights;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.RosterId;
import be.capas.notification.calendar.OnCallCalendar.Entry;
import be.capas.notification.settings.TestSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ICalendarTest {
  private static final Instant NOW = Instant.parse("2026-03-25T12:00:00Z");
  private static final UUID UID = new UUID(1, 2);

  @Test
  void says_each_shift_in_instants_that_no_clock_change_moves() {
    var book = book(nights(Set.of(SATURDAY), ADULT));
    var calendar = OnCallCalendar.of(book, ORGANISATION, ADULT, NOW);

    assertThat(lines(calendar, Locale.FRENCH))
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CAPAS//On call//EN")
        .endsWith("END:VEVENT", "END:VCALENDAR")
        .containsSequence(
            "DTSTAMP:20260325T000000Z",
            "DTSTART:20260328T190000Z",
            "DTEND:20260329T060000Z",
            "SUMMARY:De garde : nights")
        .allMatch(it -> !it.startsWith("DTSTART;") && !it.startsWith("DTEND;"));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, De garde : nights",
    "nl, Van wacht: nights",
    "de, In Bereitschaft: nights",
    "en, On call: nights"
  })
  void speaks_the_organisation_s_language(String language, String summary) {
    var shift = new Entry(UID, new RosterId("nights"), NOW, NOW.plusSeconds(60));
    var calendar = new OnCallCalendar(ORGANISATION, ADULT, NOW, List.of(shift));

    assertThat(lines(calendar, Locale.of(language))).contains("SUMMARY:" + summary);
  }

  @Test
  void folds_what_is_longer_than_a_line_may_be_and_nothing_is_lost() {
    var long64 = new RosterId("r".repeat(64));
    var shift = new Entry(UID, long64, NOW, NOW.plusSeconds(60));
    var calendar = new OnCallCalendar(ORGANISATION, ADULT, NOW, List.of(shift));
    var file = ICalendar.of(calendar, texts(Locale.FRENCH));

    assertThat(file).endsWith("END:VCALENDAR\r\n");
    assertThat(file.split("\r\n")).allMatch(it -> it.getBytes(UTF_8).length <= 75);
    assertThat(lines(calendar, Locale.FRENCH)).contains("SUMMARY:De garde : " + long64);
  }

  @Test
  void names_a_shift_by_its_uid() {
    var shift = new Entry(UID, new RosterId("nights"), NOW, NOW.plusSeconds(60));
    var calendar = new OnCallCalendar(ORGANISATION, ADULT, NOW, List.of(shift));

    assertThat(lines(calendar, Locale.ENGLISH))
        .containsOnlyOnce("UID:00000000-0000-0001-0000-000000000002@capas");
  }

  @Test
  void is_a_calendar_too_where_nobody_is_on_call() {
    var calendar = new OnCallCalendar(ORGANISATION, ADULT, NOW, List.of());

    assertThat(lines(calendar, Locale.ENGLISH))
        .contains("BEGIN:VCALENDAR", "END:VCALENDAR")
        .doesNotContain("BEGIN:VEVENT");
  }

  /** As a program reads it: folded lines put together again. */
  private static List<String> lines(OnCallCalendar calendar, Locale language) {
    var file = ICalendar.of(calendar, texts(language));
    return Arrays.asList(file.replace("\r\n ", "").split("\r\n"));
  }

  private static CalendarTexts texts(Locale language) {
    return CalendarConfiguration.texts(TestSettings.cell().speaking(language).build());
  }
}
