package be.capas.notification.delivery;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;

/**
 * The notices that were sent and that the read log still has to hear of. A page waits for nobody,
 * so it is recorded after it was sent: queued in the transaction that says that it was, and tried
 * until it is written.
 */
@FunctionalInterface
interface ToldQueue {
  /** The task that records that the notice whose id the instance bears was told. */
  TaskDescriptor<Void> TASK = TaskDescriptor.of("told");

  /** Has it recorded from that time on. Joins the transaction at hand. */
  void add(UUID notice, Instant at);
}
