package be.capas.notification.ledger;

import static java.time.ZoneOffset.UTC;

import be.capas.notification.notice.Notice;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One thing told to one recipient because of one event: a notice for each way to reach them. */
public final class Ways {
  private final JdbcTemplate jdbc;
  private final Entries entries;
  private final Queue queue;
  private final Clock clock;

  Ways(JdbcTemplate jdbc, Entries entries, Queue queue, Clock clock) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Until the transaction at hand ends, nobody else settles a notice to this recipient for this
   * event: of two ways that fail at once, the second one sees that it is the last. Nor what waits
   * for them about the same crisis, which may have to go now.
   */
  public void hold(Notice notice) {
    jdbc.queryForList(
        """
        SELECT id FROM notices WHERE recipient = ? AND (event = ? OR about = ? AND state = 'QUEUED')
        ORDER BY id FOR UPDATE
        """,
        UUID.class,
        notice.recipient().toString(),
        notice.source().event(),
        notice.message().about().value());
  }

  /**
   * Has the next of the ways that still wait for their time tried now. A way that made place for a
   * newer page waits there: that one is tried instead.
   */
  public void hasten(Entry entry) {
    var notice = entry.notice();
    var recipient = notice.recipient().toString();
    var now = clock.instant();
    jdbc.query(
            """
            UPDATE notices SET due_at = ? WHERE id = (SELECT id FROM notices
              WHERE about = ? AND recipient = ? AND kind = ? AND state = 'QUEUED' AND due_at > ?
                AND (event = ? OR channel IN (SELECT channel FROM notices
                  WHERE event = ? AND recipient = ? AND kind = ?
                    AND state = 'CANCELLED' AND reason = ?))
              ORDER BY due_at LIMIT 1)
            RETURNING *
            """,
            entries,
            now.atOffset(UTC),
            notice.message().about().value(),
            recipient,
            entry.kind(),
            now.atOffset(UTC),
            notice.source().event(),
            notice.source().event(),
            recipient,
            entry.kind(),
            Cancellations.SUPERSEDED)
        .forEach(it -> queue.hasten(it.id(), it.notice(), now));
  }

  /**
   * Whether any other way has reached this recipient, or may still. What made place for a newer
   * page left it to that one: whether it gets through by any of its own ways decides who is told.
   */
  public boolean hasAnother(Entry entry) {
    var notice = entry.notice();
    var found =
        jdbc.queryForObject(
            """
            SELECT EXISTS (SELECT FROM notices WHERE event = ? AND recipient = ? AND kind = ?
              AND id <> ? AND (state IN ('QUEUED', 'RETRYING', 'SENT', 'DELIVERED')
                OR state = 'CANCELLED' AND reason = ?))
            """,
            Boolean.class,
            notice.source().event(),
            notice.recipient().toString(),
            entry.kind(),
            entry.id(),
            Cancellations.SUPERSEDED);
    return Boolean.TRUE.equals(found);
  }

  /** The other side says that it arrived. */
  public void arrived(UUID notice) {
    after(notice, State.DELIVERED, null);
  }

  /** What the other side took over did not arrive; returns whether it was thought sent. */
  public boolean lost(UUID notice, String why) {
    return after(notice, State.DEAD, why);
  }

  private boolean after(UUID notice, State state, @Nullable String reason) {
    return jdbc.update(
            "UPDATE notices SET state = ?, reason = ?, settled_at = ? WHERE id = ? AND state ="
                + " 'SENT'",
            state.name(),
            reason,
            clock.instant().atOffset(UTC),
            notice)
        == 1;
  }
}
