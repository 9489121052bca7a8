package be.capas.notification.ledger;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.ROSTER;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.EVERYBODY;
import static be.capas.notification.Given.NOBODY;
import static be.capas.notification.Given.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.id.ActorId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Shift;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.Way;
import be.capas.contract.oncall.Way.Kind;
import be.capas.notification.Events;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By the settings the adults' and the children's psychologists are on call. */
class RosteredDirectoryTest {
  private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private final RosteredDirectory directory =
      new RosteredDirectory(EVERYBODY, fixture.streams, fixture.clock);
  private final Intake intake = fixture.intake(directory);
  private long sequence;

  @Test
  void without_a_roster_the_settings_say_who_is_on_call() {
    assertThat(onCall()).containsExactly(ADULT, CHILD);
  }

  @Test
  void a_roster_replaces_the_settings_once_it_holds() {
    given(published(TOMORROW, WORKER));
    assertThat(onCall()).containsExactly(ADULT, CHILD);

    fixture.clock.set(TOMORROW);
    assertThat(onCall()).containsExactly(WORKER);
  }

  @Test
  void a_gap_in_a_roster_is_a_gap_for_which_the_coordinators_stand_in() {
    given(published(NOON, WORKER), absent(WORKER));

    assertThat(onCall()).isEmpty();
    intake.accept(List.of(fixture.events.raised(Events.crisis())), Map.of());
    assertThat(fixture.entries())
        .extracting(it -> it.notice().recipient())
        .containsExactly(new Actor(COORDINATOR));
  }

  @Test
  void a_crisis_is_paged_to_whom_the_roster_says() {
    given(published(NOON, WORKER));

    intake.accept(List.of(fixture.events.raised(Events.crisis())), Map.of());

    assertThat(fixture.entries())
        .extracting(it -> it.notice().recipient())
        .containsExactly(new Actor(WORKER));
  }

  @Test
  void a_crisis_is_paged_by_a_roster_that_came_along_with_it() {
    var roster = fixture.events.recorded(published(NOON, WORKER), 0);

    intake.accept(List.of(fixture.events.raised(Events.crisis()), roster), Map.of());

    assertThat(fixture.entries())
        .extracting(it -> it.notice().recipient())
        .containsExactly(new Actor(WORKER));
  }

  @Test
  void a_book_that_cannot_be_read_stops_no_page_the_settings_hold() {
    given(published(NOON, WORKER));
    fixture.jdbc.update("UPDATE streams SET known = '{}' WHERE kind = 'on-call.v1'");

    intake.accept(List.of(fixture.events.raised(Events.crisis())), Map.of());

    assertThat(onCall()).containsExactly(ADULT, CHILD);
    assertThat(fixture.entries())
        .extracting(it -> it.notice().recipient())
        .containsExactlyInAnyOrder(new Actor(ADULT), new Actor(CHILD));
  }

  @Test
  void a_book_from_before_its_organisation_was_kept_is_that_of_one_of_the_settings() {
    given(published(NOON, WORKER));
    fixture.jdbc.update("UPDATE streams SET known = known - 'organisation'");

    assertThat(onCall()).containsExactly(WORKER);
  }

  @Test
  void an_organisation_of_which_the_settings_say_nothing_is_paged_by_its_book() {
    var alone = fixture.intake(new RosteredDirectory(NOBODY, fixture.streams, fixture.clock));
    var sms = new Member(WORKER, Skills.NONE, List.of(new Way(Kind.SMS, Duration.ZERO)), false);
    alone.accept(List.of(fixture.events.recorded(published(NOON, WORKER), 0)), Map.of());
    alone.accept(
        List.of(fixture.events.recorded(new MemberProfileSet(ORGANISATION, sms), 1)), Map.of());

    alone.accept(List.of(fixture.events.raised(Events.crisis())), Map.of());

    assertThat(fixture.entries())
        .extracting(Entry::notice)
        .extracting(Notice::recipient, Notice::channel)
        .containsExactly(tuple(new Actor(WORKER), Channel.SMS));
  }

  @Test
  void where_the_settings_name_nobody_who_coordinates_the_profiles_do() {
    var alone = new RosteredDirectory(NOBODY, fixture.streams, fixture.clock);
    given(new MemberProfileSet(ORGANISATION, coordinates(WORKER)));

    assertThat(alone.get().coordinators(ORGANISATION)).containsExactly(WORKER);
    assertThat(directory.get().coordinators(ORGANISATION)).containsExactly(COORDINATOR);
  }

  private static Member coordinates(ActorId who) {
    return new Member(who, Skills.NONE, List.of(), true);
  }

  @Test
  void an_event_that_comes_again_changes_nothing() {
    var event = fixture.events.recorded(published(NOON, WORKER), 0);
    intake.accept(List.of(event), Map.of());
    intake.accept(List.of(event), Map.of());

    assertThat(onCall()).containsExactly(WORKER);
  }

  private List<ActorId> onCall() {
    return directory.get().onCall(ORGANISATION);
  }

  private void given(OnCallEvent... events) {
    for (var event : events) {
      intake.accept(List.of(fixture.events.recorded(event, sequence++)), Map.of());
    }
  }

  private static RosterPublished published(Instant from, ActorId who) {
    var shift = new Shift(List.of(who), List.of(), null);
    var plan = new RosterPlan(ZoneId.of("Europe/Brussels"), List.of(shift));
    return new RosterPublished(ORGANISATION, ROSTER, from, plan);
  }

  private static AbsenceDeclared absent(ActorId who) {
    return new AbsenceDeclared(ORGANISATION, new Absence(who, NOON, TOMORROW));
  }
}
