package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.Alarming.CLAIMED;
import static be.capas.command.crisis.domain.Alarming.SPEC;
import static be.capas.command.crisis.domain.Alarming.STABILISED;
import static be.capas.command.crisis.domain.Alarming.STARTED;
import static be.capas.command.crisis.domain.Alarming.confirm;
import static be.capas.command.crisis.domain.Alarming.raise;
import static be.capas.command.crisis.domain.Alarming.raised;
import static be.capas.command.crisis.domain.Alarming.reportedAgain;
import static be.capas.command.crisis.domain.Alarming.rest;
import static be.capas.command.crisis.domain.Alarming.tomorrow;
import static be.capas.command.crisis.domain.Alarming.triage;
import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.by;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.DEADLINES;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.crisis.Urgency.P2;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.crisis.domain.CrisisCommand.ArriveOnScene;
import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.rule.Act;
import be.capas.command.rule.EveryCommand;
import be.capas.command.rule.Reason;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.id.ActorId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnsweringTest {
  private static final Act COLLEAGUE = by(new ActorId("psychologist-child"));
  private static final Map<String, String> BY_THE_FIRST =
      Map.of("claimedBy", PSYCHOLOGIST.by().value());
  private static final Map<String, String> WHILE_RAISED = Map.of("state", "raised");

  @Nested
  class Claiming {
    @Test
    void makes_it_the_psychologists() {
      SPEC.given(raised(P1)).when(claim(PSYCHOLOGIST)).then(CLAIMED);
    }

    @Test
    void again_changes_nothing() {
      SPEC.given(raised(P1), CLAIMED).when(claim(PSYCHOLOGIST)).thenNothing();
      SPEC.given(raised(P1), CLAIMED, STARTED).when(claim(PSYCHOLOGIST)).thenNothing();
    }

    @Test
    void second_learns_who_was_first() {
      SPEC.given(raised(P1), CLAIMED)
          .when(claim(COLLEAGUE))
          .thenRejected(Reason.ALREADY_CLAIMED, BY_THE_FIRST);
      SPEC.given(raised(P1), CLAIMED, STARTED)
          .when(claim(COLLEAGUE))
          .thenRejected(Reason.ALREADY_CLAIMED, BY_THE_FIRST);
    }

    @Test
    void comes_too_late_once_it_came_to_rest() {
      SPEC.given(raised(P1), CLAIMED, STABILISED)
          .when(claim(PSYCHOLOGIST))
          .thenRejected(Reason.NOT_OPEN);
    }

    @Test
    void survives_a_repeat_that_raises_the_urgency() {
      SPEC.given(raised(P2), CLAIMED, STARTED, new UrgencyChanged(CRISIS, triage(P1), DEADLINES))
          .when(claim(COLLEAGUE))
          .thenRejected(Reason.ALREADY_CLAIMED, BY_THE_FIRST);
      SPEC.given(
              raised(P2),
              CLAIMED,
              reportedAgain(P1),
              new UrgencyChanged(CRISIS, triage(P1), DEADLINES))
          .when(claim(COLLEAGUE))
          .thenRejected(Reason.ALREADY_CLAIMED, BY_THE_FIRST);
    }
  }

  @Nested
  class Arriving {
    @Test
    void starts_the_intervention() {
      SPEC.given(raised(P1), CLAIMED).when(arrive(PSYCHOLOGIST)).then(STARTED);
    }

    @Test
    void again_changes_nothing() {
      SPEC.given(raised(P1), CLAIMED, STARTED).when(arrive(PSYCHOLOGIST)).thenNothing();
    }

    @Test
    void comes_after_claiming() {
      SPEC.given(raised(P1))
          .when(arrive(PSYCHOLOGIST))
          .thenRejected(Reason.WRONG_STATE, WHILE_RAISED);
    }

    @Test
    void is_for_whoever_claimed_it() {
      SPEC.given(raised(P1), CLAIMED)
          .when(arrive(COLLEAGUE))
          .thenRejected(Reason.NOT_YOURS, BY_THE_FIRST);
      SPEC.given(raised(P1), CLAIMED, STARTED)
          .when(arrive(COLLEAGUE))
          .thenRejected(Reason.NOT_YOURS, BY_THE_FIRST);
    }

    @Test
    void comes_too_late_once_it_came_to_rest() {
      SPEC.given(raised(P1), CLAIMED, STABILISED)
          .when(arrive(PSYCHOLOGIST))
          .thenRejected(Reason.NOT_OPEN);
    }
  }

  @Test
  void nothing_is_answered_that_nobody_raised() {
    commands(WORKER).stream()
        .skip(1) // all but the alarm itself
        .forEach(c -> SPEC.given().when(c).thenRejected(Reason.UNKNOWN_CRISIS));
  }

  @Test
  void every_command_is_checked() {
    new EveryCommand<>(
            CrisisCommand.class,
            AnsweringTest::commands,
            SPEC.given(raised(P1)),
            Reason.UNKNOWN_CRISIS)
        .isCheckedBy(CRISIS);
  }

  @Test
  void every_state_says_whose_it_is() {
    var facts = List.of(raised(P1), CLAIMED, STARTED, STABILISED);

    for (int known = 1; known <= facts.size(); known++) {
      var state = SPEC.given(facts.subList(0, known)).state();
      assertThat(state.organisation()).isEqualTo(ORGANISATION);
      assertThat(state.person()).isEqualTo(PERSON);
    }
  }

  @Test
  void the_crisis_of_an_unnamed_person_says_so() {
    assertThat(SPEC.given(raised(P1, null)).state().person()).isNull();
  }

  private static List<CrisisCommand> commands(Act act) {
    return List.of(
        raise(P1, PERSON, act), claim(act), confirm(act), arrive(act), rest(tomorrow(), act));
  }

  private static ClaimCrisis claim(Act act) {
    return new ClaimCrisis(CRISIS, act);
  }

  private static ArriveOnScene arrive(Act act) {
    return new ArriveOnScene(CRISIS, act);
  }
}
