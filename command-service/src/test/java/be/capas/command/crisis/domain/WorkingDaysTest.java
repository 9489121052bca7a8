package be.capas.command.crisis.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private static final WorkingDays CELL = ResponsePolicy.DEFAULT.workingDays();
  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "during a day,                       2026-03-03T10:00:00+01:00, 2026-03-03T16:30:00+01:00",
    "before a day begins,                2026-03-03T06:00:00+01:00, 2026-03-03T16:30:00+01:00",
    "in its last second,                 2026-03-03T16:29:59+01:00, 2026-03-03T16:30:00+01:00",
    "as it ends,                         2026-03-03T16:30:00+01:00, 2026-03-04T16:30:00+01:00",
    "late in the evening,                2026-03-03T23:30:00+01:00, 2026-03-04T16:30:00+01:00",
    "before the weekend,                 2026-03-06T16:00:00+01:00, 2026-03-06T16:30:00+01:00",
    "as the weekend begins,              2026-03-06T17:00:00+01:00, 2026-03-09T16:30:00+01:00",
    "on a Saturday,                      2026-03-07T10:00:00+01:00, 2026-03-09T16:30:00+01:00",
    "on a Sunday night,                  2026-03-08T23:59:00+01:00, 2026-03-09T16:30:00+01:00",
    "before the clocks go forward,       2026-03-27T17:00:00+01:00, 2026-03-30T16:30:00+02:00",
    "as the clocks go forward,           2026-03-29T01:59:59+01:00, 2026-03-30T16:30:00+02:00",
    "before the clocks go back,          2026-10-23T17:00:00+02:00, 2026-10-26T16:30:00+01:00",
    "in the hour that comes twice,       2026-10-25T02:30:00+02:00, 2026-10-26T16:30:00+01:00",
    "in the same hour the second time,   2026-10-25T02:30:00+01:00, 2026-10-26T16:30:00+01:00",
    "on a summer evening,                2026-07-01T22:30:00+02:00, 2026-07-02T16:30:00+02:00",
  })
  void a_day_ends_for_what_is_raised(String when, String raised, String end) {
    assertThat(CELL.endOfDay(at(raised))).isEqualTo(at(end));
  }

  @Test
  void the_end_is_ahead_and_the_next_there_is() {
    var span = Duration.ofDays(3650).toMillis();
    qt().forAll(longs().between(0, span), doubles().between(0, 1))
        .checkAssert(
            (millis, share) -> {
              var raised = at("2026-01-01T00:00:00+01:00").plusMillis(millis);
              var end = CELL.endOfDay(raised);
              var between =
                  raised.plusMillis(
                      (long) (share * (Duration.between(raised, end).toMillis() - 1)));

              assertThat(end).isAfter(raised);
              assertThat(end.atZone(BRUSSELS).toLocalTime()).isEqualTo(LocalTime.of(16, 30));
              assertThat(end.atZone(BRUSSELS).getDayOfWeek())
                  .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
              assertThat(CELL.endOfDay(between)).isEqualTo(end);
            });
  }

  @Test
  void there_is_at_least_one_and_it_begins_before_it_ends() {
    var eight = LocalTime.of(8, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingDays(BRUSSELS, Set.of(), eight, eight.plusHours(8)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkingDays(BRUSSELS, Set.of(DayOfWeek.MONDAY), eight, eight));
  }

  private static Instant at(String offsetTime) {
    return OffsetDateTime.parse(offsetTime).toInstant();
  }
}
