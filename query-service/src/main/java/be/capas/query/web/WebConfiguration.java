package be.capas.query.web;

import be.capas.query.access.AccessFacts;
import be.capas.query.feed.Reader;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {
  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  SealedShown sealedShown() {
    return new SealedShown();
  }

  /** How long a query with {@code Capas-After} waits at most. */
  @Bean
  Visibility visibility(@Value("${capas.visibility.wait:5s}") Duration patience) {
    return new Visibility(patience);
  }

  @Bean
  Files files(Reader<AccessFacts> access, Visibility visibility, InstantSource clock) {
    return new Files(access, visibility, clock);
  }

  /** Streams are not for this. */
  @Bean
  FilterRegistrationBean<KeyedEtags> etags() {
    var filter = new FilterRegistrationBean<>(new KeyedEtags(new SecureRandom()));
    filter.addUrlPatterns(
        "/api/persons/*",
        "/api/board",
        "/api/handoffs",
        "/api/handoffs/*",
        "/api/partner-services",
        "/api/partner-services/*",
        "/api/support-requests",
        "/api/support-requests/*",
        "/api/trainings",
        "/api/trainings/*");
    // Inside security, so that what it hashes is the answer and nothing else.
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 20);
    return filter;
  }
}
