package be.capas.command.oncall.domain;

import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.Step;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.StandIn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of who is on call. Each organisation asks its own book, and has no other. */
public sealed interface OnCallCommand extends Command {
  @Override
  default OnCallId target() {
    return OnCallId.of(act().organisation());
  }

  /**
   * Publish a roster, or publish it anew.
   *
   * @param from when it begins to hold; absent for now
   */
  record PublishRoster(RosterId roster, RosterPlan plan, @Nullable Instant from, Act act)
      implements OnCallCommand {}

  /** Let somebody stand in for somebody who would be on call. */
  record OverrideOnCall(RosterId roster, StandIn standIn, Act act) implements OnCallCommand {}

  /** Let two people stand in for each other. */
  record SwapShift(RosterId roster, StandIn first, StandIn second, Act act)
      implements OnCallCommand {}

  /** Say that somebody is not there. */
  record DeclareAbsence(Absence absence, Act act) implements OnCallCommand {}

  /**
   * Say that somebody is back, or will be.
   *
   * @param at absent for now
   */
  record EndAbsence(ActorId who, @Nullable Instant at, Act act) implements OnCallCommand {}

  /** Say what somebody can do, and how they are reached. */
  record SetMemberProfile(Member member, Act act) implements OnCallCommand {}

  /** Say whom to page after whom, for crises whose urgency is set from now on. */
  record SetEscalationPolicy(Urgency urgency, List<Step> steps, ClaimTerms claim, Act act)
      implements OnCallCommand {
    public SetEscalationPolicy {
      steps = List.copyOf(steps);
    }
  }
}
