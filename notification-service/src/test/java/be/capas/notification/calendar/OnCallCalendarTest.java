package be.capas.notification.calendar;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.calendar.Rostered.NIGHTS;
import static be.capas.notification.calendar.Rostered.always;
import static be.capas.notification.calendar.Rostered.book;
import static be.capas.notification.calendar.Rostered.nights;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.ShiftSwapped;
import be.capas.contract.id.ActorId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.StandIn;
import be.capas.notification.calendar.OnCallCalendar.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** As of Monday 2 March 2026, noon in UTC. */
class OnCallCalendarTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant TONIGHT = Instant.parse("2026-03-02T19:00:00Z");
  private static final Instant TOMORROW = Instant.parse("2026-03-03T07:00:00Z");

  @Test
  void shows_each_night_by_the_clock_on_the_wall_over_both_clock_changes() {
    var autumn = Instant.parse("2026-10-01T12:00:00Z");

    assertThat(calendar(NOW, nights(Set.of(SATURDAY), ADULT)).shifts())
        .extracting(Entry::from, Entry::to)
        .contains(
            night("2026-03-21T19:00:00Z", "2026-03-22T07:00:00Z"),
            night("2026-03-28T19:00:00Z", "2026-03-29T06:00:00Z"),
            night("2026-04-04T18:00:00Z", "2026-04-05T06:00:00Z"));
    assertThat(calendar(autumn, nights(Set.of(SATURDAY), ADULT)).shifts())
        .extracting(Entry::from, Entry::to)
        .contains(
            night("2026-10-24T18:00:00Z", "2026-10-25T07:00:00Z"),
            night("2026-10-31T19:00:00Z", "2026-11-01T07:00:00Z"));
  }

  @Test
  void is_without_what_somebody_else_took_over_and_theirs_is_with_it() {
    var roster = nights(Set.of(MONDAY), ADULT);
    var standIn = new OnCallOverridden(ORGANISATION, NIGHTS, taken(ADULT, CHILD));

    assertThat(of(ADULT, roster, standIn).shifts()).noneMatch(it -> it.from().equals(TONIGHT));
    assertThat(of(CHILD, roster, standIn).shifts())
        .singleElement()
        .extracting(Entry::roster, Entry::from, Entry::to)
        .containsExactly(NIGHTS, TONIGHT, TOMORROW);
  }

  @Test
  void follows_a_swap() {
    var later = Duration.ofDays(7);
    var swap =
        new ShiftSwapped(
            ORGANISATION,
            NIGHTS,
            taken(ADULT, CHILD),
            new StandIn(CHILD, ADULT, TONIGHT.plus(later), TOMORROW.plus(later)));

    assertThat(of(CHILD, nights(Set.of(MONDAY), ADULT), swap).shifts())
        .extracting(Entry::from)
        .containsExactly(TONIGHT);
  }

  @Test
  void is_without_the_time_of_an_absence() {
    var absence = new AbsenceDeclared(ORGANISATION, new Absence(ADULT, TONIGHT, TOMORROW));

    assertThat(of(ADULT, nights(Set.of(MONDAY), ADULT), absence).shifts())
        .noneMatch(it -> it.from().equals(TONIGHT))
        .anyMatch(it -> it.from().equals(TONIGHT.plus(Duration.ofDays(7))));
  }

  @Test
  void names_a_shift_the_same_each_day_and_when_its_end_is_moved() {
    var roster = nights(Set.of(MONDAY), ADULT);
    var early =
        new OnCallOverridden(
            ORGANISATION,
            NIGHTS,
            new StandIn(ADULT, CHILD, TOMORROW.minus(Duration.ofHours(1)), TOMORROW));
    var before = at(TONIGHT, of(ADULT, roster));
    var after = at(TONIGHT, of(ADULT, roster, early));

    assertThat(after.uid()).isEqualTo(before.uid());
    assertThat(after.to()).isBefore(before.to());
    assertThat(at(TONIGHT, calendar(NOW.plus(Duration.ofDays(1)), roster))).isEqualTo(before);
  }

  @Test
  void names_every_shift_otherwise() {
    var roster = nights(Set.of(MONDAY), ADULT, CHILD);

    assertThat(of(ADULT, roster).shifts()).extracting(Entry::uid).doesNotHaveDuplicates();
    assertThat(at(TONIGHT, of(ADULT, roster)).uid())
        .isNotEqualTo(at(TONIGHT, of(CHILD, roster)).uid());
  }

  @Test
  void names_what_never_ends_the_same_each_day() {
    var today = calendar(NOW, always(ADULT)).shifts();
    var tomorrow = calendar(NOW.plus(Duration.ofDays(1)), always(ADULT)).shifts();

    assertThat(today).singleElement();
    assertThat(tomorrow).extracting(Entry::uid).containsExactly(today.getFirst().uid());
  }

  @Test
  void is_the_same_all_day_where_nothing_has_changed() {
    var roster = nights(Set.of(MONDAY), ADULT);

    assertThat(calendar(NOW.plusSeconds(3600), roster)).isEqualTo(calendar(NOW, roster));
  }

  @Test
  void is_empty_where_there_is_no_roster() {
    assertThat(of(ADULT).shifts()).isEmpty();
  }

  private static StandIn taken(ActorId from, ActorId by) {
    return new StandIn(from, by, TONIGHT, TOMORROW);
  }

  private static OnCallCalendar of(ActorId who, OnCallEvent... events) {
    return OnCallCalendar.of(book(events), ORGANISATION, who, NOW);
  }

  private static OnCallCalendar calendar(Instant now, OnCallEvent... events) {
    return OnCallCalendar.of(book(events), ORGANISATION, ADULT, now);
  }

  private static Entry at(Instant begin, OnCallCalendar calendar) {
    return calendar.shifts().stream()
        .filter(it -> it.from().equals(begin))
        .findFirst()
        .orElseThrow();
  }

  private static Tuple night(String from, String to) {
    return tuple(Instant.parse(from), Instant.parse(to));
  }
}
