package be.capas.command.gateway;

import be.capas.contract.id.AntennaId;
import be.capas.contract.id.Id;
import be.capas.contract.id.OrganisationId;
import java.util.Optional;

/** Of which antenna the people are whom streams are about. */
@FunctionalInterface
public interface StreamAntennas {
  /**
   * The antenna, as of now; empty if nobody knows who it is about, or the organisation has no such
   * stream.
   */
  Optional<AntennaId> of(Id stream, OrganisationId organisation);
}
