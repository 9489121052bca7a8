package be.capas.contract.id;

import java.util.Objects;
import java.util.UUID;

/** Names one relay of one accompaniment. No stream of its own: it is a part of that. */
public record RelayId(UUID value) {
  public RelayId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
