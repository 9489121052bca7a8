package be.capas.command.crisis.domain;

import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rules know of a raised crisis, whatever has been done about it.
 *
 * @param person absent while nobody knows who it is
 * @param emergencyServicesConfirmed whether somebody said that 112 was called
 * @param escalation where paging stands, or where it would start again
 */
public record Alarm(
    OrganisationId organisation,
    @Nullable PersonId person,
    Urgency urgency,
    Deadlines deadlines,
    boolean emergencyServicesConfirmed,
    Escalation escalation) {

  static Alarm of(CrisisRaised e) {
    var urgency = e.triage().urgency();
    var plan = plan(e.escalation(), urgency);
    return new Alarm(
        e.organisation(), e.person(), urgency, e.deadlines(), false, Escalation.begin(plan));
  }

  Alarm at(UrgencyChanged e) {
    var level = e.triage().urgency();
    var next = escalation.by(plan(e.escalation(), level), level.isAbove(urgency));
    return new Alarm(organisation, person, level, e.deadlines(), emergencyServicesConfirmed, next);
  }

  Alarm confirmed() {
    return new Alarm(organisation, person, urgency, deadlines, true, escalation);
  }

  Alarm with(Escalation next) {
    return new Alarm(organisation, person, urgency, deadlines, emergencyServicesConfirmed, next);
  }

  private static EscalationPlan plan(@Nullable EscalationPlan frozen, Urgency urgency) {
    return Objects.requireNonNullElseGet(frozen, () -> EscalationPlan.standard(urgency));
  }

  /** Whether somebody still owes us word that 112 was called. */
  boolean owesEmergencyServices() {
    return urgency == Urgency.P0 && !emergencyServicesConfirmed;
  }
}
