package be.capas.notification.kafka;

import be.capas.notification.ledger.Intake;
import be.capas.platform.kafka.EventLoop;
import be.capas.platform.kafka.EventRecords;
import be.capas.platform.kafka.KafkaSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoopConfiguration {
  @Bean(destroyMethod = "close")
  EventLoop noticeLoop(
      KafkaSettings settings,
      EventLoop.ConsumerSource consumers,
      EventRecords records,
      Intake intake) {
    return new EventLoop("notification-service", settings.topic(), consumers, records, intake);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> startReading(EventLoop noticeLoop) {
    return _ -> noticeLoop.start();
  }
}
