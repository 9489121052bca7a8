package be.capas.contract.id;

import java.util.Objects;
import java.util.UUID;

/** Names one handoff to one partner service. */
public record HandoffId(UUID value) implements Id {
  public HandoffId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
