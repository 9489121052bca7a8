package be.capas.query.opening;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.platform.sealing.Unopenable;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Opens the values of one organisation. */
public interface Unsealing {
  /** Loads the keys of all these at once. */
  void prepare(Collection<Sealed> values);

  /**
   * The value as it was written; empty if its key was destroyed.
   *
   * @throws Unopenable if it is not this value of this subject
   */
  Optional<String> open(Sealed value, UUID subject, SealedField field);

  /** Finds what opens an organisation's values. */
  @FunctionalInterface
  interface Keyring {
    Unsealing of(OrganisationId organisation);
  }
}
