package be.capas.command.accompaniment.domain;

import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;

/** What an accompaniment keeps through all its states: whose it is, and who holds the thread. */
public record Course(
    OrganisationId organisation, PersonId person, HeldThread thread, Relays relays) {
  static Course of(HelpRequested event) {
    return new Course(event.organisation(), event.person(), HeldThread.BY_NOBODY, Relays.NONE);
  }

  Course heldFrom(HolderAssigned event) {
    return new Course(
        organisation, person, thread.passedTo(event.holder(), event.handoff()), relays);
  }

  Course with(Relays next) {
    return new Course(organisation, person, thread, next);
  }

  /** Nobody holds the thread of what has ended, until somebody is assigned anew. */
  Course reopened() {
    return new Course(organisation, person, thread.letGo(), relays);
  }
}
