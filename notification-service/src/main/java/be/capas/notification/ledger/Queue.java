package be.capas.notification.ledger;

import be.capas.notification.notice.Notice;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Sees to it that notices are sent. Joins the transaction at hand. */
@FunctionalInterface
public interface Queue {
  /**
   * Has these, by the ids that the ledger has them under, tried once that time has come, or their
   * own where they have one; one that is in the queue already stays as it is.
   */
  void add(Map<UUID, Notice> notices, Instant at);

  /** Has one that waits for its time tried then instead. */
  default void hasten(UUID id, Notice notice, Instant at) {
    add(Map.of(id, notice), at);
  }
}
