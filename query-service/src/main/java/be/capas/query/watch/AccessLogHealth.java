package be.capas.query.watch;

import be.capas.platform.kafka.EventLoop.Status.State;
import be.capas.query.kafka.AccessLogFeed;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Up while the read log that can be asked is fed. No part of readiness: reads are safe on their
 * topic meanwhile, and the cell must not lose its board over it.
 */
final class AccessLogHealth implements HealthIndicator {
  private final AccessLogFeed feed;

  AccessLogHealth(AccessLogFeed feed) {
    this.feed = feed;
  }

  @Override
  public Health health() {
    var status = feed.status();
    var health = status.state() == State.RUNNING ? Health.up() : Health.down();
    health.withDetail("state", status.state()).withDetail("lag", status.lag());
    if (status.fault() != null) {
      health.withDetail("fault", status.fault());
    }
    return health.build();
  }
}
