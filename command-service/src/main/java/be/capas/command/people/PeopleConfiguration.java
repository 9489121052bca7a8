package be.capas.command.people;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes what others look people up with. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
  @Bean
  People people(JdbcClient db) {
    return new People(db);
  }

  @Bean
  Consents consents(JdbcClient db) {
    return new Consents(db);
  }

  @Bean
  PersonStreams personStreams(JdbcClient db) {
    return new PersonStreams(db);
  }
}
