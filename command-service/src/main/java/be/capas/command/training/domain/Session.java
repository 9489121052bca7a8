package be.capas.command.training.domain;

import be.capas.contract.id.ActorId;
import be.capas.contract.training.SessionKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One session of a training.
 *
 * @param present who was there, in the order of their ids; absent until somebody recorded it
 */
public record Session(SessionKind kind, Instant at, @Nullable List<ActorId> present) {
  /** The same with who was there. */
  Session attendedBy(List<ActorId> those) {
    return new Session(kind, at, those);
  }
}
