package be.capas.query.access;

import be.capas.contract.id.ActorId;
import java.util.Objects;

/** Somebody's need to know, and what it rests on. */
public record Need(ActorId who, Ground ground) {
  public Need {
    Objects.requireNonNull(who);
    Objects.requireNonNull(ground);
  }
}
