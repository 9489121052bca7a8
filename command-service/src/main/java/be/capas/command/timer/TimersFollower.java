package be.capas.command.timer;

import be.capas.command.crisis.domain.NextLook;
import be.capas.command.gateway.Follower;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.CrisisId;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sets the timer of a crisis in the transaction of its events: there is no moment, and no crash,
 * after which a crisis waits for something and no timer does.
 */
@Component
class TimersFollower implements Follower {
  private final CrisisTimers timers;
  private final ObjectProvider<Scheduler> scheduler;

  TimersFollower(CrisisTimers timers, ObjectProvider<Scheduler> scheduler) {
    this.timers = timers;
    this.scheduler = scheduler;
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    if (recorded.event() instanceof CrisisEvent event) {
      switch (NextLook.after(event, recorded.recordedAt())) {
        case NextLook.At(var time) -> set(event.crisis(), time, recorded.recordedAt());
        case NextLook.Never() -> timers.stop(event.crisis());
        case NextLook.AsBefore() -> {}
      }
    }
  }

  private void set(CrisisId crisis, Instant time, Instant now) {
    timers.set(crisis, time);
    if (!time.isAfter(now)) {
      lookOnceCommitted();
    }
  }

  /** A first page does not wait until the scheduler looks by itself. */
  private void lookOnceCommitted() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
          }
        });
  }
}
