package be.capas.contract.id;

import java.util.Objects;
import java.util.UUID;

/** Names one accompaniment of a person. */
public record AccompanimentId(UUID value) implements Id {
  public AccompanimentId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
