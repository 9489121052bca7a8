package be.capas.command.crisis.domain;

import be.capas.contract.CrisisEvent.CrisisEscalated;
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
 * @param contacted whether somebody told of the first contact with the person
 * @param escalation where paging stands, or where it would start again
 */
public record Alarm(
    OrganisationId organisation,
    @Nullable PersonId person,
    Urgency urgency,
    Deadlines deadlines,
    EmergencyServices emergencyServices,
    boolean contacted,
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
        false,
        Escalation.begin(plan));
  }

  Alarm at(UrgencyChanged e) {
    var level = e.triage().urgency();
    var next = escalation.by(plan(e.escalation(), level), level.isAbove(urgency));
    var owed = emergencyServices.at(level);
    return new Alarm(organisation, person, level, e.deadlines(), owed, contacted, next);
  }

  Alarm confirmed() {
    return make(EmergencyServices.CALLED, contacted, escalation);
  }

  Alarm reached() {
    return make(emergencyServices, true, escalation);
  }

  Alarm forced(CrisisEscalated e) {
    return with(escalation.forced(e));
  }

  Alarm with(Escalation next) {
    return make(emergencyServices, contacted, next);
  }

  private Alarm make(EmergencyServices services, boolean reached, Escalation next) {
    return new Alarm(organisation, person, urgency, deadlines, services, reached, next);
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
