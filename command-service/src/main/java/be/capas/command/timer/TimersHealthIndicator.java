package be.capas.command.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down while this instance cannot ring timers: nobody would be paged by it. Part of readiness, so
 * that another instance takes the requests; there the timers ring.
 */
@Component
class TimersHealthIndicator extends AbstractHealthIndicator {
  /** Many times the pause between two looks (a second), and longer than a database takes over. */
  static final Duration TOLERATED = Duration.ofSeconds(15);

  private final Scheduler scheduler;
  private final Polls polls;

  TimersHealthIndicator(Scheduler scheduler, Polls polls) {
    super("whether timers run is not known");
    this.scheduler = scheduler;
    this.polls = polls;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    var since = polls.sinceLast();
    var runs = scheduler.getSchedulerState().isStarted() && since.compareTo(TOLERATED) <= 0;
    (runs ? builder.up() : builder.down()).withDetail("lastLookSeconds", since.toSeconds());
  }
}
