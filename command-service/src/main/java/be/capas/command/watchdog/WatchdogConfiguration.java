package be.capas.command.watchdog;

import be.capas.command.timer.DueSteps;
import be.capas.command.timer.StoredCrises;
import be.capas.platform.watch.Heartbeat;
import be.capas.platform.watch.Rounds;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the watchdog. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchdogSettings.class)
class WatchdogConfiguration {
  @Bean
  Watchdog watchdog(
      OpenCrises open,
      StoredCrises crises,
      DueSteps steps,
      WatchdogSettings settings,
      Clock clock) {
    return new Watchdog(open, crises, steps, settings.patience(), clock);
  }

  @Bean
  LastRound lastRound(MeterRegistry meters, Clock clock) {
    return new LastRound(meters, clock);
  }

  @Bean
  WatchdogHealthIndicator watchdogHealthIndicator(LastRound last, WatchdogSettings settings) {
    return new WatchdogHealthIndicator(last, settings);
  }

  @Bean
  Rounds<Findings> rounds(
      Watchdog watchdog,
      LastRound last,
      WatchdogSettings settings,
      @Qualifier("relayLagHealthIndicator") HealthIndicator relay,
      MeterRegistry meters) {
    var address = settings.heartbeat();
    Consumer<Findings> report =
        address == null
            ? last
            : last.andThen(new Outside(new Heartbeat(address, unheard(meters)), relay));
    return new Rounds<>("watchdog", watchdog::round, report, settings.every());
  }

  private static Counter unheard(MeterRegistry meters) {
    return Counter.builder("capas.watchdog.heartbeat.unheard")
        .description("Calls to the outside address that were not answered with 2xx")
        .register(meters);
  }
}
