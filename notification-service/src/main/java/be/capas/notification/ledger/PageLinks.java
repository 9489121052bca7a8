package be.capas.notification.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The links in pages by which whoever was paged takes the crisis, once. Only hashes are kept: who
 * reads the tables can use none. A link is worth nothing without signing in as who was paged.
 */
public final class PageLinks {
  /** 128 bits: nobody guesses one, and it still fits in a short message. */
  private static final int BYTES = 16;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final JdbcTemplate jdbc;
  private final Clock clock;

  PageLinks(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The secret of a new link for a page. Each try to send has its own, since none is kept. */
  public String make(UUID notice) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var secret = TEXT.encodeToString(bytes);
    jdbc.update(
        "INSERT INTO page_links (hash, notice, made_at) VALUES (?, ?, ?)",
        hash(secret),
        notice,
        clock.instant().atOffset(UTC));
    return secret;
  }

  /** A link and whether it was used, or another one of the same page. */
  public record Link(UUID notice, boolean used) {}

  /** The link with this secret, as it is now. */
  public Optional<Link> find(String secret) {
    return jdbc
        .query(
            "SELECT notice, used_at FROM page_links WHERE hash = ?",
            (row, _) ->
                new Link(row.getObject("notice", UUID.class), row.getObject("used_at") != null),
            hash(secret))
        .stream()
        .findFirst();
  }

  /** The links of this page have done what they were for. */
  public void use(UUID notice) {
    jdbc.update(
        "UPDATE page_links SET used_at = ? WHERE notice = ? AND used_at IS NULL",
        clock.instant().atOffset(UTC),
        notice);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
