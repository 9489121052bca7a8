package be.capas.notification.channel.console;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;

/** Who has a console open. */
record Watcher(OrganisationId organisation, ActorId who) {}
