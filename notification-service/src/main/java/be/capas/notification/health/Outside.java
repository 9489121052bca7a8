package be.capas.notification.health;

import be.capas.platform.watch.Heartbeat;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Has the outside hear of each look at which those who must be told were told. */
final class Outside implements Consumer<Boolean> {
  private final Heartbeat heartbeat;

  Outside(Heartbeat heartbeat) {
    this.heartbeat = heartbeat;
  }

  /** Whether all of these are up. */
  static boolean areWell(List<HealthIndicator> looks) {
    return looks.stream()
        .map(it -> it.health(false))
        .allMatch(it -> it != null && it.getStatus().equals(Status.UP));
  }

  @Override
  public void accept(Boolean allIsWell) {
    if (allIsWell) {
      heartbeat.beat();
    }
  }
}
