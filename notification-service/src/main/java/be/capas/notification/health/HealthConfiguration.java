package be.capas.notification.health;

import be.capas.notification.delivery.DeliverySettings;
import be.capas.notification.ledger.Reading;
import be.capas.notification.ledger.State;
import be.capas.platform.kafka.EventLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
  @Bean("noticesHealthIndicator")
  NoticesHealth notices(Reading reading, Clock clock, DeliverySettings settings) {
    return new NoticesHealth(reading, clock, settings.overdueAfter());
  }

  @Bean("loopHealthIndicator")
  LoopHealth loop(EventLoop noticeLoop) {
    return new LoopHealth(noticeLoop);
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
