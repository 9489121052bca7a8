package be.capas.query.board;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.onScene;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.stabilised;
import static be.capas.query.Events.urgency;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.CrisisEvent.CrisisStoodDown;
import be.capas.contract.CrisisEvent.EmergencyServicesConfirmed;
import be.capas.contract.CrisisEvent.FirstContactMade;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.Samples;
import be.capas.contract.crisis.ContactMeans;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.StandDownReason;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.id.CrisisId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BoardTest {
  private static final FirstContactMade CONTACT = new FirstContactMade(CRISIS, ContactMeans.PHONE);
  private static final CrisisStoodDown STOOD_DOWN =
      new CrisisStoodDown(CRISIS, StandDownReason.FALSE_ALARM, null);

  @Nested
  class The_limit_that_runs_out_next {
    @Test
    void is_the_claim_until_somebody_claimed() {
      assertThat(given(raised(Urgency.P1, NOON)).limit())
          .contains(new Limit(Limit.Kind.CLAIM, minutes(15)));
    }

    @Test
    void is_the_contact_once_it_is_claimed() {
      assertThat(given(raised(Urgency.P1, NOON), claimed()).limit())
          .contains(new Limit(Limit.Kind.CONTACT, minutes(240)));
    }

    @Test
    void is_the_contact_where_the_level_has_no_claim_limit() {
      assertThat(given(raised(Urgency.P4, NOON)).limit())
          .map(Limit::kind)
          .contains(Limit.Kind.CONTACT);
    }

    @Test
    void is_the_claim_again_once_nobody_is_on_it_any_more() {
      for (var lost :
          List.of(
              new ClaimLapsed(CRISIS, PSYCHOLOGIST),
              new CrisisReleased(CRISIS, PSYCHOLOGIST),
              new CrisisEscalated(CRISIS, 1, 1, PSYCHOLOGIST, null))) {
        var crisis = given(raised(Urgency.P1, NOON), claimed(), lost);

        assertThat(crisis.limit()).contains(new Limit(Limit.Kind.CLAIM, minutes(15)));
        assertThat(crisis.response().claimedBy()).isNull();
      }
    }

    @Test
    void is_none_once_the_person_was_reached() {
      assertThat(given(raised(Urgency.P1, NOON), claimed(), onScene()).limit()).isEmpty();
    }

    @Test
    void is_none_once_the_person_was_spoken_with_but_for_the_claim_where_nobody_is_on_it() {
      var spokenWith = given(raised(Urgency.P1, NOON), claimed(), CONTACT);

      assertThat(spokenWith.limit()).isEmpty();
      assertThat(spokenWith.fold(new ClaimLapsed(CRISIS, PSYCHOLOGIST), NOON).limit())
          .contains(new Limit(Limit.Kind.CLAIM, minutes(15)));
    }

    @Test
    void follows_the_urgency_that_was_set_last() {
      assertThat(given(raised(Urgency.P3, NOON), urgency(Urgency.P1, NOON)).limit())
          .contains(new Limit(Limit.Kind.CLAIM, minutes(15)));
    }
  }

  @Nested
  class The_escalation {
    private final StepNotified told =
        new StepNotified(CRISIS, 0, 0, List.of(PSYCHOLOGIST), minutes(5));
    private final StepSkipped skipped =
        new StepSkipped(CRISIS, 1, 1, SkipReason.NO_COORDINATOR, minutes(10));

    @Test
    void shows_the_step_that_was_taken_last_and_when_the_next_is_due() {
      assertThat(entry(given(raised(Urgency.P1, NOON), told)).escalating())
          .isEqualTo(new Escalating(0, 0, List.of(PSYCHOLOGIST), null, minutes(5)));
      assertThat(entry(given(raised(Urgency.P1, NOON), told, skipped)).escalating())
          .isEqualTo(new Escalating(1, 1, List.of(), SkipReason.NO_COORDINATOR, minutes(10)));
    }

    @Test
    void is_shown_while_nobody_holds_the_crisis_and_begins_anew_once_nobody_does() {
      var claimed = given(raised(Urgency.P1, NOON), told, claimed());
      assertThat(claimed.escalating()).isNull();

      var lapsed = claimed.fold(new ClaimLapsed(CRISIS, PSYCHOLOGIST), NOON);
      assertThat(lapsed.escalating()).isNull();
      assertThat(lapsed.fold(told, NOON).escalating()).isNotNull();
    }

    @Test
    void stays_as_it_is_when_the_urgency_is_judged_anew() {
      var judged = given(raised(Urgency.P2, NOON), told, urgency(Urgency.P1, NOON));

      assertThat(judged.escalating()).isNotNull();
    }
  }

  @Nested
  class The_emergency_confirmation {
    @Test
    void is_due_for_an_emergency_until_somebody_confirms() {
      var emergency = given(raised(Urgency.P0, NOON));

      assertThat(emergency.emergencyConfirmationDue()).isTrue();
      assertThat(
              emergency
                  .fold(new EmergencyServicesConfirmed(CRISIS), NOON)
                  .emergencyConfirmationDue())
          .isFalse();
    }

    @Test
    void is_due_although_the_emergency_was_judged_less_urgent_since() {
      var lowered = given(raised(Urgency.P0, NOON)).fold(urgency(Urgency.P2, NOON), NOON);

      assertThat(lowered.emergencyConfirmationDue()).isTrue();
      assertThat(
              lowered.fold(new EmergencyServicesConfirmed(CRISIS), NOON).emergencyConfirmationDue())
          .isFalse();
    }

    @Test
    void is_due_when_the_crisis_becomes_an_emergency_unless_it_was_confirmed_before() {
      var urgent = given(raised(Urgency.P2, NOON));
      assertThat(urgent.emergencyConfirmationDue()).isFalse();

      assertThat(urgent.fold(urgency(Urgency.P0, NOON), NOON).emergencyConfirmationDue()).isTrue();
      assertThat(
              urgent
                  .fold(new EmergencyServicesConfirmed(CRISIS), NOON)
                  .fold(urgency(Urgency.P0, NOON), NOON)
                  .emergencyConfirmationDue())
          .isFalse();
    }

    @Test
    void keeps_a_crisis_that_came_to_rest_on_the_board() {
      var atRest = given(raised(Urgency.P0, NOON), claimed(), stabilised(null));
      assertThat(atRest.open()).isTrue();

      assertThat(atRest.fold(new EmergencyServicesConfirmed(CRISIS), NOON).open()).isFalse();
    }
  }

  @Test
  void a_crisis_is_in_the_queue_until_it_is_at_rest() {
    var claimed = given(raised(Urgency.P1, NOON), claimed());
    assertThat(claimed.open()).isTrue();
    assertThat(claimed.response().claimedBy()).isEqualTo(PSYCHOLOGIST);

    assertThat(claimed.fold(stabilised(null), NOON).open()).isFalse();
  }

  @Nested
  class The_first_contact {
    @Test
    void stands_beside_its_limit() {
      var entry = entry(given(raised(Urgency.P1, NOON), claimed()).fold(CONTACT, minutes(30)));

      assertThat(entry.contactAt()).isEqualTo(minutes(30));
      assertThat(entry.contactBy()).isEqualTo(minutes(240));
    }

    @Test
    void is_the_earliest_whichever_was_told_first() {
      var arrived = given(raised(Urgency.P1, NOON), claimed()).fold(onScene(), minutes(60));

      assertThat(arrived.fold(CONTACT, minutes(20)).response().contactAt()).isEqualTo(minutes(20));
      assertThat(arrived.fold(CONTACT, minutes(90)).response().contactAt()).isEqualTo(minutes(60));
    }

    @Test
    void is_not_undone_by_whoever_gave_the_crisis_back() {
      var givenBack =
          given(raised(Urgency.P1, NOON), claimed(), CONTACT)
              .fold(new CrisisReleased(CRISIS, PSYCHOLOGIST), minutes(10));

      assertThat(givenBack.response().contactAt()).isEqualTo(NOON);
    }
  }

  @Test
  void a_crisis_that_was_stood_down_leaves_the_queue_unless_112_must_be_confirmed() {
    assertThat(given(raised(Urgency.P1, NOON), claimed(), STOOD_DOWN).open()).isFalse();

    var emergency = given(raised(Urgency.P0, NOON), claimed(), STOOD_DOWN);
    assertThat(emergency.open()).isTrue();
    assertThat(emergency.limit()).isEmpty();
    assertThat(emergency.response().stoodDown()).isEqualTo(StandDownReason.FALSE_ALARM);
  }

  @Test
  void whoever_would_not_wait_sees_how_many_steps_were_taken() {
    var paged =
        given(
            raised(Urgency.P1, NOON),
            new StepSkipped(CRISIS, 0, 0, SkipReason.NOBODY_ON_CALL, NOON),
            new StepNotified(CRISIS, 1, 1, List.of(PSYCHOLOGIST), minutes(5)),
            new CrisisEscalated(CRISIS, 2, 2, null, null));

    assertThat(entry(paged).stepsTaken()).isEqualTo(2);
  }

  @Test
  void a_repeated_alarm_is_counted_and_tells_of_new_danger() {
    var again =
        new CrisisReportedAgain(
            CRISIS, CrisisKind.OTHER, Samples.TRIAGE, DangerTo.OTHERS, null, null);

    var alarm = given(raised(Urgency.P1, NOON), again).alarm();

    assertThat(alarm.reports()).isEqualTo(2);
    assertThat(alarm.dangerTo()).isEqualTo(DangerTo.OTHERS);
    assertThat(alarm.kind()).isEqualTo(CrisisKind.DECOMPENSATION);
  }

  @Test
  void the_least_time_left_comes_first_and_those_reached_come_last() {
    var reached = entry(given(raised(Urgency.P0, NOON), claimed(), onScene()));
    var p1 = entry(given(raised(Urgency.P1, NOON)));
    var p2 = entry(given(raised(Urgency.P2, NOON)));
    var p2Earlier = entry(given(raised(Urgency.P2, NOON.minus(Duration.ofHours(1)))));
    var claimedP1 = entry(given(raised(Urgency.P1, NOON), claimed()));

    assertThat(Stream.of(reached, claimedP1, p2, p1, p2Earlier).sorted(BoardEntry.LEAST_TIME_FIRST))
        .containsExactly(p2Earlier, p1, p2, claimedP1, reached);
  }

  @Test
  void a_crisis_of_somebody_unnamed_is_on_the_board() {
    var unnamed = new CrisisId(UUID.fromString("01980000-0000-7000-8000-000000000077"));
    var event = raised(unnamed, Samples.ORGANISATION, null, Urgency.P1, NOON);

    assertThat(new BoardView().key(Samples.recorded(event, 0, null, NOON, NOON)))
        .isEqualTo(Optional.of(unnamed.value()));
    assertThat(entry(BoardCrisis.raised(event, NOON)).person()).isNull();
  }

  private static BoardCrisis given(CrisisEvent... events) {
    var crisis = BoardCrisis.raised((CrisisEvent.CrisisRaised) events[0], NOON);
    for (var event : Stream.of(events).skip(1).toList()) {
      crisis = crisis.fold(event, NOON);
    }
    return crisis;
  }

  private static BoardEntry entry(BoardCrisis crisis) {
    return BoardEntry.of(crisis, 0);
  }

  private static Instant minutes(long minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }
}
