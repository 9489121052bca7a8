package be.capas.notification.ledger;

import static java.time.ZoneOffset.UTC;

import be.capas.notification.ledger.Attempt.Result;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The tries to send notices. The start of each is committed before anything is sent. */
public final class Attempts {
  /** How a try ended that a crash cut off. */
  private static final String INTERRUPTED = "interrupted";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  Attempts(JdbcTemplate jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Starts one. An earlier one that never finished is marked: nobody knows whether it arrived. */
  public Attempt begin(UUID notice) {
    var attempt = transactions.execute(_ -> insert(notice));
    if (attempt == null) {
      throw new IllegalStateException("no attempt was started");
    }
    return attempt;
  }

  private Attempt insert(UUID notice) {
    var now = clock.instant();
    // One instance at a time: numbers have no gaps, and a cut-off attempt is seen by the next.
    jdbc.queryForList("SELECT 1 FROM notices WHERE id = ? FOR UPDATE", notice);
    jdbc.update(
        """
        UPDATE attempts SET result = 'UNKNOWN', detail = ?, finished_at = ?
        WHERE notice = ? AND result IS NULL
        """,
        INTERRUPTED,
        now.atOffset(UTC),
        notice);
    var before = of(List.of(notice)).getOrDefault(notice, List.of());
    var repeat = before.stream().anyMatch(Attempt::mayHaveArrived);
    var attempt = new Attempt(before.size() + 1, now, null, null, null, repeat);
    jdbc.update(
        "INSERT INTO attempts (notice, number, started_at, possible_repeat) VALUES (?, ?, ?, ?)",
        notice,
        attempt.number(),
        now.atOffset(UTC),
        repeat);
    return attempt;
  }

  /** Says how it ended. */
  public void finish(UUID notice, int number, Result result, String detail) {
    jdbc.update(
        """
        UPDATE attempts SET finished_at = ?, result = ?, detail = ? WHERE notice = ? AND number = ?
        """,
        clock.instant().atOffset(UTC),
        result.name(),
        detail,
        notice,
        number);
  }

  /** Whether one alone has ended so far, those aside that a crash cut off. */
  public boolean isFirstToEnd(UUID notice) {
    var ended =
        jdbc.queryForObject(
            "SELECT count(*) FROM attempts WHERE notice = ? AND result IS NOT NULL AND detail <> ?",
            Long.class,
            notice,
            INTERRUPTED);
    return ended != null && ended == 1;
  }

  /** The tries of each of these, in order. */
  public Map<UUID, List<Attempt>> of(Collection<UUID> notices) {
    return jdbc
        .query(
            "SELECT * FROM attempts WHERE notice = ANY (?) ORDER BY notice, number",
            (row, _) -> {
              var result = row.getString("result");
              var attempt =
                  new Attempt(
                      row.getInt("number"),
                      Entries.instant(row, "started_at"),
                      Entries.instantOrNull(row, "finished_at"),
                      result == null ? null : Result.valueOf(result),
                      row.getString("detail"),
                      row.getBoolean("possible_repeat"));
              return Map.entry(row.getObject("notice", UUID.class), attempt);
            },
            (Object) notices.toArray(UUID[]::new))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
