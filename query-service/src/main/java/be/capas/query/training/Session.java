package be.capas.query.training;

import be.capas.contract.id.ActorId;
import be.capas.contract.training.SessionKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One session.
 *
 * @param session its number in the training
 * @param present who was there; absent until somebody recorded it
 */
public record Session(int session, SessionKind kind, Instant at, @Nullable List<ActorId> present) {
  Session attendedBy(List<ActorId> those) {
    return new Session(session, kind, at, those);
  }

  /** The same without the names. */
  public Session withoutNames() {
    return new Session(session, kind, at, null);
  }
}
