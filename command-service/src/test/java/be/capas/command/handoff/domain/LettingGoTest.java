package be.capas.command.handoff.domain;

import static be.capas.command.handoff.domain.Liaison.ACCEPTED;
import static be.capas.command.handoff.domain.Liaison.ANSWER_DUE;
import static be.capas.command.handoff.domain.Liaison.BREAK;
import static be.capas.command.handoff.domain.Liaison.BROKEN;
import static be.capas.command.handoff.domain.Liaison.DECLINED;
import static be.capas.command.handoff.domain.Liaison.EXPECTED;
import static be.capas.command.handoff.domain.Liaison.EXPIRED;
import static be.capas.command.handoff.domain.Liaison.GIVEN_BACK;
import static be.capas.command.handoff.domain.Liaison.LATER;
import static be.capas.command.handoff.domain.Liaison.MISSED;
import static be.capas.command.handoff.domain.Liaison.NEXT_WEEK;
import static be.capas.command.handoff.domain.Liaison.NO_ANSWER;
import static be.capas.command.handoff.domain.Liaison.PROPOSED;
import static be.capas.command.handoff.domain.Liaison.RECEIVED;
import static be.capas.command.handoff.domain.Liaison.RETURNED;
import static be.capas.command.handoff.domain.Liaison.SENT;
import static be.capas.command.handoff.domain.Liaison.SPEC;
import static be.capas.command.handoff.domain.Liaison.TRANSFERRED;
import static be.capas.command.handoff.domain.Liaison.WAITLISTED;
import static be.capas.command.handoff.domain.Liaison.WITHDRAWAL;
import static be.capas.command.handoff.domain.Liaison.WITHDRAWN;
import static be.capas.command.handoff.domain.Liaison.discharge;
import static be.capas.command.handoff.domain.Liaison.expect;
import static be.capas.command.handoff.domain.Liaison.expire;
import static be.capas.command.handoff.domain.Liaison.giveBack;
import static be.capas.command.handoff.domain.Liaison.kept;
import static be.capas.command.handoff.domain.Liaison.withdraw;
import static be.capas.command.rule.Acting.PARTNER;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;

import be.capas.command.handoff.domain.HandoffCommand.AnnounceDischarge;
import be.capas.command.rule.Reason;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LettingGoTest {
  private static final List<List<HandoffEvent>> AGREED = List.of(ACCEPTED, EXPECTED, MISSED);

  @Nested
  class Withdrawing {
    @Test
    void ends_what_the_partner_has_not_agreed_to() {
      for (var facts : List.of(PROPOSED, SENT, RECEIVED, EXPIRED, WAITLISTED)) {
        SPEC.given(facts).when(withdraw(false, WORKER)).then(WITHDRAWAL);
      }
    }

    @Test
    void crosses_no_acceptance_unseen() {
      SPEC.given(ACCEPTED)
          .when(withdraw(false, WORKER))
          .thenRejected(Reason.ALREADY_ACCEPTED, Map.of("state", "accepted"));
    }

    @Test
    void ends_what_the_partner_has_agreed_to_for_who_knows_it() {
      AGREED.forEach(facts -> SPEC.given(facts).when(withdraw(true, WORKER)).then(WITHDRAWAL));
    }

    @Test
    void again_changes_nothing() {
      SPEC.given(WITHDRAWN).when(withdraw(false, WORKER)).thenNothing();
    }

    @Test
    void comes_too_late_once_the_partner_has_met_the_person_or_said_no() {
      for (var facts : List.of(TRANSFERRED, RETURNED, BROKEN, DECLINED)) {
        SPEC.given(facts).when(withdraw(true, WORKER)).thenRejected(Reason.WRONG_STATE);
      }
    }

    @Test
    void is_the_senders_alone() {
      SPEC.given(SENT).when(withdraw(false, PARTNER)).thenRejected(Reason.NOT_FOR_PARTNERS);
    }
  }

  @Nested
  class The_time_to_answer {
    @Test
    void ends_when_the_handoff_says_and_not_a_moment_earlier() {
      for (var facts : List.of(SENT, RECEIVED)) {
        SPEC.given(facts).at(ANSWER_DUE.minusMillis(1)).when(expire(WORKER)).thenNothing();
        SPEC.given(facts).at(ANSWER_DUE).when(expire(WORKER)).then(NO_ANSWER);
      }
    }

    @Test
    void is_over_once() {
      SPEC.given(EXPIRED).at(LATER).when(expire(WORKER)).thenNothing();
    }

    @Test
    void means_nothing_to_what_was_answered_or_never_asked() {
      Stream.concat(
              AGREED.stream(),
              Stream.of(PROPOSED, WAITLISTED, DECLINED, WITHDRAWN, TRANSFERRED, RETURNED, BROKEN))
          .forEach(facts -> SPEC.given(facts).at(LATER).when(expire(WORKER)).thenNothing());
    }
  }

  @Nested
  class Giving_back {
    @Test
    void returns_the_thread_that_the_partner_holds() {
      SPEC.given(TRANSFERRED).when(giveBack(PARTNER)).then(GIVEN_BACK);
    }

    @Test
    void breaks_what_had_not_come_to_a_meeting() {
      AGREED.forEach(facts -> SPEC.given(facts).when(giveBack(PARTNER)).then(BREAK));
    }

    @Test
    void again_changes_nothing() {
      SPEC.given(RETURNED).when(giveBack(PARTNER)).thenNothing();
      SPEC.given(BROKEN).when(giveBack(PARTNER)).thenNothing();
    }

    @Test
    void is_not_for_who_never_agreed() {
      for (var facts : List.of(PROPOSED, SENT, RECEIVED, EXPIRED, WAITLISTED, DECLINED)) {
        SPEC.given(facts).when(giveBack(PARTNER)).thenRejected(Reason.WRONG_STATE);
      }
      SPEC.given(WITHDRAWN)
          .when(giveBack(PARTNER))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "withdrawn"));
    }

    @Test
    void ends_the_meetings_too() {
      for (var facts : List.of(RETURNED, BROKEN, WITHDRAWN)) {
        SPEC.given(facts).when(expect(LATER, PARTNER)).thenRejected(Reason.WRONG_STATE);
      }
      SPEC.given(BROKEN).at(LATER).when(kept(null, PARTNER)).thenRejected(Reason.WRONG_STATE);
      SPEC.given(RETURNED).at(LATER).when(kept(null, PARTNER)).thenNothing();
    }
  }

  @Nested
  class A_discharge {
    private final DischargeAnnounced announced =
        new DischargeAnnounced(
            HANDOFF, NEXT_WEEK, NEXT_WEEK.plus(Duration.ofDays(7)), sealed(CONFIDENCE));

    @Test
    void asks_for_contact_within_seven_days() {
      SPEC.given(TRANSFERRED).when(discharge(NEXT_WEEK, PARTNER)).then(announced);
    }

    @Test
    void asks_for_contact_as_soon_as_the_organisation_has_it() {
      var own = new LiaisonTimes(Duration.ofHours(48), Duration.ofHours(24), Duration.ofDays(3));

      SPEC.given(TRANSFERRED)
          .when(new AnnounceDischarge(HANDOFF, NEXT_WEEK, null, own, PARTNER))
          .then(
              new DischargeAnnounced(HANDOFF, NEXT_WEEK, NEXT_WEEK.plus(Duration.ofDays(3)), null));
    }

    @Test
    void may_be_put_off_and_is_announced_once() {
      SPEC.given(TRANSFERRED).given(announced).when(discharge(NEXT_WEEK, WORKER)).thenNothing();
      SPEC.given(TRANSFERRED)
          .given(announced)
          .when(discharge(LATER, PARTNER))
          .then(
              new DischargeAnnounced(
                  HANDOFF, LATER, LATER.plus(Duration.ofDays(7)), sealed(CONFIDENCE)));
    }

    @Test
    void leaves_the_thread_with_the_partner_until_it_gives_it_back() {
      SPEC.given(TRANSFERRED).given(announced).when(giveBack(PARTNER)).then(GIVEN_BACK);
    }

    @Test
    void is_of_whom_the_partner_has() {
      for (var facts : List.of(PROPOSED, SENT, ACCEPTED, MISSED, WITHDRAWN, RETURNED)) {
        SPEC.given(facts).when(discharge(NEXT_WEEK, PARTNER)).thenRejected(Reason.WRONG_STATE);
      }
    }

    @Test
    void of_another_year_is_a_misprint() {
      for (var at :
          List.of(
              Instant.MIN,
              NOON.minus(Duration.ofDays(366)),
              NOON.plus(Duration.ofDays(91)),
              Instant.MAX)) {
        SPEC.given(TRANSFERRED)
            .when(discharge(at, PARTNER))
            .thenRejected(Reason.DISCHARGE_DATE_UNLIKELY);
      }
    }
  }
}
