package be.capas.command.watchdog;

import be.capas.platform.watch.Heartbeat;
import java.util.function.Consumer;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Has the outside hear of each round in which all was well: no crisis was found dropped that could
 * not be repaired, and what was decided leaves the house. A step that was taken and of which nobody
 * else hears pages nobody. It is silent otherwise, and if no round is made any more.
 */
final class Outside implements Consumer<Findings> {
  private final Heartbeat heartbeat;
  private final HealthIndicator relay;

  Outside(Heartbeat heartbeat, HealthIndicator relay) {
    this.heartbeat = heartbeat;
    this.relay = relay;
  }

  @Override
  public void accept(Findings findings) {
    if (findings.allIsWell() && isRelayed()) {
      heartbeat.beat();
    }
  }

  private boolean isRelayed() {
    var health = relay.health(false);
    return health != null && health.getStatus().equals(Status.UP);
  }
}
