package be.capas.command.filrouge;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Instant;

/**
 * A thread that somebody is about to look at.
 *
 * @param until while it is theirs; after that it is anybody's again, so a crash only delays it
 */
record Look(PersonId person, OrganisationId organisation, Instant until) {}
