package be.capas.command.gateway;

import be.capas.contract.id.Id;
import be.capas.contract.id.OrganisationId;
import java.util.Optional;
import java.util.UUID;

/** Whom streams are about, from when they began: for whoever must seal content about them. */
public interface StreamSubjects {
  /**
   * The person, or the stream itself where nobody knows who it is; empty if the organisation has no
   * such stream.
   */
  Optional<UUID> of(Id stream, OrganisationId organisation);
}
