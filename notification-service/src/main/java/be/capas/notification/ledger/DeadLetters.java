package be.capas.notification.ledger;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Notices that were given up, and can be tried once more by a human. */
public final class DeadLetters {
  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Entries entries;
  private final Queue queue;
  private final Clock clock;

  DeadLetters(
      JdbcTemplate jdbc,
      TransactionOperations transactions,
      Entries entries,
      Queue queue,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.entries = entries;
    this.queue = queue;
    this.clock = clock;
  }

  /** A notice of an organisation, given up or not. */
  public Optional<Entry> find(UUID id, OrganisationId organisation) {
    return jdbc
        .query(
            Entries.SELECT + "WHERE id = ? AND organisation = ?", entries, id, organisation.value())
        .stream()
        .findFirst();
  }

  /**
   * Has a notice that was given up tried again now, by somebody's word; returns it as it stands
   * then. Empty where it was not given up.
   */
  public Optional<Entry> replay(UUID id, OrganisationId organisation, ActorId by) {
    var entry = transactions.execute(_ -> inTransaction(id, organisation, by));
    return entry == null ? Optional.empty() : entry;
  }

  private Optional<Entry> inTransaction(UUID id, OrganisationId organisation, ActorId by) {
    var now = clock.instant().atOffset(UTC);
    var revived =
        jdbc.query(
            """
            UPDATE notices SET state = 'RETRYING', due_at = ?, settled_at = NULL
            WHERE id = ? AND organisation = ? AND state = 'DEAD' RETURNING *
            """,
            entries,
            now,
            id,
            organisation.value());
    for (var entry : revived) {
      jdbc.update("INSERT INTO replays (notice, at, by) VALUES (?, ?, ?)", id, now, by.value());
      queue.add(Map.of(entry.id(), entry.notice()), now.toInstant());
    }
    return revived.stream().findFirst();
  }
}
