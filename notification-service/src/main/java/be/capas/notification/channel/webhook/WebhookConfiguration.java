package be.capas.notification.channel.webhook;

import be.capas.notification.channel.Http;
import be.capas.notification.settings.TellingSettings;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {
  private static final Logger log = LoggerFactory.getLogger(WebhookConfiguration.class);

  @Bean
  WebhookSender webhookNotices(
      RestClient.Builder http,
      WebhookSettings settings,
      TellingSettings telling,
      Clock clock,
      Environment environment) {
    var partners = new Partners(telling);
    checkSecrets(partners, environment);
    var requests = Http.requests(settings.connectTimeout(), settings.readTimeout());
    return new WebhookSender(
        http.requestFactory(requests).build(),
        partners,
        new StaffEndpoints(settings.staff(), telling),
        telling,
        clock);
  }

  /** Locally a service may start before its secrets are made: notices wait for them. */
  private static void checkSecrets(Partners partners, Environment environment) {
    try {
      partners.checkSecrets();
    } catch (PartnerSecret.Unusable missing) {
      if (!environment.acceptsProfiles(Profiles.of("local"))) {
        throw missing;
      }
      log.warn("{}; until then its webhooks wait", missing.getMessage());
    }
  }
}
