package be.capas.command.rights.erasure;

import be.capas.contract.Recorded;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.stereotype.Component;

/**
 * Deleting a row leaves its bytes in the table's file until something else is written over them.
 * After an erasure the table of keys is therefore written anew, once nobody can still see the row.
 */
@Component
class KeySweep {
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("sweep-keys");

  /** Longer than any transaction lives (see the settings of the data source). */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final ObjectProvider<Scheduler> scheduler;
  private final JdbcTemplate db;
  private final Clock clock;

  KeySweep(ObjectProvider<Scheduler> scheduler, JdbcTemplate db, Clock clock) {
    this.scheduler = scheduler;
    this.db = db;
    this.clock = clock;
  }

  /** Schedules it with the erasure, so that no crash in between can lose it. */
  void after(Recorded<?> erased) {
    scheduleFor(erased.id());
  }

  private void scheduleFor(UUID erasure) {
    var instance = TASK.instance(erasure.toString());
    scheduler.getObject().scheduleIfNotExists(instance.scheduledTo(clock.instant().plus(PAUSE)));
  }

  /** Does it. Whoever waits for a key waits two seconds at most; then this gives way. */
  void sweep() {
    db.execute(
        (StatementCallback<Boolean>)
            statement -> {
              statement.execute("SET lock_timeout = '2s'");
              try {
                return statement.execute("VACUUM (FULL) sealing_keys");
              } finally {
                statement.execute("RESET lock_timeout");
              }
            });
  }
}
