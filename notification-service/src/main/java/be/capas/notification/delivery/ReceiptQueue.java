package be.capas.notification.delivery;

import be.capas.notification.ledger.Entry;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;

/** The notices that were handed over to somebody who says later whether they arrived. */
@FunctionalInterface
interface ReceiptQueue {
  /** The task that asks what became of the notice whose id the instance bears. */
  TaskDescriptor<Void> TASK = TaskDescriptor.of("receipt");

  /** Has it asked for, where its channel can say; joins the transaction at hand. */
  void add(Entry sent, Instant at);
}
