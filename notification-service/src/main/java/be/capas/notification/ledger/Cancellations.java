package be.capas.notification.ledger;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.id.ConsentId;
import be.capas.contract.id.PersonId;
import be.capas.notification.paging.Stop;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** What waits in the ledger and is not to be told any more. What was sent stays sent. */
public final class Cancellations {
  /** Why nothing more is told about somebody. */
  static final String ERASED = "erased";

  /** Why a partner is not asked any more. */
  public static final String CONSENT_WITHDRAWN = "consent-withdrawn";

  private final JdbcTemplate jdbc;
  private final Entries entries;
  private final Clock clock;

  Cancellations(JdbcTemplate jdbc, Entries entries, Clock clock) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.clock = clock;
  }

  /** Whatever is still to be told about somebody is not told any more: they were erased. */
  public void about(PersonId person) {
    jdbc.update(
        """
        UPDATE notices SET state = 'CANCELLED', reason = ?, due_at = NULL, settled_at = ?
        WHERE about IN (SELECT stream FROM streams WHERE person = ?) AND state IN ('QUEUED', 'RETRYING')
        """,
        ERASED,
        clock.instant().atOffset(UTC),
        person.value());
  }

  /**
   * What of a crisis still waits to be sent and is not wanted any more, of all that was decided
   * before the event with this number in the crisis.
   */
  public void stop(Stop stop, long sequence) {
    jdbc.update(
        """
        UPDATE notices SET state = 'CANCELLED', reason = ?, due_at = NULL, settled_at = ?
        WHERE id IN (SELECT id FROM notices
          WHERE about = ? AND kind = ANY (?) AND sequence < ? AND state IN ('QUEUED', 'RETRYING')
          ORDER BY id FOR UPDATE)
        """,
        stop.reason(),
        clock.instant().atOffset(UTC),
        stop.crisis().value(),
        entries.kinds(stop.what()),
        sequence);
  }

  /**
   * Whatever waits to be sent on that consent is not sent any more: it was withdrawn. What was sent
   * stays sent.
   */
  public void restingOn(ConsentId consent, Instant withdrawnAt) {
    jdbc.update(
        """
        INSERT INTO withdrawn_consents (consent, withdrawn_at) VALUES (?, ?)
        ON CONFLICT (consent) DO NOTHING
        """,
        consent.value(),
        withdrawnAt.atOffset(UTC));
    jdbc.update(
        """
        UPDATE notices SET state = 'CANCELLED', reason = ?, due_at = NULL, settled_at = ?
        WHERE consent = ? AND state IN ('QUEUED', 'RETRYING')
        """,
        CONSENT_WITHDRAWN,
        clock.instant().atOffset(UTC),
        consent.value());
  }

  /** Whether a consent was withdrawn, as far as we know. */
  public boolean isWithdrawn(ConsentId consent) {
    var found =
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT FROM withdrawn_consents WHERE consent = ?)",
            Boolean.class,
            consent.value());
    return Boolean.TRUE.equals(found);
  }
}
