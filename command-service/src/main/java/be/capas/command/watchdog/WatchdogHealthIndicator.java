package be.capas.command.watchdog;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while a crisis waits for a step that is not taken, and where no round is made any more. Part
 * of health and not of readiness: turning alarms away would drop more of them.
 */
final class WatchdogHealthIndicator extends AbstractHealthIndicator {
  /** Rounds that may fail or take long before it counts as gone. Our choice. */
  private static final int MISSED_ROUNDS = 4;

  private final LastRound last;
  private final Duration tolerated;

  WatchdogHealthIndicator(LastRound last, WatchdogSettings settings) {
    super("what the watchdog found is not known");
    this.last = last;
    this.tolerated = settings.every().multipliedBy(MISSED_ROUNDS).plus(settings.patience());
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    var findings = last.findings();
    var watches = last.age().compareTo(tolerated) <= 0;
    (watches && findings.allIsWell() ? builder.up() : builder.down())
        .withDetail("open", findings.open())
        .withDetail("dropped", findings.dropped())
        .withDetail("lastRoundSeconds", last.age().toSeconds());
  }
}
