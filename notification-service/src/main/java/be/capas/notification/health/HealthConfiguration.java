package be.capas.notification.health;

import be.capas.notification.delivery.DeliverySettings;
import be.capas.notification.ledger.Reading;
import be.capas.notification.ledger.State;
import be.capas.platform.kafka.EventLoop;
import be.capas.platform.watch.Heartbeat;
import be.capas.platform.watch.Rounds;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HeartbeatSettings.class)
class HealthConfiguration {
  @Bean("noticesHealthIndicator")
  NoticesHealth notices(Reading reading, Clock clock, DeliverySettings settings) {
    return new NoticesHealth(reading, clock, settings.overdueAfter());
  }

  @Bean("loopHealthIndicator")
  LoopHealth loop(EventLoop noticeLoop) {
    return new LoopHealth(noticeLoop);
  }

  /** The command-service's watchdog sees that steps are taken; this, that people hear of them. */
  @Bean
  @ConditionalOnProperty("capas.heartbeat.url")
  Rounds<Boolean> heartbeats(
      HeartbeatSettings settings, NoticesHealth notices, LoopHealth loop, MeterRegistry meters) {
    var unheard =
        Counter.builder("capas.heartbeat.unheard")
            .description("Calls to the outside address that were not answered with 2xx")
            .register(meters);
    var url = settings.url();
    // Present and empty, as an environment says it of what it leaves out: nobody outside watches.
    Consumer<Boolean> report = url == null ? _ -> {} : new Outside(new Heartbeat(url, unheard));
    return new Rounds<>(
        "heartbeat", () -> Outside.areWell(List.of(notices, loop)), report, settings.every());
  }

  @Bean
  MeterBinder undelivered(Reading reading, EventLoop noticeLoop) {
    return meters -> {
      for (var state : List.of(State.QUEUED, State.RETRYING, State.DEAD)) {
        Gauge.builder("capas.notices.undelivered", reading, it -> it.count(state))
            .description("Notices that have reached nobody")
            .tag("state", state.name())
            .register(meters);
      }
      Gauge.builder("capas.notices.alarms", reading, Reading::openAlarms)
          .description("Crises that nobody could be told of")
          .register(meters);
      Gauge.builder("capas.loop.lag", noticeLoop, it -> it.status().lag())
          .description("Events on Kafka that are still to be taken in")
          .tag("loop", noticeLoop.name())
          .register(meters);
    };
  }
}
