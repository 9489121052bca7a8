package be.capas.query.access;

import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.Objects;

/**
 * That somebody opened for a while what was shut.
 *
 * @param until when it shuts again
 */
public record BrokenGlass(ActorId who, Instant until) {
  public BrokenGlass {
    Objects.requireNonNull(who);
    Objects.requireNonNull(until);
  }

  boolean opensTo(ActorId reader, Instant at) {
    return who.equals(reader) && at.isBefore(until);
  }
}
