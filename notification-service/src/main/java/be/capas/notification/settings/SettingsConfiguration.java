package be.capas.notification.settings;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TellingSettings.class, PagingSettings.class})
class SettingsConfiguration {
  @Bean
  AddressBook addressBook(TellingSettings settings) {
    return new AddressBook(settings);
  }
}
