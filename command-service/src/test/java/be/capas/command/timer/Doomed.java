package be.capas.command.timer;

import be.capas.command.support.Instance;
import be.capas.contract.id.CrisisId;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * An instance that picks the timers that are due, does something about each and then stands still
 * until it is dead: what it was at stays its own, and nothing is heard of it any more.
 */
final class Doomed implements AutoCloseable {
  private final CountDownLatch picked = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool(Doomed::daemon);
  private final ExecutorService due = Executors.newCachedThreadPool(Doomed::daemon);
  private final ScheduledExecutorService heart =
      Executors.newScheduledThreadPool(2, Doomed::daemon);
  private final Scheduler scheduler;
  private volatile boolean dead;

  private Doomed(Instance beside, Consumer<CrisisId> work) {
    var task =
        Tasks.custom(CrisisTimers.TASK)
            .execute(
                (instance, _) -> {
                  work.accept(new CrisisId(UUID.fromString(instance.getId())));
                  picked.countDown();
                  return standStill();
                });
    scheduler =
        Scheduler.create(beside.bean(DataSource.class), task)
            .schedulerName(new SchedulerName.Fixed("doomed"))
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(Duration.ofMillis(100))
            .heartbeatInterval(Duration.ofMillis(250))
            .executorService(threads)
            .dueExecutor(due)
            .housekeeperExecutor(heart)
            .build();
    scheduler.start();
  }

  static Doomed start(Instance beside, Consumer<CrisisId> work) {
    return new Doomed(beside, work);
  }

  void awaitPicked() {
    try {
      if (!picked.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("no timer was due");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** As a process that is killed: no heartbeat, no last word. */
  void die() {
    scheduler.pause();
    heart.shutdownNow();
    due.shutdownNow();
    dead = true;
  }

  /** Whoever is killed doesn't come back: its thread only ends with the tests. */
  private CompletionHandler<Void> standStill() {
    while (true) {
      LockSupport.park(this);
    }
  }

  @Override
  public void close() {
    if (!dead) {
      die();
    }
  }

  private static Thread daemon(Runnable work) {
    return Thread.ofPlatform().daemon().unstarted(work);
  }
}
