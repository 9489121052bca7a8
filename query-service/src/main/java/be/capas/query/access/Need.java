package be.capas.query.access;

import be.capas.contract.id.ActorId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's need to know, and what it rests on.
 *
 * @param event where it ends if that event is taken back; absent where nothing can be, and in
 *     documents of before anything could
 */
public record Need(ActorId who, Ground ground, @Nullable UUID event) {
  public Need {
    Objects.requireNonNull(who);
    Objects.requireNonNull(ground);
  }
}
