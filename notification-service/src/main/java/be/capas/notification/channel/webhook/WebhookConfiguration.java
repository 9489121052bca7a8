package be.capas.notification.channel.webhook;

import be.capas.notification.settings.TellingSettings;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.client.JdkClientHttpRequestFactory;
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
    var client = http.requestFactory(requests(settings)).build();
    return new WebhookSender(client, partners, telling.command().url().toString(), clock);
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

  static JdkClientHttpRequestFactory requests(WebhookSettings settings) {
    var client =
        HttpClient.newBuilder()
            // An upgrade to HTTP/2 over clear text is answered wrongly by some servers.
            .version(Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .followRedirects(Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    var requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(settings.readTimeout());
    return requests;
  }
}
