package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;
import java.util.UUID;

/** The organisations' sealers. */
public interface Sealers {
  /** Those that seal with keys from these stores. */
  static Sealers with(WrappedKeys wrapping, KeyStores stores) {
    return new KeyedSealers(wrapping, stores);
  }

  /** Seals and opens content of one organisation; costs nothing to get. */
  Sealer of(OrganisationId organisation);

  /** Forgets a subject's keys here; to be called by whoever learns that they were destroyed. */
  void forget(UUID subject);
}
