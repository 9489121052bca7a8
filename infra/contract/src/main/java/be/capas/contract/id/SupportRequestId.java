package be.capas.contract.id;

import java.util.Objects;
import java.util.UUID;

/** Names one request of a team for support. */
public record SupportRequestId(UUID value) implements Id {
  public SupportRequestId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
