package be.capas.notification.ledger;

import be.capas.notification.notice.Notice;
import java.time.Instant;
import java.util.Collection;

/** Sees to it that notices are sent. Joins the transaction at hand. */
@FunctionalInterface
public interface Queue {
  /** Has these tried once that time has come; one that is in the queue already stays as it is. */
  void add(Collection<Notice> notices, Instant at);
}
