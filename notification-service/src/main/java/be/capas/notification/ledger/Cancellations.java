package be.capas.notification.ledger;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.id.ConsentId;
import be.capas.contract.id.PersonId;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Notice;
import be.capas.notification.paging.Stop;
import be.capas.notification.paging.Superseding;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What waits in the ledger and is not to be told any more. What was sent stays sent. */
public final class Cancellations {
  /** Why nothing more is told about somebody. */
  static final String ERASED = "erased";

  /** Why a partner is not asked any more. */
  public static final String CONSENT_WITHDRAWN = "consent-withdrawn";

  /** Why a page that waited for its time is not sent. */
  static final String SUPERSEDED = "superseded";

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
   * These, without the pages whose place a newer one of them takes; what waits in the ledger may be
   * superseded too.
   */
  Superseding superseding(List<Notice> decided) {
    var pages = decided.stream().filter(it -> it.message() instanceof CrisisPage).toList();
    var now = clock.instant();
    var before = pages.isEmpty() ? List.<Entry>of() : before(pages, now);
    var waiting =
        before.stream()
            .filter(it -> it.dueAt() != null && it.dueAt().isAfter(now))
            .filter(it -> it.state() == State.QUEUED)
            .map(it -> it.notice().due(it.dueAt()))
            .toList();
    var known = before.stream().map(Entry::id).collect(Collectors.toSet());
    return Superseding.of(decided, waiting, known, now);
  }

  /**
   * Those of these pages that are in the ledger already, and what of their crises waits for its
   * time; nobody else settles them until the transaction ends.
   */
  private List<Entry> before(List<Notice> pages, Instant now) {
    return jdbc.query(
        Entries.SELECT
            + """
            WHERE about = ANY (?) AND kind = ANY (?)
              AND (id = ANY (?) OR state = 'QUEUED' AND due_at > ?)
            ORDER BY id FOR UPDATE
            """,
        entries,
        pages.stream().map(it -> it.message().about().value()).distinct().toArray(UUID[]::new),
        entries.kinds(Set.of(CrisisPage.class)),
        pages.stream().map(Notice::id).distinct().toArray(UUID[]::new),
        now.atOffset(UTC));
  }

  /** These are not sent any more: a newer page says it. */
  void superseded(Set<UUID> notices) {
    if (!notices.isEmpty()) {
      jdbc.update(
          """
          UPDATE notices SET state = 'CANCELLED', reason = ?, due_at = NULL, settled_at = ?
          WHERE id = ANY (?) AND state = 'QUEUED'
          """,
          SUPERSEDED,
          clock.instant().atOffset(UTC),
          notices.toArray(UUID[]::new));
    }
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
