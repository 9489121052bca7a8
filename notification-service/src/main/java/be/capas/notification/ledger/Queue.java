package be.capas.notification.ledger;

import be.capas.notification.notice.Notice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Sees to it that notices are sent. Joins the transaction at hand. */
@FunctionalInterface
public interface Queue {
  /**
   * Has these tried once that time has come, or their own where they have one; one that is in the
   * queue already stays as it is.
   */
  void add(Collection<Notice> notices, Instant at);

  /** Has one that waits for its time tried then instead. */
  default void hasten(Notice notice, Instant at) {
    add(List.of(notice), at);
  }
}
