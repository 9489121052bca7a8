package be.capas.contract.id;

import java.util.Objects;
import java.util.UUID;

/** Names a person's file. */
public record PersonId(UUID value) implements Id {
  public PersonId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
