package be.capas.contract.id;

import java.util.Objects;
import java.util.UUID;

/** Names somebody of one person's entourage. No stream of its own: a part of the person's file. */
public record ContactPersonId(UUID value) {
  public ContactPersonId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
