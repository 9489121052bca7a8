package be.capas.platform.limit;

import io.github.bucket4j.TimeMeter;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Fair shares in every service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(RateSettings.class)
class CapasLimitAutoConfiguration {
  @Bean
  Shares shares(RateSettings settings) {
    return new Shares(settings, TimeMeter.SYSTEM_NANOTIME);
  }

  @Bean
  FairShare fairShare(Shares shares) {
    return caller ->
        Optional.of(shares.take(caller)).filter(it -> !it.taken()).map(RateLimit::problem);
  }

  @Bean
  FilterRegistrationBean<RateLimit> rateLimit(Shares shares) {
    var filter = new FilterRegistrationBean<>(new RateLimit(shares));
    // After security, which knows the caller; before anything is read.
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 5);
    return filter;
  }
}
