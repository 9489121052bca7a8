package be.capas.command.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is stored and not yet relayed, by whichever instance. */
final class RelayLag {
  // What one segment has passed, another may not: what counts is the last of them.
  private static final String WAITING =
      """
      SELECT count(*) AS events, min("timestamp"::timestamptz) AS oldest FROM domainevententry
      WHERE globalindex > (
        SELECT coalesce(min(coalesce((convert_from(token, 'UTF8')::json ->> 'index')::bigint, -1)), -1)
        FROM tokenentry WHERE processorname = ?)\
      """;

  private final JdbcTemplate db;
  private final Clock clock;

  RelayLag(JdbcTemplate db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * How far behind the relay is.
   *
   * @param events how many wait; may count those of others than the slowest segment for up to a
   *     second after they were relayed
   * @param age of the oldest
   */
  record Lag(long events, Duration age) {}

  Lag now() {
    return db.queryForObject(
        WAITING,
        (row, _) -> {
          var oldest = row.getObject("oldest", OffsetDateTime.class);
          var age =
              oldest == null
                  ? Duration.ZERO
                  : Duration.between(oldest.toInstant(), clock.instant());
          return new Lag(row.getLong("events"), age.isNegative() ? Duration.ZERO : age);
        },
        Progress.NAME);
  }

  /** As a figure for monitoring. */
  double events() {
    return now().events();
  }
}
