package be.capas.notification.channel.push;

import be.capas.notification.channel.Http;
import be.capas.notification.secretpath.SecretPaths;
import be.capas.notification.settings.TellingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushSettings.class)
class PushConfiguration {
  private static final Logger log = LoggerFactory.getLogger(PushConfiguration.class);

  @Bean
  ServerKeys pushKeys(PushSettings settings, TellingSettings telling) {
    var file = file(settings, telling);
    var keys = new ServerKeys(file, "mailto:" + telling.mail().from());
    if (settings.keyFile() != null && !Files.exists(settings.keyFile())) {
      throw new ServerKeys.Unusable(settings.keyFile());
    }
    if (keys.current().isEmpty()) {
      log.info("Nobody is reached by web push: there is no key pair.");
    }
    return keys;
  }

  private static @Nullable Path file(PushSettings settings, TellingSettings telling) {
    if (settings.keyFile() != null) {
      return settings.keyFile();
    }
    return telling.secrets() == null ? null : telling.secrets().dir().resolve("web-push.key");
  }

  @Bean
  PushServices pushServices(PushSettings settings) {
    return new PushServices(settings.services());
  }

  @Bean
  Subscriptions pushSubscriptions(
      JdbcTemplate jdbc, TransactionOperations transactions, Clock clock, PushSettings settings) {
    return new Subscriptions(jdbc, transactions, clock, settings.perPerson());
  }

  @Bean
  PushReceipts pushReceipts(JdbcTemplate jdbc, Clock clock) {
    return new PushReceipts(jdbc, clock);
  }

  @Bean
  PushSender pushNotices(
      PushSettings settings,
      ServerKeys keys,
      Subscriptions subscriptions,
      PushReceipts receipts,
      TellingSettings telling,
      Clock clock) {
    return new PushSender(
        http(settings),
        settings,
        keys,
        subscriptions,
        receipts,
        telling.console().url().toString(),
        clock);
  }

  /** Not the builder of all others: its spans would name the address, and its header the trace. */
  static RestClient http(PushSettings settings) {
    return RestClient.builder()
        .requestFactory(Http.requests(settings.connectTimeout(), settings.readTimeout()))
        .build();
  }

  /** A browser that shows a page while nobody is signed in has no token. */
  @Bean
  @Order(1)
  SecurityFilterChain receiptsBySecret(HttpSecurity http) {
    return SecretPaths.open(http, PushReceiptController.PATHS);
  }
}
