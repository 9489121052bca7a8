package be.capas.contract.id;

import java.util.Objects;
import java.util.UUID;

/** Names one consent of one person. No stream of its own: it is a part of the person's file. */
public record ConsentId(UUID value) {
  public ConsentId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
