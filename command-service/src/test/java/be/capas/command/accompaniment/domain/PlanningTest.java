package be.capas.command.accompaniment.domain;

import static be.capas.command.accompaniment.domain.Flagging.OPEN;
import static be.capas.command.accompaniment.domain.Flagging.SPEC;
import static be.capas.command.accompaniment.domain.Plans.TOMORROW;
import static be.capas.command.accompaniment.domain.Plans.agree;
import static be.capas.command.accompaniment.domain.Plans.analyse;
import static be.capas.command.accompaniment.domain.Plans.propose;
import static be.capas.command.accompaniment.domain.Plans.review;
import static be.capas.command.rule.Acting.PSYCHOLOGIST;
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
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import be.capas.command.accompaniment.domain.Open.Accompanied;
import be.capas.command.accompaniment.domain.Open.Analysing;
import be.capas.command.accompaniment.domain.Open.Requested;
import be.capas.command.accompaniment.domain.PlanningCommand.AgreePlan;
import be.capas.command.accompaniment.domain.PlanningCommand.ProposeMeeting;
import be.capas.command.accompaniment.domain.PlanningCommand.RecordAnalysis;
import be.capas.command.rule.Reason;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.PlanningEvent.MeetingProposed;
import be.capas.contract.PlanningEvent.PlanReviewed;
import be.capas.contract.PlanningEvent.SituationAnalysed;
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.accompaniment.PlanTask;
import be.capas.contract.accompaniment.ReviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the first meeting to a plan and its reviews. */
class PlanningTest {
  private static final MeetingProposed MEETING =
      new MeetingProposed(ACCOMPANIMENT, VisitPlace.HOME, TOMORROW, List.of(WORKER.by()));
  private static final SituationAnalysed ANALYSED =
      new SituationAnalysed(
          ACCOMPANIMENT, 1, sealed(SECRET), sealed(CONFIDENCE), sealed(CONFIDENCE));
  private static final PlanReviewed REVIEWED =
      new PlanReviewed(
          ACCOMPANIMENT, ReviewOutcome.ON_COURSE, PLAN.reviewDue(), sealed(CONFIDENCE));

  @Nested
  class Proposing_to_meet {
    @Test
    void is_recorded() {
      SPEC.given(OPEN).when(propose(WORKER)).then(MEETING);
    }

    @Test
    void takes_no_day() {
      SPEC.given(OPEN)
          .when(new ProposeMeeting(ACCOMPANIMENT, VisitPlace.STREET, null, List.of(), WORKER))
          .then(new MeetingProposed(ACCOMPANIMENT, VisitPlace.STREET, null, List.of()));
    }

    @Test
    void is_for_a_day_to_come() {
      SPEC.given(OPEN)
          .at(TOMORROW.plusSeconds(3_600))
          .when(propose(when(WORKER, TOMORROW.plusSeconds(3_600))))
          .thenRejected(
              Reason.PLANNED_IN_THE_PAST,
              Map.of("at", TOMORROW.toString(), "planned", TOMORROW.plusSeconds(3_600).toString()));
    }

    @Test
    void may_become_known_after_the_day() {
      SPEC.given(OPEN).at(TOMORROW.plus(Duration.ofDays(3))).when(propose(WORKER)).then(MEETING);
    }
  }

  @Nested
  class Analysing_the_situation {
    @Test
    void is_recorded_interview_by_interview() {
      SPEC.given(OPEN).given(ANALYSED).when(analyse(PSYCHOLOGIST)).then(ANALYSED);
    }

    @Test
    void says_something() {
      SPEC.given(OPEN)
          .when(new RecordAnalysis(ACCOMPANIMENT, 1, null, null, null, PSYCHOLOGIST))
          .thenRejected(Reason.ANALYSIS_EMPTY);
    }

    @Test
    void may_say_what_there_is_to_build_on_and_no_more() {
      SPEC.given(OPEN)
          .when(new RecordAnalysis(ACCOMPANIMENT, 2, null, null, sealed(CONFIDENCE), PSYCHOLOGIST))
          .then(new SituationAnalysed(ACCOMPANIMENT, 2, null, null, sealed(CONFIDENCE)));
    }
  }

  @Nested
  class Agreeing_on_a_plan {
    @Test
    void says_who_does_what_until_when_it_is_looked_at_again() {
      SPEC.given(OPEN).when(agree(PSYCHOLOGIST)).then(PLAN);
    }

    @Test
    void needs_no_analysis_on_record() {
      assertThat(SPEC.given(OPEN).given(PLAN).state()).isInstanceOf(Accompanied.class);
    }

    @Test
    void again_replaces_it() {
      SPEC.given(OPEN).given(PLAN).when(agree(PSYCHOLOGIST)).then(PLAN);
    }

    @Test
    void is_looked_at_again_after_it_was_agreed() {
      SPEC.given(OPEN)
          .when(agree(NOON, PSYCHOLOGIST))
          .thenRejected(
              Reason.REVIEW_DUE_IN_THE_PAST,
              Map.of("reviewDue", NOON.toString(), "agreed", NOON.toString()));
    }

    @Test
    void may_become_known_once_its_review_is_overdue() {
      SPEC.given(OPEN)
          .at(PLAN.reviewDue().plus(Duration.ofDays(9)))
          .when(agree(PSYCHOLOGIST))
          .then(PLAN);
    }

    @ParameterizedTest
    @CsvSource(
        nullValues = "nobody",
        value = {
          "WORKER, nobody",
          "PSYCHOLOGIST, nobody",
          "PARTNER, nobody",
          "PERSON, zoe-martin",
          "ENTOURAGE, her-sister"
        })
    void names_staff_and_partners_and_never_those_around(PlanParty.Kind kind, String id) {
      var task = new PlanTask(new PlanParty(kind, id), sealed(CONFIDENCE));

      SPEC.given(OPEN)
          .when(
              new AgreePlan(
                  ACCOMPANIMENT, PLAN.goals(), List.of(task), TOMORROW, null, PSYCHOLOGIST))
          .thenRejected(Reason.PLAN_PARTY_INVALID);
    }
  }

  @Nested
  class Reviewing_the_plan {
    @Test
    void is_recorded() {
      SPEC.given(OPEN).given(PLAN).when(review(PSYCHOLOGIST)).then(REVIEWED);
    }

    @Test
    void may_be_recorded_before_the_plan_is() {
      SPEC.given(OPEN).when(review(PSYCHOLOGIST)).then(REVIEWED);
    }

    @Test
    void may_be_the_last() {
      SPEC.given(OPEN)
          .when(review(null, PSYCHOLOGIST))
          .then(new PlanReviewed(ACCOMPANIMENT, ReviewOutcome.ON_COURSE, null, sealed(CONFIDENCE)));
    }

    @Test
    void foresees_the_next_one_later() {
      SPEC.given(OPEN)
          .when(review(NOON.minusSeconds(1), PSYCHOLOGIST))
          .thenRejected(Reason.REVIEW_DUE_IN_THE_PAST);
    }

    @Test
    void changes_no_state() {
      assertThat(SPEC.given(OPEN).given(REVIEWED).state()).isInstanceOf(Requested.class);
    }
  }

  @Nested
  class How_far_it_has_come {
    @Test
    void an_analysis_begins_it() {
      assertThat(SPEC.given(OPEN).given(MEETING, ANALYSED).state()).isInstanceOf(Analysing.class);
    }

    @Test
    void what_becomes_known_late_takes_nothing_back() {
      assertThat(SPEC.given(OPEN).given(PLAN, ANALYSED).state()).isInstanceOf(Accompanied.class);
    }

    @Test
    void does_not_depend_on_the_order_in_which_things_become_known() {
      qt().forAll(
              lists()
                  .of(arbitrary().<AccompanimentEvent>pick(MEETING, ANALYSED, PLAN, REVIEWED))
                  .ofSizeBetween(0, 8))
          .checkAssert(
              facts ->
                  assertThat(SPEC.given(OPEN).given(facts.reversed()).state())
                      .isEqualTo(SPEC.given(OPEN).given(facts).state()));
    }
  }

  @Test
  void a_partner_has_a_part_in_a_plan_without_holding_the_thread() {
    assertThat(PLAN.tasks()).anyMatch(it -> PARTNER.value().equals(it.who().id()));
    assertThat(((Open) SPEC.given(OPEN).given(PLAN).state()).thread().holder())
        .isEqualTo(Flagging.THE_WORKER);
  }
}
