package be.capas.local.stack;

import be.capas.local.Home;
import be.capas.local.mail.MailCatcher;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The servers are up before this process listens for HTTP, and stop after it has ceased to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StackSettings.class)
class StackConfiguration {
  @Bean
  Home home(StackSettings settings) {
    return new Home(settings.home());
  }

  @Bean
  EmbeddedServers servers(Home home, StackSettings settings) {
    return new EmbeddedServers(home, settings);
  }

  /** Closed by {@link EmbeddedServers}, in its order. */
  @Bean(destroyMethod = "")
  MailCatcher mailCatcher(EmbeddedServers servers) {
    return servers.mail();
  }

  @Bean
  ServersHealth serversHealthIndicator(StackSettings settings) {
    return new ServersHealth(settings);
  }
}
