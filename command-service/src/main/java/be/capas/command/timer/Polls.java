package be.capas.command.timer;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When this instance last looked for timers that are due, and could. */
@Component
class Polls extends AbstractSchedulerListener {
  private final Clock clock;
  private volatile Instant last;

  Polls(Clock clock) {
    this.clock = clock;
    this.last = clock.instant();
  }

  @Override
  public void onSchedulerEvent(SchedulerEventType type) {
    // Told of only after the database has answered; never where all threads are stuck.
    if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
      last = clock.instant();
    }
  }

  Duration sinceLast() {
    return Duration.between(last, clock.instant());
  }
}
