package be.capas.notification.channel.alarm;

import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.RosteredDirectory;
import be.capas.notification.paging.Routing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlarmConfiguration {
  @Bean
  AlarmSender alarms(Ledger ledger, Routing routing, RosteredDirectory directory) {
    return new AlarmSender(ledger, routing, directory);
  }
}
