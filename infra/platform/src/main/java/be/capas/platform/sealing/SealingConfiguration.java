package be.capas.platform.sealing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(KeyFileConfiguration.class)
class SealingConfiguration {
  @Bean
  WrappedKeys wrappedKeys(KeyWrapping masters) {
    return new WrappedKeys(masters);
  }

  @Bean
  Sealers sealers(WrappedKeys wrapping, KeyStores stores) {
    return Sealers.with(wrapping, stores);
  }
}
