package be.capas.platform.openapi;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

/** Serves the document of a service that has one. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnResource(resources = "classpath:openapi/${spring.application.name:none}.json")
class CapasOpenApiAutoConfiguration {
  @Bean
  DocumentController openApiDocument(@Value("${spring.application.name}") String service) {
    return new DocumentController(new ClassPathResource("openapi/" + service + ".json"));
  }
}
