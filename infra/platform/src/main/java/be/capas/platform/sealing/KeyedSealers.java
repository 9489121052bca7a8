package be.capas.platform.sealing;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.DataClass;
import java.util.UUID;

/** Sealers, and the keys that are at hand for them. */
final class KeyedSealers implements Sealers {
  private final SubjectKeys keys;

  KeyedSealers(WrappedKeys wrapping, KeyStores stores) {
    this.keys = new SubjectKeys(wrapping, stores);
  }

  @Override
  public Sealer of(OrganisationId organisation) {
    return new KeyedSealer(organisation, keys);
  }

  @Override
  public void forget(UUID subject) {
    for (var dataClass : DataClass.values()) {
      keys.forget(KeyedSealer.keyId(subject, dataClass));
    }
  }
}
