package be.capas.notification.ledger;

import be.capas.notification.notice.Notice;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is to go on and, against all rules, is in no queue: found, it goes on all the same. */
public final class Strays {
  private final JdbcTemplate jdbc;
  private final Entries entries;
  private final Queue queue;
  private final Clock clock;

  Strays(JdbcTemplate jdbc, Entries entries, Queue queue, Clock clock) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.queue = queue;
    this.clock = clock;
  }

  /** Queues whatever is to be sent but is not in the queue; returns how many. */
  public int queue() {
    var strays =
        jdbc.query(
            Entries.SELECT
                + """
                WHERE state IN ('QUEUED', 'RETRYING') AND NOT EXISTS (SELECT 1 FROM scheduled_tasks
                  WHERE task_name = 'notice' AND task_instance = notices.id::text)
                """,
            entries);
    var due = new LinkedHashMap<UUID, Notice>();
    strays.forEach(it -> due.put(it.id(), it.notice().due(it.dueAt())));
    queue.add(due, clock.instant());
    return strays.size();
  }

  /**
   * What was handed over and whose receipt nobody is to ask for: without one it would count as sent
   * for ever, although it may be lost.
   */
  public List<Entry> withoutReceipt() {
    return jdbc.query(
        Entries.SELECT
            + """
            WHERE state = 'SENT' AND channel NOT IN ('MAIL', 'WEBHOOK', 'ALARM')
              AND NOT EXISTS (SELECT 1 FROM scheduled_tasks
                WHERE task_name = 'receipt' AND task_instance = notices.id::text)
            """,
        entries);
  }
}
