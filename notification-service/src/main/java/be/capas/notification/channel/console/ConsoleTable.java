package be.capas.notification.channel.console;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.crisis.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which streams are open, at whichever instance, and the pages that were handed to them: whoever
 * sends a page is seldom the instance that the console is connected to.
 */
final class ConsoleTable {
  /** What is older is of no use to anybody; the ledger knows what became of it. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcTemplate jdbc;

  ConsoleTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void open(UUID stream, Watcher watcher, Instant now) {
    var old = now.minus(KEPT).atOffset(UTC);
    jdbc.update("DELETE FROM console_streams WHERE seen_at < ?", old);
    jdbc.update("DELETE FROM console_pages WHERE handed_at < ?", old);
    jdbc.update(
        "INSERT INTO console_streams (id, organisation, who, seen_at) VALUES (?, ?, ?, ?)",
        stream,
        watcher.organisation().value(),
        watcher.who().value(),
        now.atOffset(UTC));
  }

  /** The stream is still there. */
  void seen(UUID stream, Instant now) {
    jdbc.update("UPDATE console_streams SET seen_at = ? WHERE id = ?", now.atOffset(UTC), stream);
  }

  void close(UUID stream) {
    jdbc.update("DELETE FROM console_streams WHERE id = ?", stream);
  }

  /** Whether somebody has a stream open that has given a sign of life since then. */
  boolean isOpen(Watcher watcher, Instant since) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            SELECT EXISTS (SELECT FROM console_streams
              WHERE organisation = ? AND who = ? AND seen_at >= ?)
            """,
            Boolean.class,
            watcher.organisation().value(),
            watcher.who().value(),
            since.atOffset(UTC)));
  }

  /** For the watcher's streams to take; handed over again, it is to be taken again. */
  void hand(ConsolePage page, Watcher watcher) {
    jdbc.update(
        """
        INSERT INTO console_pages (notice, organisation, who, type, urgency, link, handed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (notice) DO UPDATE SET handed_at = excluded.handed_at, taken_at = NULL
        """,
        page.id(),
        watcher.organisation().value(),
        watcher.who().value(),
        page.type(),
        page.urgency().name(),
        page.link(),
        page.handedAt().atOffset(UTC));
  }

  /** What was handed over to the watcher's streams since then, in order. */
  List<ConsolePage> handed(Watcher watcher, Instant since) {
    return jdbc.query(
        """
        SELECT notice, type, urgency, link, handed_at FROM console_pages
        WHERE organisation = ? AND who = ? AND handed_at >= ? ORDER BY handed_at
        """,
        (row, _) -> page(row),
        watcher.organisation().value(),
        watcher.who().value(),
        since.atOffset(UTC));
  }

  /** When a page was handed to this watcher; empty for what is unknown, or somebody else's. */
  Optional<Instant> handedAt(Watcher watcher, UUID notice) {
    return jdbc
        .query(
            "SELECT handed_at FROM console_pages WHERE notice = ? AND organisation = ? AND who = ?",
            (row, _) -> row.getObject(1, OffsetDateTime.class).toInstant(),
            notice,
            watcher.organisation().value(),
            watcher.who().value())
        .stream()
        .findFirst();
  }

  /** A console of this watcher has it; false for what is unknown, or somebody else's. */
  boolean take(UUID notice, Watcher watcher, Instant now) {
    return jdbc.update(
            """
            UPDATE console_pages SET taken_at = coalesce(taken_at, ?)
            WHERE notice = ? AND organisation = ? AND who = ?
            """,
            now.atOffset(UTC),
            notice,
            watcher.organisation().value(),
            watcher.who().value())
        == 1;
  }

  /** Where a page stands. */
  enum Standing {
    TAKEN,
    WAITING,
    /** Nobody has taken it, and no stream is open any more that could. */
    NOBODY_LISTENS
  }

  /** Where it stands, counting streams that gave a sign of life since then. */
  Standing standing(UUID notice, Instant since) {
    return jdbc
        .query(
            """
            SELECT CASE WHEN taken_at IS NOT NULL THEN 'TAKEN'
              WHEN EXISTS (SELECT FROM console_streams open
                WHERE open.organisation = page.organisation AND open.who = page.who
                  AND open.seen_at >= ?) THEN 'WAITING'
              ELSE 'NOBODY_LISTENS' END
            FROM console_pages page WHERE notice = ?
            """,
            (row, _) -> Standing.valueOf(row.getString(1)),
            since.atOffset(UTC),
            notice)
        .stream()
        .findFirst()
        .orElse(Standing.NOBODY_LISTENS);
  }

  private static ConsolePage page(ResultSet row) throws SQLException {
    return new ConsolePage(
        row.getObject("notice", UUID.class),
        row.getString("type"),
        Urgency.valueOf(row.getString("urgency")),
        row.getString("link"),
        row.getObject("handed_at", OffsetDateTime.class).toInstant());
  }
}
