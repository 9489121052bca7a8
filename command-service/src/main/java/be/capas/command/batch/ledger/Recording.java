package be.capas.command.batch.ledger;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import java.util.UUID;

/**
 * What one device records offline, from the first command to the last answer.
 *
 * @param caller whose device it is: nobody else can go on with it or read its answers
 * @param id chosen by the device
 */
public record Recording(OrganisationId organisation, ActorId caller, UUID id) {}
