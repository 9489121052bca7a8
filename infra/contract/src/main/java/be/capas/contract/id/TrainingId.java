package be.capas.contract.id;

import java.util.Objects;
import java.util.UUID;

/** Names one training, with all its sessions. */
public record TrainingId(UUID value) implements Id {
  public TrainingId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
