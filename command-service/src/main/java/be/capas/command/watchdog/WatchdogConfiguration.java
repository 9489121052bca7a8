package be.capas.command.watchdog;

import be.capas.command.timer.DueSteps;
import be.capas.command.timer.StoredCrises;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
  Rounds rounds(
      Watchdog watchdog, LastRound last, WatchdogSettings settings, MeterRegistry meters) {
    Consumer<Findings> report =
        settings.heartbeat() == null
            ? last
            : last.andThen(new Heartbeat(settings.heartbeat(), meters));
    return new Rounds(watchdog::round, report, settings.every());
  }
}
