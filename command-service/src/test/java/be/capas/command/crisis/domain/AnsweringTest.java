package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.Alarming.CLAIMED;
import static be.capas.command.crisis.domain.Alarming.CONFIRMED;
import static be.capas.command.crisis.domain.Alarming.SPEC;
import static be.capas.command.crisis.domain.Alarming.STABILISED;
import static be.capas.command.crisis.domain.Alarming.STARTED;
import static be.capas.command.crisis.domain.Alarming.raise;
import static be.capas.command.crisis.domain.Alarming.raised;
import static be.capas.command.crisis.domain.Alarming.reportedAgain;
import static be.capas.command.crisis.domain.Alarming.triage;
import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.by;
import static be.capas.command.rule.Acting.when;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.DEADLINES;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.crisis.Urgency.P0;
import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.crisis.Urgency.P2;
import static be.capas.contract.sealing.DataClass.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.crisis.domain.CrisisCommand.ArriveOnScene;
import be.capas.command.crisis.domain.CrisisCommand.CallEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmClaim;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.EscalateCrisis;
import be.capas.command.crisis.domain.CrisisCommand.RecordFirstContact;
import be.capas.command.crisis.domain.CrisisCommand.ReleaseCrisis;
import be.capas.command.crisis.domain.CrisisCommand.Retriage;
import be.capas.command.crisis.domain.CrisisCommand.Stabilise;
import be.capas.command.crisis.domain.CrisisCommand.StandDown;
import be.capas.command.crisis.domain.CrisisCommand.TakeDueSteps;
import be.capas.command.rule.Act;
import be.capas.command.rule.EveryCommand;
import be.capas.command.rule.Reason;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.crisis.ContactMeans;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.StandDownReason;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.ActorId;
import be.capas.contract.oncall.OnCallBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
      SPEC.given(
              raised(P2),
              CLAIMED,
              reportedAgain(P1),
              new UrgencyChanged(CRISIS, triage(P1), DEADLINES, null, null))
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

  @Nested
  class Confirming_the_emergency_services {
    @ParameterizedTest
    @MethodSource("be.capas.command.crisis.domain.RaisingTest#open")
    void is_taken_while_it_is_open(List<CrisisEvent> open) {
      SPEC.given(open).when(confirm()).then(CONFIRMED);
    }

    @Test
    void is_done_once() {
      SPEC.given(raised(P0), CONFIRMED).when(confirm()).thenNothing();
      SPEC.given(raised(P0), CONFIRMED, CLAIMED, STARTED).when(confirm()).thenNothing();
      SPEC.given(raised(P0), CONFIRMED, CLAIMED, STABILISED).when(confirm()).thenNothing();
    }

    @Test
    void outlives_a_repeat_that_raises_the_urgency() {
      SPEC.given(
              raised(P1), CONFIRMED, new UrgencyChanged(CRISIS, triage(P0), DEADLINES, null, null))
          .when(confirm())
          .thenNothing();
    }

    @Test
    void remains_a_duty_after_an_emergency_came_to_rest() {
      SPEC.given(raised(P0), CLAIMED, STABILISED).when(confirm()).then(CONFIRMED);
    }

    @Test
    void remains_a_duty_when_an_emergency_is_judged_less_urgent() {
      var lowered = new UrgencyChanged(CRISIS, triage(P2), DEADLINES, null, null);

      SPEC.given(raised(P0), lowered, CLAIMED, STABILISED).when(confirm()).then(CONFIRMED);
    }

    @Test
    void comes_too_late_where_it_was_no_duty() {
      SPEC.given(raised(P1), CLAIMED, STABILISED).when(confirm()).thenRejected(Reason.NOT_OPEN);
    }
  }

  @Nested
  class Stabilising {
    @Test
    void brings_it_to_rest_on_the_scene_or_from_afar() {
      SPEC.given(raised(P1), CLAIMED, STARTED).when(rest(tomorrow())).then(STABILISED);
      SPEC.given(raised(P1), CLAIMED).when(rest(tomorrow())).then(STABILISED);
    }

    @Test
    void of_an_emergency_does_not_wait_for_paperwork() {
      SPEC.given(raised(P0), CLAIMED, STARTED).when(rest(tomorrow())).then(STABILISED);
    }

    @Test
    void needs_no_next_contact() {
      SPEC.given(raised(P1), CLAIMED)
          .when(rest(null))
          .then(new CrisisStabilised(CRISIS, CrisisOutcome.CALMED_ON_SITE, null, sealed(SECRET)));
    }

    @Test
    void names_a_next_contact_that_lies_ahead() {
      SPEC.given(raised(P1), CLAIMED)
          .when(rest(NOON.minusMillis(1)))
          .thenRejected(Reason.NEXT_CONTACT_IN_THE_PAST);
    }

    @Test
    void told_late_may_name_what_lay_ahead_then() {
      var yesterday = NOON.minus(Duration.ofDays(1));
      var thisMorning = NOON.minus(Duration.ofHours(3));

      SPEC.given(raised(P1), CLAIMED)
          .when(rest(thisMorning, when(PSYCHOLOGIST, yesterday)))
          .then(
              new CrisisStabilised(
                  CRISIS, CrisisOutcome.CALMED_ON_SITE, thisMorning, sealed(SECRET)));
    }

    @Test
    void comes_after_claiming() {
      SPEC.given(raised(P1)).when(rest(tomorrow())).thenRejected(Reason.WRONG_STATE, WHILE_RAISED);
    }

    @Test
    void happens_once() {
      SPEC.given(raised(P1), CLAIMED, STABILISED)
          .when(rest(tomorrow()))
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
        .isChecked();
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
        raise(P1, PERSON, act),
        claim(act),
        new ConfirmClaim(CRISIS, act),
        new ReleaseCrisis(CRISIS, act),
        new Retriage(
            CRISIS, triage(P0), true, ResponsePolicy.DEFAULT, EscalationPlan.standard(P0), act),
        new TakeDueSteps(CRISIS, OnCallBook.EMPTY, act),
        new EscalateCrisis(CRISIS, 0, null, null, act),
        new RecordFirstContact(CRISIS, ContactMeans.PHONE, act),
        new CallEmergencyServices(CRISIS, Set.of(), act),
        new ConfirmEmergencyServices(CRISIS, act),
        arrive(act),
        rest(tomorrow(), act),
        new StandDown(CRISIS, StandDownReason.OTHER, null, act));
  }

  private static ClaimCrisis claim(Act act) {
    return new ClaimCrisis(CRISIS, act);
  }

  private static ArriveOnScene arrive(Act act) {
    return new ArriveOnScene(CRISIS, act);
  }

  private static ConfirmEmergencyServices confirm() {
    return new ConfirmEmergencyServices(CRISIS, WORKER);
  }

  private static Stabilise rest(Instant nextContactDue) {
    return rest(nextContactDue, PSYCHOLOGIST);
  }

  private static Stabilise rest(Instant nextContactDue, Act act) {
    return new Stabilise(CRISIS, CrisisOutcome.CALMED_ON_SITE, nextContactDue, sealed(SECRET), act);
  }

  private static Instant tomorrow() {
    return NOON.plusSeconds(86_400);
  }
}
