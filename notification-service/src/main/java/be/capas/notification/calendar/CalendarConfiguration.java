package be.capas.notification.calendar;

import be.capas.notification.secretpath.SecretPaths;
import be.capas.notification.settings.TellingSettings;
import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {
  @Bean
  CalendarAddresses calendarAddresses(
      JdbcTemplate jdbc, TransactionOperations transactions, Clock clock) {
    return new CalendarAddresses(jdbc, transactions, clock);
  }

  @Bean
  CalendarTexts calendarTexts(TellingSettings settings) {
    return texts(settings);
  }

  static CalendarTexts texts(TellingSettings settings) {
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasename(CalendarTexts.class.getPackageName() + ".texts");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    bundle.setAlwaysUseMessageFormat(true);
    return new CalendarTexts(
        bundle,
        organisation -> settings.languages().getOrDefault(organisation.value(), Locale.FRENCH));
  }

  /**
   * The only paths that need no token: whoever knows the secret in the address reads what is there,
   * and nobody else. A token that somebody sends all the same is not looked at.
   */
  @Bean
  @Order(0)
  SecurityFilterChain calendarsBySecret(HttpSecurity http) {
    return SecretPaths.open(http, CalendarFeedController.PATHS);
  }
}
