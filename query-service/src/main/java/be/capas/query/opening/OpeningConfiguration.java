package be.capas.query.opening;

import be.capas.platform.sealing.Sealers;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {
  @Bean
  Opener opener(JsonMapper json, Sealers sealers, ObjectProvider<BeforeLeaving> before) {
    return new Opener(json, it -> new ByKey(sealers.of(it)), before.orderedStream().toList());
  }

  @Bean
  WebMvcConfigurer openingsAsArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new OpeningsArgument());
      }
    };
  }
}
