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
 * @param emergencyServices whether 112 had to be called, however urgent it is judged since, and
 *     whether somebody said that it was
 * @param escalation where paging stands, or where it would start again
 */
public record Alarm(
    OrganisationId organisation,
    @Nullable PersonId person,
    Urgency urgency,
    Deadlines deadlines,
    EmergencyServices emergencyServices,
    Escalation escalation) {

  static Alarm of(CrisisRaised e) {
    var urgency = e.triage().urgency();
    var plan = plan(e.escalation(), urgency);
    return new Alarm(
        e.organisation(),
        e.person(),
        urgency,
        e.deadlines(),
        EmergencyServices.NOT_NEEDED.at(urgency),
        Escalation.begin(plan));
  }

  Alarm at(UrgencyChanged e) {
    var level = e.triage().urgency();
    var next = escalation.by(plan(e.escalation(), level), level.isAbove(urgency));
    return new Alarm(organisation, person, level, e.deadlines(), emergencyServices.at(level), next);
  }

  Alarm confirmed() {
    return new Alarm(
        organisation, person, urgency, deadlines, EmergencyServices.CALLED, escalation);
  }

  Alarm with(Escalation next) {
    return new Alarm(organisation, person, urgency, deadlines, emergencyServices, next);
  }

  private static EscalationPlan plan(@Nullable EscalationPlan frozen, Urgency urgency) {
    return Objects.requireNonNullElseGet(frozen, () -> EscalationPlan.standard(urgency));
  }

  /** Whether 112 must be called, from the levels of urgency that it ever had. */
  enum EmergencyServices {
    NOT_NEEDED,
    OWED,
    CALLED;

    /** A lower urgency takes the duty back no more than it takes the danger back. */
    EmergencyServices at(Urgency level) {
      return this == NOT_NEEDED && level == Urgency.P0 ? OWED : this;
    }
  }

  /** Whether somebody still owes us word that 112 was called. */
  boolean owesEmergencyServices() {
    return emergencyServices == EmergencyServices.OWED;
  }
}
