package be.capas.notification.health;

import be.capas.notification.ledger.Reading;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a page for a crisis waits too long, or nobody can be told of one. */
final class NoticesHealth implements HealthIndicator {
  private final Reading reading;
  private final Clock clock;
  private final Duration overdueAfter;

  NoticesHealth(Reading reading, Clock clock, Duration overdueAfter) {
    this.reading = reading;
    this.clock = clock;
    this.overdueAfter = overdueAfter;
  }

  @Override
  public Health health() {
    var overdue = reading.waitingPages(clock.instant().minus(overdueAfter));
    var alarms = reading.openAlarms();
    var health = overdue + alarms == 0 ? Health.up() : Health.down();
    return health
        .withDetail("overduePages", overdue)
        .withDetail("crisesNobodyWasToldOf", alarms)
        .build();
  }
}
