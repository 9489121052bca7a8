package be.capas.command.sealing;

import be.capas.command.gateway.StreamSubjects;
import be.capas.platform.sealing.EnableSealing;
import be.capas.platform.sealing.Fingerprint;
import be.capas.platform.sealing.Sealers;
import be.capas.platform.sealing.WrappedKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives controllers their seals. */
@Configuration(proxyBeanMethods = false)
@EnableSealing
class SealsConfiguration {
  @Bean
  Seals seals(Sealers sealers, StoredKeys keys, StreamSubjects subjects) {
    return new Seals(sealers, keys, subjects);
  }

  @Bean
  Fingerprint fingerprint(WrappedKeys wrapping, LastingKeys keys) {
    return new Fingerprint(wrapping, keys);
  }
}
