package be.capas.notification.health;

import be.capas.platform.kafka.EventLoop;
import be.capas.platform.kafka.EventLoop.Status.State;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while events are not taken in: nobody is told of what happens meanwhile. */
final class LoopHealth implements HealthIndicator {
  private final EventLoop loop;

  LoopHealth(EventLoop loop) {
    this.loop = loop;
  }

  @Override
  public Health health() {
    var status = loop.status();
    var health = status.state() == State.RUNNING ? Health.up() : Health.down();
    health.withDetail("state", status.state()).withDetail("lag", status.lag());
    if (status.fault() != null) {
      health.withDetail("fault", status.fault());
    }
    return health.build();
  }
}
