package be.capas.notification.channel.console;

import be.capas.notification.settings.TellingSettings;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
class ConsoleConfiguration {
  @Bean
  ConsoleTable consoleTable(JdbcTemplate jdbc) {
    return new ConsoleTable(jdbc);
  }

  @Bean
  Bells consoleBells() {
    return new Bells();
  }

  @Bean
  ConsoleSender consoleNotices(
      ConsoleTable table,
      Bells bells,
      ConsoleSettings settings,
      TellingSettings telling,
      Clock clock) {
    return new ConsoleSender(table, bells, settings, telling.console().url().toString(), clock);
  }
}
