package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.Alarming.SPEC;
import static be.capas.command.crisis.domain.Alarming.STABILISED;
import static be.capas.command.crisis.domain.Alarming.STARTED;
import static be.capas.command.crisis.domain.Alarming.triage;
import static be.capas.command.crisis.domain.Paged.ANNA;
import static be.capas.command.crisis.domain.Paged.BERT;
import static be.capas.command.crisis.domain.Paged.BOOK;
import static be.capas.command.crisis.domain.Paged.KIM;
import static be.capas.command.crisis.domain.Paged.NO_ROSTER;
import static be.capas.command.crisis.domain.Paged.PLAN;
import static be.capas.command.crisis.domain.Paged.after;
import static be.capas.command.crisis.domain.Paged.dueSteps;
import static be.capas.command.crisis.domain.Paged.minutes;
import static be.capas.command.crisis.domain.Paged.notified;
import static be.capas.command.crisis.domain.Paged.raised;
import static be.capas.command.crisis.domain.Paged.skipped;
import static be.capas.command.crisis.domain.Paged.without;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.DEADLINES;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.crisis.Urgency.P2;
import static be.capas.contract.crisis.Urgency.P3;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.ClaimConfirmed;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.ClaimReminded;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.id.RosterId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EscalatingTest {
  private static final CrisisEvent RAISED = raised(P2, PLAN);
  private static final CrisisEvent FIRST = notified(0, 0, ANNA, after(5));
  private static final CrisisEvent CLAIMED =
      new CrisisClaimed(CRISIS, ANNA, PLAN.claim().from(NOON));
  private static final CrisisEvent REMINDED = new ClaimReminded(CRISIS, ANNA, after(75));
  private static final CrisisEvent LAPSED = new ClaimLapsed(CRISIS, ANNA);

  @Nested
  class Paging {
    @Test
    void begins_at_once() {
      SPEC.given(RAISED).when(dueSteps(BOOK)).then(FIRST);
    }

    @Test
    void leaves_time_to_answer() {
      SPEC.given(RAISED, FIRST).at(after(5).minusMillis(1)).when(dueSteps(BOOK)).thenNothing();
    }

    @Test
    void tells_the_same_again_as_often_as_the_step_says_and_then_the_next() {
      var again = notified(1, 0, ANNA, after(10));
      var next = notified(2, 1, BERT, after(15));
      var last = notified(3, 2, KIM, after(25));

      SPEC.given(RAISED, FIRST).at(after(5)).when(dueSteps(BOOK)).then(again);
      SPEC.given(RAISED, FIRST, again).at(after(10)).when(dueSteps(BOOK)).then(next);
      SPEC.given(RAISED, FIRST, again, next).at(after(15)).when(dueSteps(BOOK)).then(last);
    }

    @Test
    void by_a_timer_that_rings_twice_happens_once() {
      SPEC.given(RAISED, FIRST).when(dueSteps(BOOK)).thenNothing();
    }

    @Test
    void by_a_timer_that_was_down_goes_on_from_now_and_tells_nobody_in_a_heap() {
      SPEC.given(RAISED, FIRST)
          .at(after(600))
          .when(dueSteps(BOOK))
          .then(notified(1, 0, ANNA, after(605)));
    }

    @Test
    void goes_on_where_a_clock_that_was_wrong_had_put_it_off_further_than_its_step_waits() {
      var byAWrongClock = notified(0, 0, ANNA, after(600));

      SPEC.given(RAISED, byAWrongClock)
          .at(after(10))
          .when(dueSteps(BOOK))
          .then(notified(1, 0, ANNA, after(15)));
    }

    @Test
    void waits_where_two_clocks_are_a_little_apart() {
      var byAClockAhead = notified(0, 0, ANNA, after(6));

      SPEC.given(RAISED, byAClockAhead).at(NOON).when(dueSteps(BOOK)).thenNothing();
    }

    @Test
    void of_the_last_step_repeats_until_somebody_answers() {
      var crisis = SPEC.given(RAISED, FIRST);
      var last = new ArrayList<CrisisEvent>();
      for (int minute = 5; minute < 1_000; minute += 5) {
        var events = crisis.at(after(minute)).when(dueSteps(BOOK)).decision().get();
        crisis = crisis.given(events);
        last.addAll(events);
      }
      assertThat(last.subList(2, last.size()))
          .hasSizeGreaterThan(90)
          .allSatisfy(
              it ->
                  assertThat(it)
                      .hasFieldOrPropertyWithValue("step", 2)
                      .hasFieldOrPropertyWithValue("people", List.of(KIM)));
    }
  }

  @Nested
  class A_step_with_nobody_to_tell {
    @Test
    void is_passed_over_at_once_and_says_why() {
      SPEC.given(RAISED)
          .when(dueSteps(NO_ROSTER))
          .then(skipped(0, 0, SkipReason.NO_ROSTER, NOON), notified(1, 1, BERT, after(5)));
    }

    @Test
    void is_one_whose_people_are_absent() {
      SPEC.given(RAISED)
          .when(dueSteps(without(BOOK, ANNA, BERT)))
          .then(
              skipped(0, 0, SkipReason.NOBODY_ON_CALL, NOON),
              skipped(1, 1, SkipReason.ABSENT, NOON),
              notified(2, 2, KIM, after(10)));
    }

    @Test
    void that_comes_last_lets_all_begin_again_after_its_wait() {
      var nobody = without(BOOK, ANNA, BERT, KIM);
      var skips =
          List.of(
              skipped(0, 0, SkipReason.NOBODY_ON_CALL, NOON),
              skipped(1, 1, SkipReason.ABSENT, NOON),
              skipped(2, 2, SkipReason.NO_COORDINATOR, after(10)));

      assertThat(SPEC.given(RAISED).when(dueSteps(nobody)).decision().get()).isEqualTo(skips);
      var later = SPEC.given(RAISED).given(skips);
      later.at(after(9)).when(dueSteps(BOOK)).thenNothing();
      later.at(after(10)).when(dueSteps(BOOK)).then(notified(3, 0, ANNA, after(15)));
    }

    @Test
    void counts_for_no_repeat_of_the_step_before() {
      var gap = without(BOOK, ANNA);

      SPEC.given(RAISED, FIRST)
          .at(after(5))
          .when(dueSteps(gap))
          .then(
              skipped(1, 0, SkipReason.NOBODY_ON_CALL, after(5)), notified(2, 1, BERT, after(10)));
    }
  }

  @Nested
  class A_claim {
    @Test
    void stops_the_paging_of_all() {
      SPEC.given(RAISED, FIRST, CLAIMED).at(after(59)).when(dueSteps(BOOK)).thenNothing();
    }

    @Test
    void is_asked_about_in_time() {
      SPEC.given(RAISED, FIRST, CLAIMED).at(after(60)).when(dueSteps(BOOK)).then(REMINDED);
      SPEC.given(RAISED, FIRST, CLAIMED, REMINDED).at(after(74)).when(dueSteps(BOOK)).thenNothing();
    }

    @Test
    void without_an_answer_lapses_and_paging_starts_again_from_the_first() {
      SPEC.given(RAISED, FIRST, CLAIMED, REMINDED)
          .at(after(75))
          .when(dueSteps(BOOK))
          .then(LAPSED, notified(1, 0, ANNA, after(80)));
    }

    @Test
    void asked_about_late_has_as_long_to_be_confirmed() {
      SPEC.given(RAISED, FIRST, CLAIMED)
          .at(after(300))
          .when(dueSteps(BOOK))
          .then(new ClaimReminded(CRISIS, ANNA, after(315)));
    }

    @Test
    void confirmed_holds_for_as_long_again() {
      var confirmed = new ClaimConfirmed(CRISIS, ANNA, PLAN.claim().from(after(70)));
      var held = SPEC.given(RAISED, FIRST, CLAIMED, REMINDED, confirmed);

      held.at(after(75)).when(dueSteps(BOOK)).thenNothing();
      held.at(after(130)).when(dueSteps(BOOK)).then(new ClaimReminded(CRISIS, ANNA, after(145)));
    }

    @Test
    void of_who_is_with_the_person_is_not_asked_about() {
      SPEC.given(RAISED, FIRST, CLAIMED, STARTED).at(after(999)).when(dueSteps(BOOK)).thenNothing();
    }

    @Test
    void given_back_starts_the_paging_again_at_once() {
      SPEC.given(RAISED, FIRST, CLAIMED, new CrisisReleased(CRISIS, ANNA))
          .at(after(20))
          .when(dueSteps(BOOK))
          .then(notified(1, 0, ANNA, after(25)));
    }

    @Test
    void from_before_claims_lapsed_holds() {
      SPEC.given(RAISED, new CrisisClaimed(CRISIS, ANNA, null))
          .at(after(99_999))
          .when(dueSteps(BOOK))
          .thenNothing();
    }
  }

  @Nested
  class Another_urgency {
    private final EscalationPlan coordinatorFirst =
        new EscalationPlan(
            1, List.of(new Step(Target.coordinators(), minutes(2), 0)), PLAN.claim());

    @Test
    void that_is_higher_starts_its_own_plan_at_once() {
      SPEC.given(RAISED, FIRST, changedTo(P1))
          .at(after(1))
          .when(dueSteps(BOOK))
          .then(notified(1, 0, KIM, after(3)));
    }

    @Test
    void that_is_lower_starts_its_own_plan_when_a_page_was_due() {
      var lowered = SPEC.given(RAISED, FIRST, changedTo(P3));

      lowered.at(after(4)).when(dueSteps(BOOK)).thenNothing();
      lowered.at(after(5)).when(dueSteps(BOOK)).then(notified(1, 0, KIM, after(7)));
    }

    @Test
    void under_a_claim_pages_nobody_until_it_lapses() {
      var held = SPEC.given(RAISED, FIRST, CLAIMED, changedTo(P1), REMINDED);

      held.at(after(70)).when(dueSteps(BOOK)).thenNothing();
      held.at(after(75)).when(dueSteps(BOOK)).then(LAPSED, notified(1, 0, KIM, after(77)));
    }

    private UrgencyChanged changedTo(Urgency urgency) {
      return new UrgencyChanged(CRISIS, triage(urgency), DEADLINES, coordinatorFirst, null);
    }
  }

  @Test
  void a_crisis_of_before_has_the_standard() {
    SPEC.given(raised(P1, null))
        .when(dueSteps(BOOK))
        .then(
            notified(
                0,
                0,
                ANNA,
                NOON.plus(EscalationPlan.standard(P1).steps().getFirst().answerWithin())));
  }

  @Test
  void at_rest_nothing_is_due() {
    SPEC.given(RAISED, FIRST, CLAIMED, STABILISED)
        .at(after(9_999))
        .when(dueSteps(BOOK))
        .thenNothing();
  }

  @Test
  void a_roster_that_was_withdrawn_from_under_a_running_plan_is_passed_over() {
    var other =
        new EscalationPlan(
            1,
            List.of(
                new Step(Target.onCall(new RosterId("gone")), minutes(5), 0),
                new Step(Target.coordinators(), minutes(5), 0)),
            PLAN.claim());

    SPEC.given(raised(P2, other))
        .when(dueSteps(BOOK))
        .then(skipped(0, 0, SkipReason.NO_ROSTER, NOON), notified(1, 1, KIM, after(5)));
  }
}
