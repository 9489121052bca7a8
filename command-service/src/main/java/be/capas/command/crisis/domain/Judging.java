package be.capas.command.crisis.domain;

import static be.capas.command.rule.Reason.LOWERING_NEEDS_PSYCHOLOGIST;

import be.capas.command.crisis.domain.Crisis.Claimed;
import be.capas.command.crisis.domain.Crisis.Ended;
import be.capas.command.crisis.domain.Crisis.Known;
import be.capas.command.crisis.domain.CrisisCommand.Retriage;
import be.capas.command.rule.Rejected;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.Triage;
import be.capas.contract.escalation.ClaimDue;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.CrisisId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judging the urgency anew: anybody may raise it, a psychologist alone may lower it. */
final class Judging {
  private Judging() {}

  /** The same level again is no change, whatever reason is given for it. */
  static List<CrisisEvent> retriage(Retriage c, Known state, Instant now) {
    if (state instanceof Ended) {
      throw Answering.ended();
    }
    var level = c.triage().urgency();
    var before = state.alarm();
    var limits = c.policy().deadlines(level, c.act().happenedAt(now), now);
    if (level.isAbove(before.urgency())) {
      var sooner = ResponsePolicy.sooner(before.deadlines(), limits);
      return List.of(raised(c.crisis(), c.triage(), sooner, c.escalation(), state, now));
    }
    if (level == before.urgency()) {
      return List.of();
    }
    if (!c.byPsychologist()) {
      throw new Rejected(
          LOWERING_NEEDS_PSYCHOLOGIST, "A psychologist decides that it is less urgent.");
    }
    return List.of(new UrgencyChanged(c.crisis(), c.triage(), limits, c.escalation(), null));
  }

  /** The urgency, raised: who is on it has as long to confirm as the new level allows. */
  static UrgencyChanged raised(
      CrisisId crisis,
      Triage triage,
      Deadlines deadlines,
      EscalationPlan plan,
      Known state,
      Instant now) {
    return new UrgencyChanged(crisis, triage, deadlines, plan, sooner(state, plan, now));
  }

  private static @Nullable ClaimDue sooner(Known state, EscalationPlan plan, Instant now) {
    if (!(state instanceof Claimed(_, _, var holding)) || holding == null || holding.reminded()) {
      return null;
    }
    var due = holding.due().sooner(plan.claim().from(now));
    return due.equals(holding.due()) ? null : due;
  }
}
