package be.capas.notification.claim;

import be.capas.notification.channel.Http;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.PageLinks;
import be.capas.notification.settings.TellingSettings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class ClaimConfiguration {
  private static final Duration CONNECT = Duration.ofSeconds(1);

  /** A person waits for it. */
  private static final Duration ANSWER = Duration.ofSeconds(5);

  @Bean
  Acknowledging acknowledging(
      PageLinks links, Ledger ledger, RestClient.Builder http, TellingSettings settings) {
    var client =
        http.requestFactory(Http.requests(CONNECT, ANSWER))
            .baseUrl(settings.command().url().toString())
            .build();
    return new Acknowledging(links, ledger, new Claims(client));
  }
}
