package be.capas.command.accompaniment.domain;

import static be.capas.command.accompaniment.domain.Flagging.OPEN;
import static be.capas.command.accompaniment.domain.Flagging.SPEC;
import static be.capas.command.accompaniment.domain.Outings.cancelled;
import static be.capas.command.accompaniment.domain.Outings.goAlong;
import static be.capas.command.accompaniment.domain.Outings.held;
import static be.capas.command.accompaniment.domain.Outings.missed;
import static be.capas.command.accompaniment.domain.Outings.planVisit;
import static be.capas.command.accompaniment.domain.Plans.TOMORROW;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.when;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PLAN;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.accompaniment.domain.Open.Accompanied;
import be.capas.command.accompaniment.domain.Open.Analysing;
import be.capas.command.accompaniment.domain.Open.Requested;
import be.capas.command.accompaniment.domain.OutreachCommand.RecordInterview;
import be.capas.command.rule.Reason;
import be.capas.contract.OutreachEvent.InterviewCancelled;
import be.capas.contract.OutreachEvent.InterviewHeld;
import be.capas.contract.OutreachEvent.InterviewMissed;
import be.capas.contract.OutreachEvent.OutreachVisitPlanned;
import be.capas.contract.OutreachEvent.ServiceAccompanied;
import be.capas.contract.accompaniment.CancelledBy;
import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.directory.PartnerKind;
import be.capas.contract.sealing.Sealed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Visits that are planned, interviews, and going along to a service. */
class OutreachTest {
  private static final InterviewHeld HELD =
      new InterviewHeld(
          ACCOMPANIMENT, VisitPlace.SOCIAL_RESTAURANT, List.of(WORKER.by()), true, sealed(SECRET));

  @Nested
  class Planning_a_visit {
    @Test
    void says_when_where_and_with_whom() {
      SPEC.given(OPEN)
          .when(planVisit(WORKER))
          .then(
              new OutreachVisitPlanned(
                  ACCOMPANIMENT, TOMORROW, VisitPlace.HOME, List.of(WORKER.by()), true));
    }

    @Test
    void is_for_a_time_to_come() {
      var later = TOMORROW.plus(Duration.ofHours(1));

      SPEC.given(OPEN)
          .at(later)
          .when(planVisit(when(WORKER, later)))
          .thenRejected(Reason.PLANNED_IN_THE_PAST);
    }

    @Test
    void may_reach_us_after_the_visit_by_a_telephone_without_network() {
      SPEC.given(OPEN)
          .at(TOMORROW.plus(Duration.ofDays(2)))
          .when(planVisit(WORKER))
          .then(
              new OutreachVisitPlanned(
                  ACCOMPANIMENT, TOMORROW, VisitPlace.HOME, List.of(WORKER.by()), true));
    }
  }

  @Nested
  class An_interview {
    @Test
    void is_held() {
      SPEC.given(OPEN).when(held(WORKER)).then(HELD);
    }

    @Test
    void begins_the_analysis() {
      assertThat(SPEC.given(OPEN).given(HELD).state()).isInstanceOf(Analysing.class);
    }

    @Test
    void takes_nothing_back_from_a_plan() {
      assertThat(SPEC.given(OPEN).given(PLAN).given(HELD).state()).isInstanceOf(Accompanied.class);
    }

    @Test
    void is_missed_at_the_time_for_which_it_was_set() {
      var eight = NOON.minus(Duration.ofHours(4));

      SPEC.given(OPEN)
          .when(missed(eight, WORKER))
          .then(new InterviewMissed(ACCOMPANIMENT, eight, sealed(CONFIDENCE)));
    }

    @Test
    void is_missed_now_where_no_time_is_said() {
      SPEC.given(OPEN)
          .when(missed(null, WORKER))
          .then(new InterviewMissed(ACCOMPANIMENT, NOON, sealed(CONFIDENCE)));
    }

    @Test
    void is_not_missed_before_its_time() {
      SPEC.given(OPEN)
          .when(missed(TOMORROW, WORKER))
          .thenRejected(Reason.APPOINTMENT_AHEAD, Map.of("at", TOMORROW.toString()));
    }

    @Test
    void that_was_missed_analysed_nothing() {
      assertThat(SPEC.given(OPEN).given(new InterviewMissed(ACCOMPANIMENT, NOON, null)).state())
          .isInstanceOf(Requested.class);
    }

    @Test
    void is_called_off_ahead_of_its_time() {
      SPEC.given(OPEN)
          .when(cancelled(TOMORROW, CancelledBy.PERSON, WORKER))
          .then(
              new InterviewCancelled(
                  ACCOMPANIMENT, TOMORROW, CancelledBy.PERSON, sealed(CONFIDENCE)));
    }

    @Test
    void is_called_off_by_somebody() {
      SPEC.given(OPEN)
          .when(cancelled(TOMORROW, null, WORKER))
          .thenRejected(Reason.INTERVIEW_INVALID, Map.of("field", "cancelledBy"));
    }

    static Stream<Arguments> misplaced() {
      var secret = sealed(SECRET);
      var remark = sealed(CONFIDENCE);
      var by = CancelledBy.CELL;
      return Stream.of(
          Arguments.of("remark", saying(InterviewOutcome.HELD, null, null, remark)),
          Arguments.of("cancelledBy", saying(InterviewOutcome.HELD, by, secret, null)),
          Arguments.of("narrative", saying(InterviewOutcome.MISSED, null, secret, null)),
          Arguments.of("cancelledBy", saying(InterviewOutcome.MISSED, by, null, remark)),
          Arguments.of("narrative", saying(InterviewOutcome.CANCELLED, by, secret, null)));
    }

    @ParameterizedTest
    @MethodSource("misplaced")
    void is_refused_what_belongs_to_another_outcome_for_it_would_be_lost(
        String field, RecordInterview command) {
      SPEC.given(OPEN).when(command).thenRejected(Reason.INTERVIEW_INVALID, Map.of("field", field));
    }

    private static RecordInterview saying(
        InterviewOutcome outcome,
        @Nullable CancelledBy by,
        @Nullable Sealed narrative,
        @Nullable Sealed remark) {
      return new RecordInterview(
          ACCOMPANIMENT, outcome, null, null, List.of(), false, by, narrative, remark, WORKER);
    }
  }

  @Test
  void going_along_to_a_service_is_recorded() {
    SPEC.given(OPEN)
        .when(goAlong(WORKER))
        .then(
            new ServiceAccompanied(
                ACCOMPANIMENT,
                PartnerKind.MUTUAL_AID,
                PARTNER,
                List.of(WORKER.by()),
                true,
                sealed(CONFIDENCE)));
  }
}
