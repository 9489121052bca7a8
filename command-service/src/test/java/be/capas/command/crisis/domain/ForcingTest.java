package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.Alarming.SPEC;
import static be.capas.command.crisis.domain.Alarming.STABILISED;
import static be.capas.command.crisis.domain.Alarming.STARTED;
import static be.capas.command.crisis.domain.Paged.ANNA;
import static be.capas.command.crisis.domain.Paged.BERT;
import static be.capas.command.crisis.domain.Paged.BOOK;
import static be.capas.command.crisis.domain.Paged.KIM;
import static be.capas.command.crisis.domain.Paged.PLAN;
import static be.capas.command.crisis.domain.Paged.after;
import static be.capas.command.crisis.domain.Paged.dueSteps;
import static be.capas.command.crisis.domain.Paged.notified;
import static be.capas.command.rule.Acting.by;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.crisis.Urgency.P2;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.crisis.domain.Crisis.Claimed;
import be.capas.command.crisis.domain.CrisisCommand.EscalateCrisis;
import be.capas.command.rule.Reason;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.id.ActorId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ForcingTest {
  private static final CrisisRaised RAISED = Paged.raised(P2, PLAN);
  private static final CrisisEvent ANNA_WAS_PAGED = notified(0, 0, ANNA, after(5));
  private static final CrisisClaimed CLAIMED =
      new CrisisClaimed(CRISIS, ANNA, PLAN.claim().from(NOON));
  private static final Map<String, String> ONE_TAKEN = Map.of("stepsTaken", "1");

  @Nested
  class While_nobody_holds_it {
    @Test
    void the_next_one_is_paged_without_waiting_and_without_a_repeat_to_who_did_not_answer() {
      var forced = SPEC.given(RAISED, ANNA_WAS_PAGED).given(escalated(1, 1, null));

      SPEC.given(RAISED, ANNA_WAS_PAGED).when(escalate(1, null)).then(escalated(1, 1, null));
      forced.at(after(1)).when(dueSteps(BOOK)).then(notified(1, 1, BERT, after(6)));
    }

    @Test
    void the_last_step_is_taken_once_more() {
      var last =
          List.of(
              RAISED,
              ANNA_WAS_PAGED,
              notified(1, 0, ANNA, after(10)),
              notified(2, 1, BERT, after(15)),
              notified(3, 2, KIM, after(25)));

      SPEC.given(last).when(escalate(4, null)).then(escalated(4, 2, null));
      SPEC.given(last)
          .given(escalated(4, 2, null))
          .at(after(16))
          .when(dueSteps(BOOK))
          .then(notified(4, 2, KIM, after(26)));
    }

    @Test
    void of_two_who_do_not_wait_one_is_heard() {
      SPEC.given(RAISED, ANNA_WAS_PAGED, escalated(1, 1, null))
          .when(escalate(1, null))
          .thenRejected(Reason.ALREADY_ESCALATED, ONE_TAKEN);
    }

    @Test
    void whoever_saw_an_earlier_step_learns_how_many_were_taken() {
      SPEC.given(RAISED, ANNA_WAS_PAGED, notified(1, 0, ANNA, after(10)))
          .when(escalate(1, null))
          .thenRejected(Reason.ALREADY_ESCALATED, Map.of("stepsTaken", "2"));
    }

    @Test
    void there_is_nothing_to_hurry_before_the_first_step() {
      SPEC.given(RAISED)
          .when(escalate(0, null))
          .thenRejected(Reason.ALREADY_ESCALATED, Map.of("stepsTaken", "0"));
    }

    @Test
    void whoever_saw_a_claim_that_lapsed_since_learns_that_paging_goes_on() {
      SPEC.given(RAISED, ANNA_WAS_PAGED, CLAIMED, new ClaimLapsed(CRISIS, ANNA))
          .when(escalate(1, ANNA))
          .thenRejected(Reason.ALREADY_ESCALATED, ONE_TAKEN);
    }
  }

  @Nested
  class While_somebody_holds_it {
    @Test
    void their_claim_ends_and_the_next_one_is_paged() {
      var forced = SPEC.given(RAISED, ANNA_WAS_PAGED, CLAIMED, escalated(1, 1, ANNA));

      SPEC.given(RAISED, ANNA_WAS_PAGED, CLAIMED)
          .when(escalate(1, ANNA))
          .then(escalated(1, 1, ANNA));
      assertThat(forced.state()).isNotInstanceOf(Claimed.class);
      forced.at(after(1)).when(dueSteps(BOOK)).then(notified(1, 1, BERT, after(6)));
    }

    @Test
    void nobody_loses_a_claim_that_was_not_seen() {
      for (var seen : new ActorId[] {null, BERT}) {
        SPEC.given(RAISED, ANNA_WAS_PAGED, CLAIMED)
            .when(escalate(1, seen))
            .thenRejected(Reason.ALREADY_CLAIMED, Map.of("claimedBy", "anna"));
      }
    }

    @Test
    void whoever_is_with_the_person_stays() {
      SPEC.given(RAISED, ANNA_WAS_PAGED, CLAIMED, STARTED)
          .when(escalate(1, ANNA))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "on-scene"));
    }
  }

  @Test
  void nothing_is_hurried_once_it_came_to_rest() {
    SPEC.given(RAISED, ANNA_WAS_PAGED, CLAIMED, STABILISED)
        .when(escalate(1, null))
        .thenRejected(Reason.NOT_OPEN);
  }

  private static EscalateCrisis escalate(int stepsSeen, ActorId claimedBy) {
    return new EscalateCrisis(CRISIS, stepsSeen, claimedBy, sealed(CONFIDENCE), by(KIM));
  }

  private static CrisisEscalated escalated(int number, int step, ActorId claimedBy) {
    return new CrisisEscalated(CRISIS, number, step, claimedBy, sealed(CONFIDENCE));
  }
}
