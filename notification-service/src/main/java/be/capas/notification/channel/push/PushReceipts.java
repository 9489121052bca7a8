package be.capas.notification.channel.push;

import static java.time.ZoneOffset.UTC;

import be.capas.notification.secretpath.SecretPaths;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was handed to push services, and which browser has shown it. No push service says whether a
 * page arrived; so each page bears a secret that only the browser can read, and that it sends back.
 * Only hashes are kept.
 */
final class PushReceipts {
  /** What is older is of no use to anybody; the ledger knows what became of it. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcTemplate jdbc;
  private final Clock clock;

  PushReceipts(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The secret for a page to one browser. Each try has its own, since none is kept. */
  String make(UUID notice, UUID subscription) {
    var now = clock.instant();
    jdbc.update("DELETE FROM push_pages WHERE handed_at < ?", now.minus(KEPT).atOffset(UTC));
    var secret = SecretPaths.secret();
    jdbc.update(
        "INSERT INTO push_pages (hash, notice, subscription, handed_at) VALUES (?, ?, ?, ?)",
        SecretPaths.hash(secret),
        notice,
        subscription,
        now.atOffset(UTC));
    return secret;
  }

  /** A browser has shown the page with this secret; returns whether there is such a page. */
  boolean shown(String secret) {
    if (!SecretPaths.isSecret(secret)) {
      return false;
    }
    var now = clock.instant().atOffset(UTC);
    var subscriptions =
        jdbc.queryForList(
            """
            UPDATE push_pages SET shown_at = coalesce(shown_at, ?) WHERE hash = ?
            RETURNING subscription
            """,
            UUID.class,
            now,
            SecretPaths.hash(secret));
    subscriptions.forEach(
        it -> jdbc.update("UPDATE push_subscriptions SET shown_at = ? WHERE id = ?", now, it));
    return !subscriptions.isEmpty();
  }

  /** Whether any browser has shown this notice, at any try. */
  boolean isShown(UUID notice) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT FROM push_pages WHERE notice = ? AND shown_at IS NOT NULL)",
            Boolean.class,
            notice));
  }
}
