package be.capas.notification.ledger;

import static be.capas.contract.Samples.CONSENTED;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.EVERYBODY;
import static be.capas.notification.Given.directory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.Way;
import be.capas.contract.oncall.Way.Kind;
import be.capas.notification.Events;
import be.capas.notification.notice.Books;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Recipient.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class IntakeTest {
  private static final CapasEvent REGISTERED = sample(PersonRegistered.class);
  private static final CapasEvent ERASED = sample(PersonErased.class);
  private static final CapasEvent GIVEN = sample(ConsentGiven.class);
  private static final CapasEvent WITHDRAWN = sample(ConsentWithdrawn.class);

  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private final Events events = fixture.events;
  private final Intake intake = fixture.intake();
  private final CrisisId crisis = Events.crisis();

  @Test
  void what_an_event_makes_us_tell_is_queued_and_the_position_kept() {
    intake.accept(List.of(events.raised(crisis)), Map.of(3, 11L));

    assertThat(fixture.entries())
        .extracting(it -> it.notice().recipient(), Entry::state)
        .containsExactlyInAnyOrder(
            tuple(new Actor(ADULT), State.QUEUED), tuple(new Actor(CHILD), State.QUEUED));
    assertThat(fixture.queued).hasSize(2);
    assertThat(intake.positions(Set.of(3, 4))).isEqualTo(Map.of(3, 11L));
  }

  @Test
  void what_was_stored_is_read_back_as_it_was_decided() {
    intake.accept(List.of(events.raised(crisis)), Map.of());

    var entry = fixture.entries().getFirst();
    assertThat(entry.notice().id()).isEqualTo(entry.id());
    assertThat(entry.notice().source().organisation()).isEqualTo(ORGANISATION);
    assertThat(fixture.reading.known(crisis.value())).isInstanceOf(Known.Waiting.class);
  }

  @Test
  void an_event_that_comes_again_tells_nobody_again() {
    intake.accept(List.of(events.raised(crisis)), Map.of(3, 11L));
    intake.accept(List.of(events.raised(crisis), events.again(crisis, 1)), Map.of(3, 12L));
    intake.accept(List.of(events.raised(crisis), events.again(crisis, 1)), Map.of(3, 12L));

    assertThat(fixture.entries()).hasSize(4);
    assertThat(fixture.queued).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void an_event_twice_in_one_batch_tells_once() {
    intake.accept(List.of(events.raised(crisis), events.raised(crisis)), Map.of());

    assertThat(fixture.entries()).hasSize(2);
  }

  @Test
  void even_with_the_memory_of_streams_lost_nobody_is_told_again() {
    intake.accept(List.of(events.raised(crisis)), Map.of());
    fixture.jdbc.execute("TRUNCATE streams, positions");

    intake.accept(List.of(events.raised(crisis)), Map.of());

    assertThat(fixture.queued).hasSize(2);
  }

  @Test
  void a_gap_stops_everything_and_nothing_of_the_batch_is_kept() {
    intake.accept(List.of(events.raised(crisis)), Map.of(3, 11L));

    assertThatThrownBy(
            () ->
                intake.accept(
                    List.of(events.raised(Events.crisis()), events.again(crisis, 2)),
                    Map.of(3, 13L)))
        .isInstanceOf(LostEvents.class)
        .hasMessageContaining("crisis-reported-again.v1")
        .hasMessageContaining("#2");

    assertThat(fixture.entries()).hasSize(2);
    assertThat(intake.positions(Set.of(3))).isEqualTo(Map.of(3, 11L));
  }

  @Test
  void a_stream_that_does_not_begin_at_its_beginning_is_a_gap() {
    assertThatThrownBy(() -> intake.accept(List.of(events.again(crisis, 1)), Map.of()))
        .isInstanceOf(LostEvents.class);
  }

  @Test
  void two_instances_that_both_think_a_partition_theirs_cannot_both_take_an_event_in() {
    var stream = crisis.value();
    var event = events.raised(crisis);
    var one = fixture.streams.load(Set.of(stream)).get(stream).with(event);
    var other = fixture.streams.load(Set.of(stream)).get(stream).with(event);

    fixture.streams.save(List.of(one));

    assertThatThrownBy(() -> fixture.streams.save(List.of(other)))
        .isInstanceOf(OptimisticLockingFailureException.class);
  }

  @Test
  void a_position_never_goes_back() {
    intake.accept(List.of(), Map.of(3, 11L));
    intake.accept(List.of(), Map.of(3, 7L));

    assertThat(intake.positions(Set.of(3))).isEqualTo(Map.of(3, 11L));
  }

  @Test
  void a_claim_stops_what_waits_and_spares_what_is_decided_after_it() {
    var lapsed = events.recorded(new ClaimLapsed(crisis, ADULT), 2);

    intake.accept(List.of(events.raised(crisis), events.claimed(crisis, 1), lapsed), Map.of());

    assertThat(fixture.entries())
        .filteredOn(it -> it.notice().message() instanceof CrisisPage)
        .extracting(it -> it.notice().source().sequence(), Entry::state, Entry::reason)
        .containsExactlyInAnyOrder(
            tuple(0L, State.CANCELLED, "taken"),
            tuple(0L, State.CANCELLED, "taken"),
            tuple(2L, State.QUEUED, null),
            tuple(2L, State.QUEUED, null));
  }

  @Test
  void the_first_step_pages_nobody_again_and_the_next_one_does() {
    var first = new StepNotified(crisis, 0, 0, List.of(ADULT, CHILD), NOON.plusSeconds(300));
    var second = new StepNotified(crisis, 1, 0, List.of(ADULT), NOON.plusSeconds(600));

    intake.accept(List.of(events.raised(crisis)), Map.of());
    intake.accept(List.of(events.recorded(first, 1)), Map.of());
    assertThat(fixture.entries()).hasSize(2);

    intake.accept(List.of(events.recorded(second, 2)), Map.of());
    assertThat(fixture.entries()).hasSize(3);
    assertThat(fixture.queued).hasSize(3);
  }

  @Test
  void a_page_that_waits_for_its_time_makes_place_for_the_next_one_and_loses_no_time() {
    var ways = List.of(new Way(Kind.MAIL, Duration.ZERO), new Way(Kind.SMS, Duration.ofMinutes(2)));
    var profile = new Member(ADULT, Skills.NONE, ways, false);
    var book = OnCallBook.EMPTY.fold(new MemberProfileSet(ORGANISATION, profile));
    var now = fixture.clock.instant();
    fixture.directory =
        directory(List.of(ADULT), List.of()).with(new Books(now, Map.of(ORGANISATION, book)));
    intake.accept(List.of(events.raised(crisis)), Map.of());

    intake.accept(List.of(events.again(crisis, 1), events.again(crisis, 2)), Map.of());

    assertThat(fixture.entries())
        .filteredOn(it -> it.notice().channel() == Channel.SMS)
        .extracting(
            it -> it.notice().source().sequence(), Entry::state, Entry::reason, Entry::dueAt)
        .containsExactlyInAnyOrder(
            tuple(0L, State.CANCELLED, "superseded", null),
            tuple(1L, State.CANCELLED, "superseded", null),
            tuple(2L, State.QUEUED, null, now.plus(Duration.ofMinutes(2))));
    assertThat(fixture.entries())
        .filteredOn(it -> it.notice().channel() == Channel.MAIL)
        .extracting(Entry::state)
        .containsOnly(State.QUEUED);
  }

  @Test
  void what_happened_long_ago_is_entered_but_told_nobody() {
    var old = events.raised(crisis);
    fixture.clock.pass(Duration.ofDays(8));

    intake.accept(List.of(old), Map.of());

    assertThat(fixture.entries())
        .extracting(Entry::state, Entry::reason)
        .containsOnly(tuple(State.CANCELLED, "too-old"));
    assertThat(fixture.queued).isEmpty();
  }

  @Test
  void nothing_about_somebody_who_was_erased_is_told_any_more() {
    var handoff = Events.handoff();
    intake.accept(
        List.of(events.raised(crisis), events.proposed(handoff), events.sent(handoff)), Map.of());

    intake.accept(
        List.of(
            events.recorded(REGISTERED, 0), events.recorded(ERASED, 1), events.again(crisis, 1)),
        Map.of());

    assertThat(fixture.entries())
        .hasSize(3)
        .extracting(Entry::state, Entry::reason)
        .containsOnly(tuple(State.CANCELLED, "erased"));
  }

  @Nested
  class A_consent_that_is_withdrawn {
    private final HandoffId waiting = Events.handoff();
    private final HandoffId sent = Events.handoff();
    private final HandoffId otherwise = Events.handoff();
    private final List<Recorded<CapasEvent>> agreed =
        List.of(events.recorded(REGISTERED, 0), events.recorded(GIVEN, 1));
    private final Recorded<CapasEvent> withdrawal = events.recorded(WITHDRAWN, 2);

    @Test
    void stops_what_waits_on_it_and_nothing_else() {
      intake.accept(agreed, Map.of());
      intake.accept(List.of(events.proposed(sent), events.sent(sent, CONSENTED)), Map.of());
      fixture.ledger.settle(fixture.queued.getFirst(), State.SENT, null);
      intake.accept(
          List.of(
              events.proposed(waiting),
              events.sent(waiting, CONSENTED),
              events.proposed(otherwise),
              events.sent(otherwise)),
          Map.of());

      intake.accept(List.of(withdrawal), Map.of());

      assertThat(fixture.entries())
          .extracting(it -> it.notice().message().about(), Entry::state, Entry::reason)
          .containsExactlyInAnyOrder(
              tuple(sent, State.SENT, null),
              tuple(waiting, State.CANCELLED, "consent-withdrawn"),
              tuple(otherwise, State.QUEUED, null));
    }

    @Test
    void stops_also_what_came_to_be_known_with_it() {
      var events = new ArrayList<>(agreed);
      events.add(fixture.events.proposed(waiting));
      events.add(fixture.events.sent(waiting, CONSENTED));
      events.add(withdrawal);

      intake.accept(events, Map.of());
      intake.accept(events, Map.of());

      assertThat(fixture.entries()).extracting(Entry::state).containsExactly(State.CANCELLED);
    }
  }

  @Test
  void what_was_told_before_stays_in_the_ledger_with_opaque_ids() {
    intake.accept(List.of(events.raised(crisis)), Map.of());
    fixture.ledger.settle(fixture.queued.getFirst(), State.SENT, null);

    intake.accept(List.of(events.recorded(REGISTERED, 0), events.recorded(ERASED, 1)), Map.of());

    assertThat(fixture.entries())
        .extracting(Entry::state)
        .containsExactlyInAnyOrder(State.SENT, State.CANCELLED);
  }

  @Test
  void the_alarm_about_somebody_unnamed_is_told_as_ever() {
    intake.accept(List.of(events.recorded(REGISTERED, 0), events.recorded(ERASED, 1)), Map.of());

    var unnamed = Samples.recorded(events.raised(crisis).event(), 0, null, NOON, NOON);
    intake.accept(List.of(unnamed), Map.of());

    assertThat(fixture.queued).hasSize(2);
  }

  @Test
  void a_service_that_was_down_for_days_still_tells() {
    var missed = events.raised(crisis);
    fixture.clock.pass(Duration.ofDays(3));

    intake.accept(List.of(missed), Map.of());

    assertThat(fixture.queued).hasSize(2);
  }

  private static CapasEvent sample(Class<? extends CapasEvent> type) {
    return Samples.all().stream().filter(type::isInstance).findFirst().orElseThrow();
  }
}
