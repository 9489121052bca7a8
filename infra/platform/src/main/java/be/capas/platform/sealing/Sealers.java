package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.DataClass;
import java.util.UUID;

/** The organisations' sealers, and the keys that are at hand for them. */
public final class Sealers {
  private final SubjectKeys keys;

  public Sealers(WrappedKeys wrapping, KeyStores stores) {
    this.keys = new SubjectKeys(wrapping, stores);
  }

  /** Seals and opens content of one organisation; costs nothing to get. */
  public Sealer of(OrganisationId organisation) {
    return new Sealer(organisation, keys);
  }

  /** Forgets a subject's keys here; to be called by whoever learns that they were destroyed. */
  public void forget(UUID subject) {
    for (var dataClass : DataClass.values()) {
      keys.forget(Sealer.keyId(subject, dataClass));
    }
  }
}
