package be.capas.platform.web.input;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Strict bodies and parameters for every service. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(InputSettings.class)
class CapasInputAutoConfiguration {
  @Bean
  StrictJson strictJson() {
    return new StrictJson();
  }

  @Bean
  StrictParameters strictParameters() {
    return new StrictParameters();
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(InputSettings settings) {
    var filter = new FilterRegistrationBean<>(new BodyLimit(settings));
    // After security: a stranger's body is not even measured.
    filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
    return filter;
  }
}
