package be.capas.bench.gateway;

import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import be.capas.bench.stack.RelayWatch;
import be.capas.command.gateway.StreamGateway;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;

/**
 * Crises that were paged for once and wait for a next step that is due at a known time. Raised
 * through the gateway, a hundred thousand would take longer than everything else: one is, and the
 * others are copies of its events and its timer.
 */
final class WaitingCrises implements Load {
  private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

  private static final String PLAN =
      """
      INSERT INTO bench.waiting (id, due)
      SELECT gen_random_uuid(), ? + n * ? * interval '1 second' FROM generate_series(1, ?) AS n
      """;
  private static final String COPY_EVENTS =
      """
      INSERT INTO domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier,
        payloadtype, payloadrevision, "timestamp", payload, metadata)
      SELECT waiting.id, sequencenumber, type, gen_random_uuid(), payloadtype, payloadrevision,
        "timestamp",
        convert_to(regexp_replace(replace(convert_from(payload, 'UTF8'), aggregateidentifier,
          waiting.id), '"nextAt":"[^"]*"', '"nextAt":"' || to_char(waiting.due AT TIME ZONE 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '"'), 'UTF8'), metadata
      FROM bench.waiting AS waiting, domainevententry
      WHERE aggregateidentifier = '%s' AND sequencenumber < 3
      ORDER BY waiting.id, sequencenumber
      """;
  private static final String COPY_TIMERS =
      """
      INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      SELECT 'crisis', id, due, false, 1 FROM bench.waiting
      """;

  /** Nobody is known here, so both steps of the standard plan are skipped at once. */
  private static final String EXAMPLE =
      """
      SELECT max(aggregateidentifier) FROM domainevententry
      WHERE payloadtype = 'step-skipped.v1' AND sequencenumber = 2
      """;

  private static final String LATE =
      """
      SELECT extract(epoch FROM "timestamp"::timestamptz - due) * 1e9
      FROM bench.waiting JOIN domainevententry
        ON aggregateidentifier = id AND sequencenumber = 3 AND payloadtype = 'step-skipped.v1'
      """;

  private final DataSource database;
  private final RelayWatch relay;
  private final String example;

  private WaitingCrises(DataSource database, RelayWatch relay, String example) {
    this.database = database;
    this.relay = relay;
    this.example = example;
  }

  /** Opens so many whose next step is due long after everything has been measured. */
  static WaitingCrises open(
      StreamGateway gateway, DataSource database, RelayWatch relay, int number)
      throws SQLException {
    execute(database, "CREATE SCHEMA IF NOT EXISTS bench");
    execute(database, "CREATE TABLE bench.waiting (id text PRIMARY KEY, due timestamptz NOT NULL)");
    Alarms.raise(gateway);
    var crises = new WaitingCrises(database, relay, example(database));
    crises.write(DueTimers.later(number));
    relay.awaitLevel();
    return crises;
  }

  /** The crisis that was raised, once its timer has taken the first step. */
  private static String example(DataSource database) throws SQLException {
    var end = Instant.now().plus(DueTimers.PATIENCE);
    while (Instant.now().isBefore(end)) {
      try (Connection connection = database.getConnection();
          var statement = connection.createStatement();
          var row = statement.executeQuery(EXAMPLE)) {
        if (row.next() && row.getString(1) != null) {
          return row.getString(1);
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    throw new IllegalStateException("no timer took a first step");
  }

  private void write(DueTimers due) throws SQLException {
    execute(database, "TRUNCATE bench.waiting");
    due.write(database, PLAN);
    execute(database, COPY_EVENTS.formatted(example));
    execute(database, COPY_TIMERS);
  }

  @Override
  public Outcome runFor(Duration time) {
    try {
      var due = DueTimers.over(time);
      write(due);
      Histogram micros;
      do {
        LockSupport.parkNanos(PAUSE_NANOS);
        micros = late();
      } while (micros.getTotalCount() < due.number() && Instant.now().isBefore(due.end()));
      long missing = due.number() - micros.getTotalCount();
      return Outcome.of(micros, missing, missing == 0 ? null : "a step was not taken", time);
    } catch (SQLException fault) {
      throw new IllegalStateException("the timers cannot be set", fault);
    }
  }

  private Histogram late() throws SQLException {
    var micros = Outcome.histogram();
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(LATE)) {
      while (rows.next()) {
        Outcome.record(micros, rows.getLong(1));
      }
    }
    return micros;
  }

  @Override
  public void settle() {
    relay.awaitLevel();
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
