package be.capas.command.filrouge;

import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a look found.
 *
 * @param next when time alone may change something; empty where only an event can
 * @param holder who of the house holds the thread, if anybody does
 */
record Seen(Optional<Instant> next, Optional<ActorId> holder) {
  static final Seen NO_THREAD = new Seen(Optional.empty(), Optional.empty());
}
