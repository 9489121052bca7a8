package be.capas.local.documents;

import be.capas.local.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceAddresses.class)
class DocumentsConfiguration {
  @Bean
  Documents documents(
      ServiceAddresses services, @Value("${capas.local.issuer}") String issuer, Home home) {
    return new Documents(services, issuer, home);
  }

  @Bean
  SwaggerUi swaggerUi() {
    return SwaggerUi.find();
  }
}
