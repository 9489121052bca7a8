package be.capas.command.relay;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The instances that relay, each of which gives a sign of life now and then. */
final class Members {
  private static final String HERE =
      "INSERT INTO relay_members (node, seen_at) VALUES (?, now())"
          + " ON CONFLICT (node) DO UPDATE SET seen_at = excluded.seen_at";
  private static final String GONE =
      "DELETE FROM relay_members WHERE seen_at < now() - make_interval(secs => ?)";
  private static final String COUNT = "SELECT count(*) FROM relay_members";
  private static final String LEAVE = "DELETE FROM relay_members WHERE node = ?";

  private final JdbcTemplate db;
  private final Duration timeout;
  private final String node = UUID.randomUUID().toString();

  Members(JdbcTemplate db, Duration timeout) {
    this.db = db;
    this.timeout = timeout;
  }

  /** Gives a sign of life, and tells how many there are. */
  int count() {
    db.update(HERE, node);
    db.update(GONE, timeout.toSeconds());
    var count = db.queryForObject(COUNT, Integer.class);
    return count == null ? 1 : count;
  }

  void leave() {
    db.update(LEAVE, node);
  }
}
