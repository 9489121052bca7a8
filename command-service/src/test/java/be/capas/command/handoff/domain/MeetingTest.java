package be.capas.command.handoff.domain;

import static be.capas.command.handoff.domain.Liaison.ACCEPTED;
import static be.capas.command.handoff.domain.Liaison.APPOINTMENT;
import static be.capas.command.handoff.domain.Liaison.DECLINED;
import static be.capas.command.handoff.domain.Liaison.EXPECTED;
import static be.capas.command.handoff.domain.Liaison.LATER;
import static be.capas.command.handoff.domain.Liaison.MEETING;
import static be.capas.command.handoff.domain.Liaison.MISSED;
import static be.capas.command.handoff.domain.Liaison.NEXT_WEEK;
import static be.capas.command.handoff.domain.Liaison.NO_SHOW;
import static be.capas.command.handoff.domain.Liaison.PROPOSED;
import static be.capas.command.handoff.domain.Liaison.RECEIVED;
import static be.capas.command.handoff.domain.Liaison.SENT;
import static be.capas.command.handoff.domain.Liaison.SPEC;
import static be.capas.command.handoff.domain.Liaison.TRANSFER;
import static be.capas.command.handoff.domain.Liaison.TRANSFERRED;
import static be.capas.command.handoff.domain.Liaison.expect;
import static be.capas.command.handoff.domain.Liaison.kept;
import static be.capas.command.handoff.domain.Liaison.missed;
import static be.capas.command.rule.Acting.PARTNER;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.when;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;

import be.capas.command.rule.Act;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeetingTest {
  private static final Spec<HandoffCommand, Handoff, HandoffEvent> THEN = SPEC.at(NEXT_WEEK);

  static List<List<HandoffEvent>> not_accepted() {
    return List.of(PROPOSED, SENT, RECEIVED, DECLINED);
  }

  @Nested
  class Setting_the_first_appointment {
    @Test
    void follows_acceptance() {
      SPEC.given(ACCEPTED).when(expect(NEXT_WEEK, PARTNER)).then(APPOINTMENT);
    }

    @ParameterizedTest
    @MethodSource("be.capas.command.handoff.domain.MeetingTest#not_accepted")
    void waits_for_acceptance(List<HandoffEvent> facts) {
      SPEC.given(facts).when(expect(NEXT_WEEK, PARTNER)).thenRejected(Reason.WRONG_STATE);
    }

    @Test
    void again_for_the_same_time_changes_nothing() {
      SPEC.given(EXPECTED).when(expect(NEXT_WEEK, PARTNER)).thenNothing();
    }

    @Test
    void again_for_another_time_moves_it() {
      SPEC.given(EXPECTED)
          .when(expect(LATER, WORKER))
          .then(new FirstAppointmentSet(HANDOFF, LATER, sealed(CONFIDENCE)));
    }

    @Test
    void is_done_again_after_a_missed_one() {
      SPEC.given(MISSED)
          .when(expect(LATER, PARTNER))
          .then(new FirstAppointmentSet(HANDOFF, LATER, sealed(CONFIDENCE)));
    }

    @Test
    void is_for_a_time_to_come() {
      SPEC.given(ACCEPTED)
          .when(expect(NOON.minusMillis(1), PARTNER))
          .thenRejected(Reason.APPOINTMENT_IN_THE_PAST);
    }

    @Test
    void told_late_may_be_for_what_was_to_come_then() {
      var thisMorning = NOON.minus(Duration.ofHours(3));
      var yesterday = NOON.minus(Duration.ofDays(1));

      SPEC.given(ACCEPTED)
          .when(expect(thisMorning, when(PARTNER, yesterday)))
          .then(new FirstAppointmentSet(HANDOFF, thisMorning, sealed(CONFIDENCE)));
    }

    @Test
    void has_no_place_once_the_partner_has_met_the_person() {
      SPEC.given(TRANSFERRED)
          .when(expect(LATER, PARTNER))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "transferred"));
    }
  }

  @Nested
  class A_kept_appointment {
    @Test
    void moves_the_thread_to_the_partner() {
      THEN.given(EXPECTED).when(kept(null, PARTNER)).then(MEETING, TRANSFER);
      THEN.given(EXPECTED).when(kept(NEXT_WEEK, WORKER)).then(MEETING, TRANSFER);
    }

    @Test
    void is_no_longer_ahead() {
      var before = NEXT_WEEK.minus(Act.CLOCK_DRIFT);
      SPEC.at(before).given(EXPECTED).when(kept(null, PARTNER)).then(MEETING, TRANSFER);
      SPEC.at(before.minusMillis(1))
          .given(EXPECTED)
          .when(kept(null, PARTNER))
          .thenRejected(Reason.APPOINTMENT_AHEAD);
    }

    @Test
    void moves_it_once() {
      THEN.given(TRANSFERRED).when(kept(null, PARTNER)).thenNothing();
    }

    @Test
    void counts_though_the_person_was_given_up_as_missing() {
      THEN.given(MISSED).when(kept(null, PARTNER)).then(MEETING, TRANSFER);
    }

    @Test
    void is_the_one_that_was_set() {
      THEN.given(EXPECTED)
          .when(kept(LATER, PARTNER))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "first-appointment-set"));
      THEN.given(MISSED).when(kept(LATER, PARTNER)).thenRejected(Reason.WRONG_STATE);
    }

    @Test
    void was_set() {
      THEN.given(ACCEPTED)
          .when(kept(null, PARTNER))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "accepted"));
    }

    @ParameterizedTest
    @MethodSource("be.capas.command.handoff.domain.MeetingTest#not_accepted")
    void was_accepted(List<HandoffEvent> facts) {
      THEN.given(facts).when(kept(null, PARTNER)).thenRejected(Reason.WRONG_STATE);
    }
  }

  @Nested
  class A_missed_appointment {
    @Test
    void leaves_the_thread_where_it_is() {
      THEN.given(EXPECTED).when(missed(null, PARTNER)).then(NO_SHOW);
      THEN.given(EXPECTED).when(missed(NEXT_WEEK, WORKER)).then(NO_SHOW);
    }

    @Test
    void is_no_longer_ahead() {
      SPEC.given(EXPECTED).when(missed(null, PARTNER)).thenRejected(Reason.APPOINTMENT_AHEAD);
    }

    @Test
    void is_missed_once() {
      THEN.given(MISSED).when(missed(null, PARTNER)).thenNothing();
      THEN.given(MISSED).when(missed(NEXT_WEEK, PARTNER)).thenNothing();
    }

    @Test
    void is_the_one_that_was_set() {
      THEN.given(EXPECTED).when(missed(LATER, PARTNER)).thenRejected(Reason.WRONG_STATE);
      THEN.given(MISSED)
          .when(missed(LATER, PARTNER))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "missed"));
    }

    @Test
    void was_set() {
      THEN.given(ACCEPTED).when(missed(null, PARTNER)).thenRejected(Reason.WRONG_STATE);
    }

    @Test
    void was_not_kept_after_all() {
      THEN.given(TRANSFERRED).when(missed(null, PARTNER)).thenRejected(Reason.WRONG_STATE);
    }

    @ParameterizedTest
    @MethodSource("be.capas.command.handoff.domain.MeetingTest#not_accepted")
    void was_accepted(List<HandoffEvent> facts) {
      THEN.given(facts).when(missed(null, PARTNER)).thenRejected(Reason.WRONG_STATE);
    }
  }
}
