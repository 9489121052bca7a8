package be.capas.command.oncall.domain;

import static be.capas.command.oncall.domain.Duty.ANNA;
import static be.capas.command.oncall.domain.Duty.COORDINATOR;
import static be.capas.command.oncall.domain.Duty.NOBODY_WE_KNOW;
import static be.capas.command.oncall.domain.Duty.ROSTER;
import static be.capas.command.oncall.domain.Duty.ROSTERED;
import static be.capas.command.oncall.domain.Duty.TEAM;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.crisis.Urgency.P3;
import static be.capas.contract.escalation.Target.coordinators;
import static be.capas.contract.escalation.Target.onCall;
import static be.capas.contract.escalation.Target.person;

import be.capas.command.oncall.domain.OnCallCommand.SetEscalationPolicy;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec;
import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.EscalationPolicySet;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.Skills;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicySettingTest {
  private static final ClaimTerms CLAIM =
      new ClaimTerms(Duration.ofHours(1), Duration.ofMinutes(15));
  private static final Step ON_CALL = step(onCall(ROSTER), 5);
  private static final Step ANNA_HERSELF = step(person(ANNA), 5);
  private static final Step COORDINATORS = step(coordinators(), 5);

  /** The team with Kim, who coordinates. */
  private static final Spec<OnCallCommand, OnCall, OnCallEvent> COORDINATED =
      ROSTERED.given(
          new MemberProfileSet(
              ORGANISATION, new Member(new ActorId("kim"), Skills.NONE, List.of(), true)));

  @Test
  void is_counted_for_each_level_of_urgency() {
    var first = set(1, P1, ON_CALL, COORDINATORS);

    COORDINATED.when(policy(P1, ON_CALL, COORDINATORS)).then(first);
    COORDINATED
        .given(first)
        .when(policy(P1, ON_CALL, ANNA_HERSELF))
        .then(set(2, P1, ON_CALL, ANNA_HERSELF));
    COORDINATED
        .given(first)
        .when(policy(P3, ON_CALL, ANNA_HERSELF))
        .then(set(1, P3, ON_CALL, ANNA_HERSELF));
  }

  @Test
  void said_again_changes_nothing() {
    COORDINATED
        .given(set(1, P1, ON_CALL, COORDINATORS))
        .when(policy(P1, ON_CALL, COORDINATORS))
        .thenNothing();
  }

  @Test
  void ends_with_somebody_and_not_with_a_roster_that_may_have_a_gap() {
    COORDINATED.when(policy(P1, ON_CALL)).thenRejected(Reason.LAST_STEP_UNSURE);
    COORDINATED.when(policy(P1, COORDINATORS, ON_CALL)).thenRejected(Reason.LAST_STEP_UNSURE);
  }

  @Test
  void names_rosters_and_people_that_there_are() {
    COORDINATED
        .when(policy(P1, step(onCall(new RosterId("nights")), 5), COORDINATORS))
        .thenRejected(Reason.UNKNOWN_ROSTER, Map.of("roster", "nights"));
    COORDINATED
        .when(policy(P1, step(person(NOBODY_WE_KNOW), 5)))
        .thenRejected(Reason.UNKNOWN_MEMBER, Map.of("unknown", "ana"));
    TEAM.when(policy(P1, COORDINATORS))
        .thenRejected(Reason.POLICY_INVALID, Map.of("where", "steps/0/target"));
  }

  @Test
  void leaves_time_to_answer_and_no_more_than_a_day() {
    COORDINATED
        .when(policy(P1, ON_CALL, new Step(coordinators(), Duration.ofSeconds(59), 0)))
        .thenRejected(Reason.POLICY_INVALID, Map.of("where", "steps/1/answerWithin"));
    COORDINATED
        .when(policy(P1, step(coordinators(), 1_441)))
        .thenRejected(Reason.POLICY_INVALID, Map.of("where", "steps/0/answerWithin"));
  }

  @Test
  void repeats_a_step_five_times_at_most_and_has_ten_steps_at_most() {
    COORDINATED
        .when(policy(P1, new Step(onCall(ROSTER), Duration.ofMinutes(5), 6), COORDINATORS))
        .thenRejected(Reason.POLICY_INVALID, Map.of("where", "steps/0/repeats"));
    COORDINATED
        .when(
            new SetEscalationPolicy(P1, Collections.nCopies(11, COORDINATORS), CLAIM, COORDINATOR))
        .thenRejected(Reason.POLICY_INVALID, Map.of("where", "steps"));
    COORDINATED
        .when(new SetEscalationPolicy(P1, List.of(), CLAIM, COORDINATOR))
        .thenRejected(Reason.POLICY_INVALID, Map.of("where", "steps"));
  }

  @Test
  void lets_no_claim_hold_for_ever() {
    var forEver = new ClaimTerms(Duration.ofDays(15), Duration.ofMinutes(15));

    COORDINATED
        .when(new SetEscalationPolicy(P1, List.of(COORDINATORS), forEver, COORDINATOR))
        .thenRejected(Reason.POLICY_INVALID, Map.of("where", "claim/remindAfter"));
  }

  private static Step step(Target target, int minutes) {
    return new Step(target, Duration.ofMinutes(minutes), 0);
  }

  private static SetEscalationPolicy policy(Urgency urgency, Step... steps) {
    return new SetEscalationPolicy(urgency, List.of(steps), CLAIM, COORDINATOR);
  }

  private static EscalationPolicySet set(int version, Urgency urgency, Step... steps) {
    return new EscalationPolicySet(
        ORGANISATION, urgency, new EscalationPlan(version, List.of(steps), CLAIM));
  }
}
