package be.capas.command.timer;

import be.capas.contract.id.CrisisId;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The timers, one row of db-scheduler's table for each crisis that waits for something. Its own
 * client cannot be used to set them: it takes a read and a write where one upsert does, and throws
 * where an instance is at that timer. A timer that is being worked on is left alone here: whoever
 * works on it sets it anew at the end, behind the lock that setting it takes too (see {@link
 * Ringing}).
 */
@Component
class CrisisTimers {
  /** The task that looks at the crisis whose id the instance bears; it holds nothing else. */
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("crisis");

  private static final String SET =
      """
      INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
      VALUES ('crisis', ?, ?, false, 1)
      ON CONFLICT (task_name, task_instance) DO UPDATE
      SET execution_time = excluded.execution_time, version = scheduled_tasks.version + 1
      WHERE NOT scheduled_tasks.picked\
      """;
  private static final String STOP =
      """
      DELETE FROM scheduled_tasks
      WHERE task_name = 'crisis' AND task_instance = ? AND NOT picked\
      """;
  private static final String LOCK =
      """
      SELECT version FROM scheduled_tasks
      WHERE task_name = 'crisis' AND task_instance = ? FOR UPDATE\
      """;

  private final JdbcTemplate db;

  CrisisTimers(JdbcTemplate db) {
    this.db = db;
  }

  /** Lets it ring at that time and no other. In the running transaction. */
  void set(CrisisId crisis, Instant at) {
    db.update(SET, crisis.toString(), at.atOffset(ZoneOffset.UTC));
  }

  /** Lets it ring no more. In the running transaction. */
  void stop(CrisisId crisis) {
    db.update(STOP, crisis.toString());
  }

  /** Keeps others from setting it until the end of the running transaction. */
  void lock(CrisisId crisis) {
    db.query(LOCK, _ -> {}, crisis.toString());
  }
}
