package be.capas.notification.channel.alarm;

import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.RosteredDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlarmConfiguration {
  @Bean
  AlarmSender alarms(Ledger ledger, RosteredDirectory directory) {
    return new AlarmSender(ledger, directory);
  }
}
