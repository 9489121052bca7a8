package be.capas.notification.ledger;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.id.CrisisId;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Notice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The notices: each is in it once, whatever comes again, and in the queue until it is settled. */
public final class Ledger {
  /** Why nothing is sent of what happened long before this service knew of it. */
  static final String TOO_OLD = "too-old";

  /** Why an alarm ended. */
  private static final String SOMEBODY_TOLD = "somebody-told";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Entries entries;
  private final Queue queue;
  private final Clock clock;
  private final Duration tellWithin;

  Ledger(
      JdbcTemplate jdbc,
      TransactionOperations transactions,
      Entries entries,
      Queue queue,
      Clock clock,
      Duration tellWithin) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.entries = entries;
    this.queue = queue;
    this.clock = clock;
    this.tellWithin = tellWithin;
  }

  /**
   * Enters and queues those that are not in it yet, and alarms that had ended; returns how many
   * that were.
   */
  public int add(Collection<Notice> notices) {
    var added = transactions.execute(_ -> insert(notices, clock.instant()));
    return added == null ? 0 : added;
  }

  private int insert(Collection<Notice> notices, Instant now) {
    var sorted = notices.stream().sorted(Comparator.comparing(Notice::id)).toList();
    var counts =
        jdbc.batchUpdate(
            Entries.INSERT,
            sorted.stream().map(it -> entries.row(it, now, tooOld(it, now))).toList());
    var added =
        IntStream.range(0, counts.length)
            .filter(i -> counts[i] == 1 || raiseAgain(sorted.get(i), now))
            .mapToObj(sorted::get)
            .toList();
    var due = new LinkedHashMap<UUID, Notice>();
    added.stream().filter(it -> tooOld(it, now) == null).forEach(it -> due.put(it.id(), it));
    queue.add(due, now);
    return added.size();
  }

  private static boolean isAlarm(Notice notice) {
    return notice.channel() == Channel.ALARM;
  }

  /** An alarm that had ended since somebody was told, or was given up, is one again. */
  private boolean raiseAgain(Notice alarm, Instant now) {
    return isAlarm(alarm)
        && tooOld(alarm, now) == null
        && jdbc.update(
                """
                UPDATE notices SET state = 'QUEUED', reason = NULL, due_at = ?, settled_at = NULL
                WHERE id = ? AND (state IN ('SENT', 'DEAD') OR state = 'CANCELLED' AND reason = ?)
                """,
                now.atOffset(UTC),
                alarm.id(),
                SOMEBODY_TOLD)
            == 1;
  }

  private @Nullable String tooOld(Notice notice, Instant now) {
    return notice.source().knownAt().isBefore(now.minus(tellWithin)) ? TOO_OLD : null;
  }

  /** The notice with this id. */
  public Optional<Entry> find(UUID id) {
    return jdbc.query(Entries.SELECT + "WHERE id = ?", entries, id).stream().findFirst();
  }

  /** Says that it will be tried again then. */
  public void retry(UUID id, Instant due, String reason) {
    jdbc.update(
        """
        UPDATE notices SET state = 'RETRYING', reason = ?, due_at = ?
        WHERE id = ? AND state IN ('QUEUED', 'RETRYING')
        """,
        reason,
        due.atOffset(UTC),
        id);
  }

  /**
   * Says how it ended; what was sent stays sent, whoever says otherwise, and also where it was
   * cancelled while it was on its way.
   */
  public boolean settle(UUID id, State state, @Nullable String reason) {
    return jdbc.update(
            """
            UPDATE notices SET state = ?, reason = ?, due_at = NULL, settled_at = ?
            WHERE id = ? AND (state IN ('QUEUED', 'RETRYING') OR state = 'CANCELLED' AND ?)
            """,
            state.name(),
            reason,
            clock.instant().atOffset(UTC),
            id,
            state == State.SENT)
        == 1;
  }

  /**
   * Whether this page of a crisis, or a newer one, has reached somebody, as far as its channel can
   * say: whoever was told of the crisis since knows what it said.
   */
  public boolean reachedSomebody(Notice page) {
    var unconfirmed = Stream.of(Channel.values()).filter(it -> !it.confirms()).map(Channel::name);
    return exists(
        """
        SELECT EXISTS (SELECT FROM notices
          WHERE about = ? AND sequence >= ? AND channel <> 'ALARM' AND kind = ANY (?)
            AND (state = 'DELIVERED' OR state = 'SENT' AND channel = ANY (?)))
        """,
        page.message().about().value(),
        page.source().sequence(),
        pages(),
        unconfirmed.toArray(String[]::new));
  }

  /** Whether a page for this event has reached somebody or may still. */
  public boolean mayReachSomebody(UUID event) {
    return exists(
        """
        SELECT EXISTS (SELECT FROM notices
          WHERE event = ? AND channel <> 'ALARM' AND kind = ANY (?)
            AND state IN ('QUEUED', 'RETRYING', 'SENT', 'DELIVERED'))
        """,
        event,
        pages());
  }

  private boolean exists(String question, Object... values) {
    return Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class, values));
  }

  private String[] pages() {
    return entries.kinds(Set.of(CrisisPage.class));
  }

  /**
   * Ends the alarms that nobody could be told of this page of a crisis or an older one, if there
   * are any and this has told somebody.
   */
  public void reached(Entry entry) {
    var notice = entry.notice();
    if (!isAlarm(notice) && notice.message() instanceof CrisisPage page) {
      endAlarms(page.crisis(), notice.source().sequence());
    }
  }

  /**
   * An alarm that somebody else settles just now is left to them: waiting for it, with the page
   * locked, could be waiting crosswise. Before it is sent again it is asked whether anybody was
   * told.
   */
  private void endAlarms(CrisisId crisis, long until) {
    jdbc.update(
        """
        UPDATE notices SET state = 'CANCELLED', reason = ?, due_at = NULL, settled_at = ?
        WHERE id IN (SELECT id FROM notices
          WHERE about = ? AND sequence <= ? AND channel = 'ALARM' AND state IN ('QUEUED', 'RETRYING')
          ORDER BY id FOR UPDATE SKIP LOCKED)
        """,
        SOMEBODY_TOLD,
        clock.instant().atOffset(UTC),
        crisis.value(),
        until);
  }

  /** Has everything about this event that was given up tried once more. */
  public void revive(UUID event) {
    transactions.executeWithoutResult(
        _ -> {
          var now = clock.instant();
          var revived =
              jdbc.query(
                  """
                  UPDATE notices SET state = 'RETRYING', due_at = ?, settled_at = NULL
                  WHERE event = ? AND channel <> 'ALARM' AND state = 'DEAD' RETURNING *
                  """,
                  entries,
                  now.atOffset(UTC),
                  event);
          queue.add(byId(revived), now);
        });
  }

  private static Map<UUID, Notice> byId(List<Entry> entries) {
    var all = new LinkedHashMap<UUID, Notice>();
    entries.forEach(it -> all.put(it.id(), it.notice()));
    return all;
  }
}
