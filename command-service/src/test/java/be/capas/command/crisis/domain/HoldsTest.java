package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.Alarming.SPEC;
import static be.capas.command.crisis.domain.Alarming.STABILISED;
import static be.capas.command.crisis.domain.Alarming.STARTED;
import static be.capas.command.crisis.domain.Alarming.triage;
import static be.capas.command.crisis.domain.Paged.PLAN;
import static be.capas.command.crisis.domain.Paged.after;
import static be.capas.command.crisis.domain.Paged.minutes;
import static be.capas.command.crisis.domain.Paged.raised;
import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.by;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.crisis.Urgency.P2;
import static be.capas.contract.crisis.Urgency.P3;

import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmClaim;
import be.capas.command.crisis.domain.CrisisCommand.ReleaseCrisis;
import be.capas.command.crisis.domain.CrisisCommand.Retriage;
import be.capas.command.rule.Act;
import be.capas.command.rule.Reason;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.ClaimConfirmed;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.ClaimReminded;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.ActorId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HoldsTest {
  private static final Act COLLEAGUE = by(new ActorId("psychologist-child"));
  private static final CrisisEvent RAISED = raised(P2, PLAN);
  private static final CrisisClaimed CLAIMED =
      new CrisisClaimed(CRISIS, PSYCHOLOGIST.by(), PLAN.claim().from(NOON));

  @Nested
  class Confirming {
    @Test
    void goes_on_for_as_long_again() {
      SPEC.given(RAISED, CLAIMED)
          .at(after(50))
          .when(confirm(PSYCHOLOGIST))
          .then(new ClaimConfirmed(CRISIS, PSYCHOLOGIST.by(), PLAN.claim().from(after(50))));
    }

    @Test
    void is_for_whoever_claimed_it() {
      SPEC.given(RAISED, CLAIMED).when(confirm(COLLEAGUE)).thenRejected(Reason.NOT_YOURS);
    }

    @Test
    void comes_too_late_once_the_claim_has_lapsed() {
      SPEC.given(RAISED, CLAIMED, new ClaimLapsed(CRISIS, PSYCHOLOGIST.by()))
          .when(confirm(PSYCHOLOGIST))
          .thenRejected(Reason.WRONG_STATE);
    }

    @Test
    void from_the_scene_says_nothing_new() {
      SPEC.given(RAISED, CLAIMED, STARTED).when(confirm(PSYCHOLOGIST)).thenNothing();
    }
  }

  @Nested
  class Releasing {
    @Test
    void gives_it_back() {
      SPEC.given(RAISED, CLAIMED)
          .when(release(PSYCHOLOGIST))
          .then(new CrisisReleased(CRISIS, PSYCHOLOGIST.by()));
    }

    @Test
    void lets_another_claim_it() {
      SPEC.given(RAISED, CLAIMED, new CrisisReleased(CRISIS, PSYCHOLOGIST.by()))
          .at(after(10))
          .when(new ClaimCrisis(CRISIS, COLLEAGUE))
          .then(new CrisisClaimed(CRISIS, COLLEAGUE.by(), PLAN.claim().from(after(10))));
    }

    @Test
    void is_for_whoever_claimed_it() {
      SPEC.given(RAISED, CLAIMED).when(release(COLLEAGUE)).thenRejected(Reason.NOT_YOURS);
    }

    @Test
    void is_not_for_who_is_with_the_person() {
      SPEC.given(RAISED, CLAIMED, STARTED)
          .when(release(PSYCHOLOGIST))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "on-scene"));
    }

    @Test
    void needs_a_claim() {
      SPEC.given(RAISED).when(release(PSYCHOLOGIST)).thenRejected(Reason.WRONG_STATE);
      SPEC.given(RAISED, CLAIMED, STABILISED)
          .when(release(PSYCHOLOGIST))
          .thenRejected(Reason.NOT_OPEN);
    }
  }

  @Nested
  class Lapsing {
    @Test
    void lets_another_claim_it_or_the_same_again() {
      var lapsed = SPEC.given(RAISED, CLAIMED, new ClaimLapsed(CRISIS, PSYCHOLOGIST.by()));

      lapsed
          .when(new ClaimCrisis(CRISIS, COLLEAGUE))
          .then(new CrisisClaimed(CRISIS, COLLEAGUE.by(), PLAN.claim().from(NOON)));
      lapsed.when(new ClaimCrisis(CRISIS, PSYCHOLOGIST)).then(CLAIMED);
    }
  }

  @Nested
  class Judging_anew {
    private final EscalationPlan hurried =
        new EscalationPlan(1, PLAN.steps(), new ClaimTerms(minutes(10), minutes(5)));

    @Test
    void higher_is_anybodys() {
      SPEC.given(RAISED).when(retriage(P1, false, PLAN)).then(changed(P1, PLAN, null));
    }

    @Test
    void lower_is_a_psychologists() {
      SPEC.given(RAISED)
          .when(retriage(P3, false, PLAN))
          .thenRejected(Reason.LOWERING_NEEDS_PSYCHOLOGIST);
      SPEC.given(RAISED)
          .when(retriage(P3, true, PLAN))
          .then(
              new UrgencyChanged(
                  CRISIS,
                  triage(P3),
                  ResponsePolicy.DEFAULT.deadlines(P3, NOON, NOON),
                  PLAN,
                  null));
    }

    @Test
    void the_same_is_no_change() {
      SPEC.given(RAISED).when(retriage(P2, true, PLAN)).thenNothing();
    }

    @Test
    void higher_hurries_whoever_is_on_it() {
      SPEC.given(RAISED, CLAIMED)
          .when(retriage(P1, false, hurried))
          .then(changed(P1, hurried, hurried));
    }

    @Test
    void higher_does_not_put_off_what_is_due() {
      var later = new EscalationPlan(1, PLAN.steps(), new ClaimTerms(minutes(600), minutes(5)));

      SPEC.given(RAISED, CLAIMED).when(retriage(P1, false, later)).then(changed(P1, later, null));
      SPEC.given(RAISED, CLAIMED, new ClaimReminded(CRISIS, PSYCHOLOGIST.by(), after(75)))
          .when(retriage(P1, false, hurried))
          .then(changed(P1, hurried, null));
    }

    @Test
    void comes_too_late_once_it_came_to_rest() {
      SPEC.given(RAISED, CLAIMED, STABILISED)
          .when(retriage(P1, true, PLAN))
          .thenRejected(Reason.NOT_OPEN);
    }

    private static UrgencyChanged changed(
        Urgency urgency, EscalationPlan plan, @Nullable EscalationPlan hurrying) {
      var promised = ResponsePolicy.DEFAULT.deadlines(P2, NOON, NOON);
      return new UrgencyChanged(
          CRISIS,
          triage(urgency),
          ResponsePolicy.sooner(promised, ResponsePolicy.DEFAULT.deadlines(urgency, NOON, NOON)),
          plan,
          hurrying == null ? null : hurrying.claim().from(NOON));
    }

    private static Retriage retriage(Urgency urgency, boolean byPsychologist, EscalationPlan plan) {
      return new Retriage(
          CRISIS, triage(urgency), byPsychologist, ResponsePolicy.DEFAULT, plan, WORKER);
    }
  }

  private static ConfirmClaim confirm(Act act) {
    return new ConfirmClaim(CRISIS, act);
  }

  private static ReleaseCrisis release(Act act) {
    return new ReleaseCrisis(CRISIS, act);
  }
}
