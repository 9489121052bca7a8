package be.capas.contract.id;

import java.util.Objects;
import java.util.UUID;

/** Names one crisis. */
public record CrisisId(UUID value) implements Id {
  public CrisisId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
