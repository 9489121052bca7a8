package be.capas.notification.calendar;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.secretpath.SecretPaths;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The private addresses at which calendar programs, which cannot sign in, read a person's calendar.
 * Each person has one at most; a new one ends the one before. Only hashes are kept: who reads the
 * table can read no calendar.
 */
public final class CalendarAddresses {
  /** That it is read need not be written down each time. */
  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  CalendarAddresses(JdbcTemplate jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whose calendar is read at an address. */
  public record Owner(OrganisationId organisation, ActorId who) {}

  /**
   * An address that holds.
   *
   * @param lastReadAt when it was last read, within the hour; absent where it never was
   */
  public record Held(Instant madeAt, @Nullable Instant lastReadAt) {}

  /** The secret of a new address; the owner's one before, if any, holds no more. */
  public String make(Owner owner) {
    var secret = SecretPaths.secret();
    transactions.executeWithoutResult(
        _ -> {
          jdbc.queryForList(
              "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "calendar of " + owner);
          end(owner, owner.who());
          jdbc.update(
              "INSERT INTO calendar_addresses (hash, organisation, who, made_at)"
                  + " VALUES (?, ?, ?, ?)",
              SecretPaths.hash(secret),
              owner.organisation().value(),
              owner.who().value(),
              clock.instant().atOffset(UTC));
        });
    return secret;
  }

  /** Ends the owner's address; returns whether there was one. */
  public boolean end(Owner owner, ActorId by) {
    return jdbc.update(
            """
            UPDATE calendar_addresses SET ended_at = ?, ended_by = ?
            WHERE organisation = ? AND who = ? AND ended_at IS NULL
            """,
            clock.instant().atOffset(UTC),
            by.value(),
            owner.organisation().value(),
            owner.who().value())
        > 0;
  }

  /** The owner's address, if there is one that holds. */
  public Optional<Held> held(Owner owner) {
    return jdbc
        .query(
            """
            SELECT made_at, last_read_at FROM calendar_addresses
            WHERE organisation = ? AND who = ? AND ended_at IS NULL
            """,
            (row, _) ->
                new Held(
                    Objects.requireNonNull(instant(row, "made_at")), instant(row, "last_read_at")),
            owner.organisation().value(),
            owner.who().value())
        .stream()
        .findFirst();
  }

  /** Whose address has this secret; empty if none that holds does. */
  public Optional<Owner> read(String secret) {
    if (!SecretPaths.isSecret(secret)) {
      return Optional.empty();
    }
    var hash = SecretPaths.hash(secret);
    var found =
        jdbc
            .query(
                """
                SELECT organisation, who FROM calendar_addresses
                WHERE hash = ? AND ended_at IS NULL
                """,
                (row, _) ->
                    new Owner(
                        new OrganisationId(row.getString("organisation")),
                        new ActorId(row.getString("who"))),
                hash)
            .stream()
            .findFirst();
    found.ifPresent(_ -> note(hash));
    return found;
  }

  private void note(byte[] hash) {
    var now = clock.instant();
    jdbc.update(
        """
        UPDATE calendar_addresses SET last_read_at = ?
        WHERE hash = ? AND (last_read_at IS NULL OR last_read_at < ?)
        """,
        now.atOffset(UTC),
        hash,
        now.minus(NOTED_EVERY).atOffset(UTC));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
