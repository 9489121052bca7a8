package be.capas.command.crisis.domain;

import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the rules know of a raised crisis, whatever has been done about it.
 *
 * @param person absent while nobody knows who it is
 * @param emergencyServicesConfirmed whether somebody said that 112 was called
 */
public record Alarm(
    OrganisationId organisation,
    @Nullable PersonId person,
    Urgency urgency,
    Deadlines deadlines,
    boolean emergencyServicesConfirmed) {

  Alarm at(Urgency newUrgency, Deadlines newDeadlines) {
    return new Alarm(organisation, person, newUrgency, newDeadlines, emergencyServicesConfirmed);
  }

  Alarm confirmed() {
    return new Alarm(organisation, person, urgency, deadlines, true);
  }

  /** Whether somebody still owes us word that 112 was called. */
  boolean owesEmergencyServices() {
    return urgency == Urgency.P0 && !emergencyServicesConfirmed;
  }
}
