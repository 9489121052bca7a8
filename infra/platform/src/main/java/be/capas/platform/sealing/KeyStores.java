package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;

/** The organisations' key stores. No store finds a key of another organisation. */
@FunctionalInterface
public interface KeyStores {
  /** The store of one organisation. */
  KeyStore of(OrganisationId organisation);
}
