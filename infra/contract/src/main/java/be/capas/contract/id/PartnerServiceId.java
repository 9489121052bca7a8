package be.capas.contract.id;

import java.util.Objects;
import java.util.UUID;

/** Names one entry of a directory of partner services. */
public record PartnerServiceId(UUID value) implements Id {
  public PartnerServiceId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
