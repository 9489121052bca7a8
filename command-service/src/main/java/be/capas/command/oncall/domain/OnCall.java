package be.capas.command.oncall.domain;

import static be.capas.command.rule.Reason.UNKNOWN_ROSTER;

import be.capas.command.oncall.domain.OnCallCommand.DeclareAbsence;
import be.capas.command.oncall.domain.OnCallCommand.EndAbsence;
import be.capas.command.oncall.domain.OnCallCommand.OverrideOnCall;
import be.capas.command.oncall.domain.OnCallCommand.PublishRoster;
import be.capas.command.oncall.domain.OnCallCommand.SetEscalationPolicy;
import be.capas.command.oncall.domain.OnCallCommand.SetMemberProfile;
import be.capas.command.oncall.domain.OnCallCommand.SwapShift;
import be.capas.command.rule.Rejected;
import be.capas.command.rule.StreamState;
import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.EscalationPolicySet;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.contract.oncall.OnCallBook;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of who is on call: what is past stays as it was, nobody is called whom nobody knows,
 * and whoever stands in displaces one person.
 */
public sealed interface OnCall extends StreamState {
  /** What was said so far. */
  OnCallBook book();

  /** Whom to page after whom, for each level of urgency for which it was set. */
  Map<Urgency, EscalationPlan> policies();

  @Override
  default @Nullable PersonId person() {
    return null;
  }

  /** Nothing was said yet. */
  record Unsaid() implements OnCall {
    @Override
    public OnCallBook book() {
      return OnCallBook.EMPTY;
    }

    @Override
    public Map<Urgency, EscalationPlan> policies() {
      return Map.of();
    }

    @Override
    public @Nullable OrganisationId organisation() {
      return null;
    }
  }

  /** An organisation's book. */
  record Kept(OrganisationId organisation, OnCallBook book, Map<Urgency, EscalationPlan> policies)
      implements OnCall {
    public Kept {
      policies = Map.copyOf(policies);
    }
  }

  /** Where every book starts. */
  OnCall INITIAL = new Unsaid();

  /** What follows from a command; throws {@link Rejected} if nothing may. */
  static List<OnCallEvent> decide(OnCallCommand command, OnCall state, Instant now) {
    command.act().checkAgainst(state, UNKNOWN_ROSTER, now);
    var book = state.book();
    return switch (command) {
      case PublishRoster c -> Publishing.publish(c, book, now);
      case OverrideOnCall c -> StandingIn.override(c, book, now);
      case SwapShift c -> StandingIn.swap(c, book, now);
      case DeclareAbsence c -> Staff.declareAbsence(c, book, now);
      case EndAbsence c -> Staff.endAbsence(c, book, now);
      case SetMemberProfile c -> Staff.setProfile(c, book);
      case SetEscalationPolicy c -> PolicySetting.set(c, book, state.policies().get(c.urgency()));
    };
  }

  /** What a fact makes of a state. */
  static OnCall evolve(OnCall state, OnCallEvent event) {
    var policies = state.policies();
    if (event instanceof EscalationPolicySet(_, var urgency, var plan)) {
      policies = new EnumMap<>(Urgency.class);
      policies.putAll(state.policies());
      policies.put(urgency, plan);
    }
    return new Kept(event.organisation(), state.book().fold(event), policies);
  }
}
