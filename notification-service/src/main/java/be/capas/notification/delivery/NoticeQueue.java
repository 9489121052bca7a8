package be.capas.notification.delivery;

import be.capas.notification.ledger.Queue;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Notice;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The queue of notices in db-scheduler's table. It is looked at as soon as the transaction has
 * committed: db-scheduler's own immediate execution would look before.
 */
final class NoticeQueue implements Queue {
  /** The task that tries to send the notice whose id the instance bears. */
  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("notice");

  private final Supplier<Scheduler> scheduler;

  NoticeQueue(Supplier<Scheduler> scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void add(Map<UUID, Notice> notices, Instant at) {
    if (notices.isEmpty()) {
      return;
    }
    var queue = scheduler.get();
    notices.forEach(
        (id, notice) -> {
          var instance = TASK.instance(id.toString()).priority(priority(notice.message()));
          queue.scheduleIfNotExists(
              instance.scheduledTo(Objects.requireNonNullElse(notice.dueAt(), at)));
        });
    afterCommit(queue::triggerCheckForDueExecutions);
  }

  @Override
  public void hasten(UUID id, Notice notice, Instant at) {
    var queue = scheduler.get();
    var instance = TASK.instance(id.toString()).priority(priority(notice.message()));
    try {
      queue.schedule(instance.scheduledTo(at), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    } catch (TaskInstanceCurrentlyExecutingException alreadyLeaving) {
      return;
    }
    afterCommit(queue::triggerCheckForDueExecutions);
  }

  /** A crisis never waits behind a backlog of anything else. */
  private static int priority(Message message) {
    return switch (message) {
      case Message.CrisisPage _, Message.ClaimReminder _, Message.HeldAndWorse _ -> Priority.HIGH;
      case Message.ClaimEnded _ -> Priority.HIGH;
      case Message.ClaimGone _, Message.CoverageGap _, Message.CoverageAhead _ -> Priority.MEDIUM;
      case Message.HandoffRequest _, Message.RequestWithdrawn _ -> Priority.MEDIUM;
      case Message.PartnerNotReached _, Message.RequestDeclined _ -> Priority.MEDIUM;
      case Message.RequestWaitlisted _, Message.RequestUnanswered _ -> Priority.MEDIUM;
      case Message.NotSeen _, Message.GivenUp _, Message.ThreadGivenBack _ -> Priority.MEDIUM;
      case Message.SentHome _, Message.GlassWasBroken _ -> Priority.MEDIUM;
      case Message.ThreadTurned _ -> Priority.MEDIUM;
    };
  }

  private static void afterCommit(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
