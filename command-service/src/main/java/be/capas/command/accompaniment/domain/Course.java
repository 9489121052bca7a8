package be.capas.command.accompaniment.domain;

import be.capas.command.accompaniment.domain.HeldThread.Taking;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Instant;

/** What an accompaniment keeps through all its states: whose it is, and who held the thread. */
public record Course(
    OrganisationId organisation, PersonId person, HeldThread thread, Relays relays) {
  static Course of(HelpRequested event) {
    return new Course(event.organisation(), event.person(), HeldThread.BY_NOBODY, Relays.NONE);
  }

  Course heldFrom(HolderAssigned event, Instant at) {
    var taking = new Taking(event.holder(), event.handoff(), at);
    return new Course(organisation, person, thread.with(taking), relays);
  }

  Course with(Relays next) {
    return new Course(organisation, person, thread, next);
  }
}
