package be.capas.query.opening;

import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.platform.sealing.Sealer;
import be.capas.platform.sealing.Unopenable;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Opens with the keys that the command-service keeps. */
final class ByKey implements Unsealing {
  private final Sealer sealer;

  ByKey(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public void prepare(Collection<Sealed> values) {
    sealer.prepare(values);
  }

  @Override
  public Optional<String> open(Sealed value, UUID subject, SealedField field) {
    try {
      return Optional.of(sealer.open(value, subject, field.wireName()));
    } catch (Unopenable shut) {
      return switch (shut.reason()) {
        case KEY_GONE -> Optional.empty();
        case NOT_FITTING -> throw shut;
      };
    }
  }
}
