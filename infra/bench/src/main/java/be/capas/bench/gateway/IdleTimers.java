package be.capas.bench.gateway;

import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Timers with the command-service's settings whose task is to say how late it is. */
final class IdleTimers implements Load, AutoCloseable {
  private static final String TABLE = "bench.idle_timers";
  private static final String WRITE =
      "INSERT INTO "
          + TABLE
          + """
           (task_name, task_instance, execution_time, picked, version)
          SELECT 'idle', gen_random_uuid(), ? + n * ? * interval '1 second', false, 1
          FROM generate_series(1, ?) AS n
          """;

  private final DataSource database;
  private final BlockingQueue<Duration> late = new LinkedBlockingQueue<>();
  private final Scheduler scheduler;

  private IdleTimers(DataSource database) {
    this.database = database;
    var task =
        Tasks.oneTime("idle")
            .execute(
                (_, context) -> {
                  var due = context.getExecution().getExecutionTime();
                  late.add(Duration.between(due, Instant.now()));
                });
    // As in the command-service's application.yml.
    scheduler =
        Scheduler.create(database, task)
            .tableName(TABLE)
            .threads(6)
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(Duration.ofSeconds(1))
            .heartbeatInterval(Duration.ofSeconds(2))
            .build();
    scheduler.start();
  }

  static IdleTimers open(DataSource database, int open) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
      statement.execute("CREATE TABLE " + TABLE + " (LIKE public.scheduled_tasks INCLUDING ALL)");
    }
    DueTimers.later(open).write(database, WRITE);
    return new IdleTimers(database);
  }

  @Override
  public Outcome runFor(Duration time) {
    late.clear();
    var due = DueTimers.over(time);
    var micros = Outcome.histogram();
    try {
      due.write(database, WRITE);
      for (var n = 0; n < due.number(); n++) {
        var patience = Duration.between(Instant.now(), due.end()).toMillis();
        var next = late.poll(patience, TimeUnit.MILLISECONDS);
        if (next == null) {
          return Outcome.of(micros, due.number() - n, "a timer did not ring", time);
        }
        Outcome.record(micros, next.toNanos());
      }
    } catch (SQLException fault) {
      throw new IllegalStateException("the timers cannot be set", fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return Outcome.of(micros, 0, null, time);
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
