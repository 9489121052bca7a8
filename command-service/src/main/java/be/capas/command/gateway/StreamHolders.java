package be.capas.command.gateway;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.Id;
import be.capas.contract.id.OrganisationId;

/** Who of an antenna holds the thread of the people whom streams are about. */
@FunctionalInterface
public interface StreamHolders {
  /**
   * Whether this worker holds it, as of now; nobody does where nothing is open, where nobody knows
   * who it is about, or the organisation has no such stream.
   */
  boolean isHeldBy(ActorId worker, Id stream, OrganisationId organisation);
}
