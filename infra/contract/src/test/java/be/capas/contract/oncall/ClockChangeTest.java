package be.capas.contract.oncall;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In Charleroi clocks went forward on 29 March 2026, from 2 to 3, and go back on 25 October. */
class ClockChangeTest {
  private static final ZoneId CHARLEROI = ZoneId.of("Europe/Brussels");
  private static final ActorId ANNA = new ActorId("anna");
  private static final ActorId BERT = new ActorId("bert");
  private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

  @Test
  void the_night_of_spring_is_an_hour_shorter_and_begins_and_ends_by_the_clock_on_the_wall() {
    var night = roster(shift(ANNA, hours(Set.of(SATURDAY), "20:00", "08:00"), null));

    assertOnCallExactly(night, ANNA, "2026-03-28T19:00:00Z", "2026-03-29T06:00:00Z");
  }

  @Test
  void the_night_of_autumn_is_an_hour_longer() {
    var night = roster(shift(ANNA, hours(Set.of(SATURDAY), "20:00", "08:00"), null));

    assertOnCallExactly(night, ANNA, "2026-10-24T18:00:00Z", "2026-10-25T07:00:00Z");
  }

  @Test
  void a_handover_at_an_hour_that_is_skipped_takes_place_as_much_later() {
    var roster =
        roster(
            shift(ANNA, hours(Set.of(SATURDAY), "20:00", "02:30"), null),
            shift(BERT, hours(Set.of(SUNDAY), "02:30", "08:00"), null));

    assertThat(roster.onCall(Instant.parse("2026-03-29T01:29:59Z"))).containsExactly(ANNA);
    assertThat(roster.onCall(Instant.parse("2026-03-29T01:30:00Z"))).containsExactly(BERT);
  }

  @Test
  void a_handover_at_an_hour_that_comes_twice_takes_place_the_first_time() {
    var roster =
        roster(
            shift(ANNA, hours(Set.of(SATURDAY), "20:00", "02:30"), null),
            shift(BERT, hours(Set.of(SUNDAY), "02:30", "08:00"), null));

    assertThat(roster.onCall(Instant.parse("2026-10-25T00:29:59Z"))).containsExactly(ANNA);
    assertThat(roster.onCall(Instant.parse("2026-10-25T00:30:00Z"))).containsExactly(BERT);
    assertThat(roster.onCall(Instant.parse("2026-10-25T01:30:00Z"))).containsExactly(BERT);
  }

  @Test
  void turns_of_a_week_change_on_monday_morning_in_winter_and_in_summer() {
    var turns = new Rotation(LocalDate.of(2026, 3, 16), LocalTime.of(8, 30), 7);
    var roster = roster(new Shift(List.of(ANNA, BERT), List.of(), turns));

    assertOnCallExactly(roster, BERT, "2026-03-23T07:30:00Z", "2026-03-30T06:30:00Z");
    assertOnCallExactly(roster, BERT, "2026-10-19T06:30:00Z", "2026-10-26T07:30:00Z");
  }

  @Test
  void turns_of_a_day_are_23_and_25_hours_long_when_clocks_change() {
    var turns = new Rotation(LocalDate.of(2026, 1, 1), LocalTime.of(8, 0), 1);
    var roster = roster(new Shift(List.of(ANNA, BERT), List.of(), turns));

    assertThat(length(roster, "2026-03-28T12:00:00Z")).isEqualTo(Duration.ofHours(23));
    assertThat(length(roster, "2026-10-24T12:00:00Z")).isEqualTo(Duration.ofHours(25));
    assertThat(length(roster, "2026-06-24T12:00:00Z")).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void all_year_round_exactly_one_is_on_call_where_each_shift_ends_as_the_next_begins() {
    var roster =
        roster(
            shift(ANNA, hours(EVERY_DAY, "08:00", "02:30"), null),
            shift(BERT, hours(EVERY_DAY, "02:30", "08:00"), null));
    var end = Instant.parse("2027-01-01T00:00:00Z");
    for (var at = Instant.parse("2026-01-01T00:00:00Z");
        at.isBefore(end);
        at = at.plus(Duration.ofMinutes(15))) {
      assertThat(roster.onCall(at)).as(at.toString()).hasSize(1);
    }
  }

  @Test
  void hours_from_an_hour_to_the_same_hour_last_around_the_clock() {
    var sunday = roster(shift(ANNA, hours(Set.of(SUNDAY), "08:30", "08:30"), null));

    assertOnCallExactly(sunday, ANNA, "2026-03-29T06:30:00Z", "2026-03-30T06:30:00Z");
    assertThat(MONDAY).isEqualTo(LocalDate.of(2026, 3, 30).getDayOfWeek());
  }

  /** From the first instant to the last, and neither a second before nor at the end itself. */
  private static void assertOnCallExactly(Roster roster, ActorId who, String from, String to) {
    assertThat(roster.onCall(Instant.parse(from).minusSeconds(1))).doesNotContain(who);
    assertThat(roster.onCall(Instant.parse(from))).containsExactly(who);
    assertThat(roster.onCall(Instant.parse(to).minusSeconds(1))).containsExactly(who);
    assertThat(roster.onCall(Instant.parse(to))).doesNotContain(who);
  }

  private static Duration length(Roster roster, String within) {
    var at = Instant.parse(within);
    var day = Duration.ofDays(1);
    var begins = roster.changes(at.minus(day), at).getLast();
    var ends = roster.changes(at, at.plus(day)).get(1);
    return Duration.between(begins, ends);
  }

  private static Roster roster(Shift... shifts) {
    var plan = new RosterPlan(CHARLEROI, List.of(shifts));
    return new Roster(
        new RosterId("r"), List.of(new Roster.Published(Instant.EPOCH, plan)), List.of());
  }

  private static Shift shift(ActorId who, Hours hours, @Nullable Rotation rotation) {
    return new Shift(List.of(who), List.of(hours), rotation);
  }

  private static Hours hours(Set<DayOfWeek> days, String from, String to) {
    return new Hours(days, LocalTime.parse(from), LocalTime.parse(to));
  }
}
