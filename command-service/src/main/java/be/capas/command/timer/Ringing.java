package be.capas.command.timer;

import be.capas.command.gateway.FaultKinds;
import be.capas.contract.id.CrisisId;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What happens when a timer rings: the crisis takes what is due, and the timer is set to what it
 * waits for then. Killed at any point, another instance rings it again.
 */
@Component
class Ringing {
  /** Until it is tried again after a fault of ours, such as a database that is away. Our choice. */
  static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);

  private static final Logger log = LoggerFactory.getLogger(Ringing.class);

  private final DueSteps steps;
  private final StoredCrises crises;
  private final CrisisTimers timers;
  private final TransactionOperations transactions;
  private final Clock clock;

  Ringing(
      DueSteps steps,
      StoredCrises crises,
      CrisisTimers timers,
      TransactionOperations transactions,
      Clock clock) {
    this.steps = steps;
    this.crises = crises;
    this.timers = timers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Rings, and says how to set the timer then. */
  CompletionHandler<Void> ring(CrisisId crisis) {
    try {
      steps.take(crisis);
      return (complete, timer) -> setAnew(crisis, complete, timer);
    } catch (RuntimeException fault) {
      log.error("Crisis {} could not take what is due: {}", crisis, FaultKinds.of(fault));
      return (complete, timer) -> timer.reschedule(complete, clock.instant().plus(AFTER_A_FAULT));
    }
  }

  /**
   * Sets it to what the store says. Whatever is recorded meanwhile either is seen here, or waits
   * for the lock and then finds a timer that is no longer being worked on. So nothing is due
   * earlier than its timer rings.
   */
  private void setAnew(
      CrisisId crisis, ExecutionComplete complete, ExecutionOperations<Void> timer) {
    transactions.executeWithoutResult(
        _ -> {
          timers.lock(crisis);
          crises
              .find(crisis)
              .flatMap(CrisisNow::dueAt)
              .ifPresentOrElse(at -> timer.reschedule(complete, at), timer::remove);
        });
  }
}
