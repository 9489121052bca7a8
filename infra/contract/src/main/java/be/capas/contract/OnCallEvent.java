package be.capas.contract;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.StandIn;
import java.time.Instant;

/**
 * What can have happened to who is on call. All of an organisation's is one stream, since one fact
 * bears on another: whoever is absent cannot stand in.
 */
public sealed interface OnCallEvent extends CellEvent {
  OrganisationId organisation();

  @Override
  default OnCallId stream() {
    return OnCallId.of(organisation());
  }

  /**
   * A roster holds from now on, or from then on: what it said before stays said of the time before.
   *
   * @param from when it begins to hold; whatever was published for later than that is void
   */
  record RosterPublished(
      OrganisationId organisation, RosterId roster, Instant from, RosterPlan plan)
      implements OnCallEvent {}

  /** Somebody stands in for somebody else. */
  record OnCallOverridden(OrganisationId organisation, RosterId roster, StandIn standIn)
      implements OnCallEvent {}

  /** Two people stand in for each other. */
  record ShiftSwapped(OrganisationId organisation, RosterId roster, StandIn first, StandIn second)
      implements OnCallEvent {}

  /** Somebody is not there, whatever the rosters say. */
  record AbsenceDeclared(OrganisationId organisation, Absence absence) implements OnCallEvent {}

  /** Somebody is back: from then on, no absence of theirs holds. */
  record AbsenceEnded(OrganisationId organisation, ActorId who, Instant at)
      implements OnCallEvent {}

  /** What somebody can do, and how they are reached. */
  record MemberProfileSet(OrganisationId organisation, Member member) implements OnCallEvent {}

  /** Whom to page after whom, for crises whose urgency is set from now on. */
  record EscalationPolicySet(OrganisationId organisation, Urgency urgency, EscalationPlan plan)
      implements OnCallEvent {}
}
