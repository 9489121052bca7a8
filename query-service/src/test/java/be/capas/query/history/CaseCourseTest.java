package be.capas.query.history;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.query.Events.analysed;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.contactLost;
import static be.capas.query.Events.contactRestored;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.interviewHeldAlong;
import static be.capas.query.Events.interviewMissed;
import static be.capas.query.Events.planAgreed;
import static be.capas.query.Events.planReviewed;
import static be.capas.query.Events.rebalanced;
import static be.capas.query.Events.relayReturned;
import static be.capas.query.Events.relayTaken;
import static be.capas.query.Events.reopened;
import static be.capas.query.Events.serviceAccompanied;
import static be.capas.query.Events.visit;
import static be.capas.query.Events.visitPlanned;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.Samples;
import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.accompaniment.ReviewOutcome;
import be.capas.contract.filrouge.Yardstick;
import be.capas.query.Story;
import be.capas.query.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far an accompaniment has come, and by what plan, as of any time. */
class CaseCourseTest {
  private static final PlanParty ANNA = new PlanParty(PlanParty.Kind.PSYCHOLOGIST, "anna");
  private static final PlanParty BERT = new PlanParty(PlanParty.Kind.PSYCHOLOGIST, "bert");

  private final Story story = Story.of(PERSON).then(helpRequested());

  @Test
  void it_is_asked_for_then_analysed_then_planned_then_over() {
    story.days(1).then(analysed()).days(1).then(plan(ANNA)).days(1).then(closed());

    assertThat(day(0).stage()).isEqualTo(Stage.REQUESTED);
    assertThat(day(1).stage()).isEqualTo(Stage.ANALYSING);
    assertThat(day(2).stage()).isEqualTo(Stage.ACCOMPANIED);
    assertThat(day(3).stage()).isEqualTo(Stage.CLOSED);
    assertThat(day(3).analyses()).isEqualTo(1);
  }

  @Test
  void the_plan_that_was_agreed_last_holds_whenever_it_became_known() {
    story.days(4).then(plan(BERT)).days(1).recorded(plan(ANNA), noon(2)).then(analysed());

    assertThat(day(2).plan().tasks().getFirst().who()).isEqualTo(ANNA);
    assertThat(day(5).plan().tasks().getFirst().who()).isEqualTo(BERT);
    assertThat(day(5).stage()).isEqualTo(Stage.ACCOMPANIED);
  }

  @Test
  void a_review_moves_the_day_of_the_next() {
    story.days(1).then(plan(ANNA)).days(9).then(planReviewed(ReviewOutcome.STUCK, noon(20)));

    assertThat(day(9).plan().reviewDue()).isEqualTo(noon(30));
    assertThat(day(10).plan().reviewDue()).isEqualTo(noon(20));
    assertThat(day(10).plan().outcome()).isEqualTo(ReviewOutcome.STUCK);
  }

  @Test
  void a_plan_and_its_review_are_the_same_in_either_order() {
    var review = planReviewed(ReviewOutcome.ON_COURSE, noon(40));
    var inOrder = Story.of(PERSON).then(helpRequested()).days(10);
    inOrder.recorded(plan(ANNA), noon(1)).recorded(review, noon(9));
    story.days(10).recorded(review, noon(9)).recorded(plan(ANNA), noon(1));

    assertThat(day(10)).isEqualTo(course(inOrder, noon(10)));
    assertThat(day(10).plan().reviewDue()).isEqualTo(noon(40));
  }

  @Test
  void a_review_of_the_plan_before_says_nothing_of_the_one_that_holds() {
    story.days(5).then(plan(BERT));
    story.days(1).recorded(planReviewed(ReviewOutcome.STUCK, noon(7)), noon(4));

    assertThat(day(6).plan().outcome()).isNull();
    assertThat(day(6).plan().reviewDue()).isEqualTo(noon(30));
  }

  @Test
  void an_interview_is_met_missed_or_still_to_come() {
    story
        .days(1)
        .then(visitPlanned(noon(9), Samples.WORKER))
        .days(1)
        .then(interviewMissed(noon(2)))
        .days(1)
        .then(interviewHeldAlong(Samples.PSYCHOLOGIST))
        .then(serviceAccompanied(Samples.WORKER));

    assertThat(day(2).stage()).isEqualTo(Stage.REQUESTED);
    assertThat(day(2).meetings().interviews()).containsOnly(Map.entry(InterviewOutcome.MISSED, 1));
    assertThat(day(3).stage()).isEqualTo(Stage.ANALYSING);
    assertThat(day(3).meetings().interviews()).containsEntry(InterviewOutcome.HELD, 1);
    assertThat(day(3).meetings().servicesAccompanied()).isEqualTo(1);
    assertThat(day(3).meetings().visitPlannedFor()).isEqualTo(noon(9));
  }

  @Test
  void contact_is_as_it_was_last_whenever_that_became_known() {
    story.days(4).then(contactLost()).days(2).then(contactRestored());
    story.recorded(contactLost(), noon(5)).recorded(visit(MET), noon(1));

    assertThat(day(1).contact()).isEqualTo(new CaseContact(false, noon(1)));
    assertThat(day(5).contact()).isEqualTo(new CaseContact(true, noon(5)));
    assertThat(day(6).contact()).isEqualTo(new CaseContact(false, noon(6)));
  }

  @Test
  void who_was_met_after_that_is_not_lost() {
    story.days(6).recorded(visit(MET), noon(5)).recorded(contactLost(), noon(4));

    assertThat(day(4).contact().lost()).isTrue();
    assertThat(day(6).contact()).isEqualTo(new CaseContact(false, noon(5)));
  }

  @Test
  void a_relay_runs_until_it_is_returned_or_the_accompaniment_ends() {
    story.days(1).then(relayTaken(noon(8))).days(1).then(rebalanced());

    assertThat(day(1).relays())
        .containsExactly(new CaseRelay(Samples.RELAY, Samples.PARTNER, noon(8), noon(1), null));
    assertThat(day(2).relays().getFirst().returnedAt()).isEqualTo(noon(2));
  }

  @Test
  void a_relay_and_its_end_are_the_same_in_either_order() {
    story.days(9).recorded(relayReturned(), noon(7)).recorded(relayTaken(noon(8)), noon(1));

    assertThat(day(9).relays())
        .containsExactly(new CaseRelay(Samples.RELAY, Samples.PARTNER, noon(8), noon(1), noon(7)));
  }

  @Test
  void it_goes_on_from_where_it_is_reopened() {
    story.days(1).then(plan(ANNA)).days(1).then(rebalanced()).days(1).then(reopened());
    story.days(1).then(analysed());

    assertThat(day(2).stage()).isEqualTo(Stage.REBALANCED);
    assertThat(day(3).stage()).isEqualTo(Stage.REOPENED);
    assertThat(day(4).stage()).isEqualTo(Stage.ANALYSING);
    assertThat(accompaniment(story, noon(2)).endedAt()).isEqualTo(noon(2));
    assertThat(accompaniment(story, noon(3)).endedAt()).isNull();
  }

  private static CapasEvent plan(PlanParty party) {
    return planAgreed(party, noon(30));
  }

  private static Instant noon(int day) {
    return NOON.plus(Duration.ofDays(day));
  }

  private CaseCourse day(int day) {
    return course(story, noon(day));
  }

  private static CaseCourse course(Story story, Instant asOf) {
    return accompaniment(story, asOf).course();
  }

  private static AccompanimentCase accompaniment(Story story, Instant asOf) {
    var journal = new Journal(Samples.ORGANISATION, story.events());
    return History.of(journal, Yardstick.OF_THE_HOUSE, asOf, Instant.MAX)
        .accompaniments()
        .getFirst();
  }
}
