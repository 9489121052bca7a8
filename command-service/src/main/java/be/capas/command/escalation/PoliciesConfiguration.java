package be.capas.command.escalation;

import be.capas.platform.codec.EventCodec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PoliciesConfiguration {
  @Bean
  Policies policies(JdbcClient db, EventCodec codec) {
    return new Policies(db, codec.mapper());
  }
}
