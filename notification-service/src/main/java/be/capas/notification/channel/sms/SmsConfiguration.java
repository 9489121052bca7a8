package be.capas.notification.channel.sms;

import be.capas.notification.channel.Http;
import be.capas.notification.settings.TellingSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsConfiguration {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  @Bean
  SmsSender smsNotices(
      RestClient.Builder http, SmsSettings settings, TellingSettings telling, Clock clock) {
    return sender(http, settings, telling, clock);
  }

  static SmsSender sender(
      RestClient.Builder http, SmsSettings settings, TellingSettings telling, Clock clock) {
    check(settings.url());
    var requests = Http.requests(settings.connectTimeout(), settings.readTimeout());
    return new SmsSender(http.requestFactory(requests).build(), settings, texts(telling), clock);
  }

  private static void check(@Nullable URI url) {
    if (url != null
        && !"https".equals(url.getScheme())
        && !THIS_MACHINE.contains(String.valueOf(url.getHost()))) {
      throw new IllegalArgumentException(
          "capas.sms.url must be https: numbers must not be readable on the way");
    }
  }

  static SmsTexts texts(TellingSettings telling) {
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasename(SmsTexts.class.getPackageName() + ".texts");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    bundle.setAlwaysUseMessageFormat(true);
    return new SmsTexts(
        bundle,
        organisation -> telling.languages().getOrDefault(organisation.value(), Locale.FRENCH),
        telling.console().url().toString());
  }
}
