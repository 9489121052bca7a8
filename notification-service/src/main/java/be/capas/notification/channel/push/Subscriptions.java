package be.capas.notification.channel.push;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.secretpath.SecretPaths;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The browsers that people want to be paged in. What leads to one is sealed, and is gone once it
 * has ended; that there was one, and why it ended, stays.
 */
final class Subscriptions {
  /** The push service does not know it any more. */
  static final String GONE = "gone";

  /** The same browser subscribed again, perhaps for somebody else who uses it now. */
  private static final String AGAIN = "subscribed-again";

  /** There are newer ones, and no more than so many count. */
  private static final String OLDEST = "too-many";

  /** Its owner wanted it no more, or a coordinator. */
  private static final String REVOKED = "revoked";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final int perPerson;

  Subscriptions(JdbcTemplate jdbc, TransactionOperations transactions, Clock clock, int perPerson) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.perPerson = perPerson;
  }

  /** Whose browsers. */
  record Owner(OrganisationId organisation, ActorId who) {}

  /** One that can be reached. */
  record Reachable(UUID id, Browser browser) {}

  /**
   * One as its owner sees it.
   *
   * @param service the host of its push service
   * @param works whether it can be reached: not where our own key was exchanged since
   * @param shownAt when it last showed a page; absent where it never has
   */
  record Subscribed(
      UUID id, String service, boolean works, Instant madeAt, @Nullable Instant shownAt) {}

  /**
   * Has somebody paged in a browser too. The same browser, however often it subscribes, is there
   * once, for whoever subscribed last.
   */
  Added add(Owner owner, Browser browser, ServerKey key) {
    var added = transactions.execute(_ -> insert(owner, browser, key));
    return Objects.requireNonNull(added);
  }

  /**
   * What came of it.
   *
   * @param isNew false where the owner had it already, just so
   */
  record Added(UUID id, boolean isNew) {}

  private Added insert(Owner owner, Browser browser, ServerKey key) {
    // One after the other: of two browsers at once, both are counted.
    jdbc.queryForList("SELECT pg_advisory_xact_lock(hashtextextended('push subscriptions', 0))");
    var endpoint = SecretPaths.hash(browser.endpoint().toString());
    var same =
        reachable(owner, key).stream().filter(it -> it.browser().equals(browser)).findFirst();
    if (same.isPresent()) {
      return new Added(same.get().id(), false);
    }
    end("endpoint = ?", AGAIN, owner.who(), endpoint);
    var id = UUID.randomUUID();
    jdbc.update(
        """
        INSERT INTO push_subscriptions
          (id, organisation, who, endpoint, service, server_key, box, made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        owner.organisation().value(),
        owner.who().value(),
        endpoint,
        browser.endpoint().getHost(),
        key.name(),
        key.seal(owner, id, browser),
        clock.instant().atOffset(UTC));
    endOldest(owner);
    return new Added(id, true);
  }

  private void endOldest(Owner owner) {
    end(
        """
        id IN (SELECT id FROM push_subscriptions
          WHERE organisation = ? AND who = ? AND ended_at IS NULL
          ORDER BY made_at DESC, id OFFSET ?)
        """,
        OLDEST,
        owner.who(),
        owner.organisation().value(),
        owner.who().value(),
        perPerson);
  }

  /** Those of somebody's browsers that subscribed for this key of ours. */
  List<Reachable> reachable(Owner owner, ServerKey key) {
    return jdbc
        .query(
            """
            SELECT id, box FROM push_subscriptions
            WHERE organisation = ? AND who = ? AND server_key = ? AND ended_at IS NULL
            ORDER BY made_at
            """,
            (row, _) -> reachable(row, owner, key),
            owner.organisation().value(),
            owner.who().value(),
            key.name())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Reachable> reachable(ResultSet row, Owner owner, ServerKey key)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return key.open(owner, id, row.getBytes("box")).map(it -> new Reachable(id, it));
  }

  /** Whether there is one. */
  boolean reaches(Owner owner, ServerKey key) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            """
            SELECT EXISTS (SELECT FROM push_subscriptions
              WHERE organisation = ? AND who = ? AND server_key = ? AND ended_at IS NULL)
            """,
            Boolean.class,
            owner.organisation().value(),
            owner.who().value(),
            key.name()));
  }

  /** All of somebody's, oldest first. */
  List<Subscribed> of(Owner owner, @Nullable ServerKey key) {
    return jdbc.query(
        """
        SELECT id, service, server_key, made_at, shown_at FROM push_subscriptions
        WHERE organisation = ? AND who = ? AND ended_at IS NULL ORDER BY made_at
        """,
        (row, _) ->
            new Subscribed(
                row.getObject("id", UUID.class),
                row.getString("service"),
                key != null && key.name().equals(row.getString("server_key")),
                Objects.requireNonNull(instant(row, "made_at")),
                instant(row, "shown_at")),
        owner.organisation().value(),
        owner.who().value());
  }

  /** Its push service does not know it any more. */
  void gone(UUID id) {
    end("id = ?", GONE, null, id);
  }

  /** Ends one of the owner's; returns whether there was one. */
  boolean revoke(Owner owner, UUID id) {
    return end(
            "id = ? AND organisation = ? AND who = ?",
            REVOKED,
            owner.who(),
            id,
            owner.organisation().value(),
            owner.who().value())
        > 0;
  }

  /** Ends all of somebody's; returns how many there were. */
  int revokeAll(Owner owner, ActorId by) {
    return end(
        "organisation = ? AND who = ?",
        REVOKED,
        by,
        owner.organisation().value(),
        owner.who().value());
  }

  private int end(String which, String why, @Nullable ActorId by, Object... values) {
    var arguments = new Object[values.length + 3];
    arguments[0] = clock.instant().atOffset(UTC);
    arguments[1] = why;
    arguments[2] = by == null ? "" : by.value();
    System.arraycopy(values, 0, arguments, 3, values.length);
    return jdbc.update(
        "UPDATE push_subscriptions SET ended_at = ?, ended_why = ?, ended_by = nullif(?, ''), box ="
            + " NULL WHERE ended_at IS NULL AND "
            + which,
        arguments);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
