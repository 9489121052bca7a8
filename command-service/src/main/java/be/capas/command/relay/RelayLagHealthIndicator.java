package be.capas.command.relay;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Tells when events wait for Kafka. That is worth a call by night, but no reason to turn commands
 * away: they are stored, and nothing is lost. So it is a status of its own, answered with 200.
 */
final class RelayLagHealthIndicator extends AbstractHealthIndicator {
  static final Status LAGGING = new Status("LAGGING", "events wait to be relayed");

  private final RelayLag lag;
  private final RelaySettings settings;

  RelayLagHealthIndicator(RelayLag lag, RelaySettings settings) {
    super("the relay's lag is not known");
    this.lag = lag;
    this.settings = settings;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    var now = lag.now();
    builder
        .status(now.age().compareTo(settings.toleratedLag()) > 0 ? LAGGING : Status.UP)
        .withDetail("events", now.events())
        .withDetail("oldestSeconds", now.age().toSeconds());
  }
}
