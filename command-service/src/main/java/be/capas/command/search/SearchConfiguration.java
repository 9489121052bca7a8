package be.capas.command.search;

import be.capas.platform.sealing.Fingerprint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives controllers what writes the search terms and what reads them. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
  @Bean
  SearchIndex searchIndex(JdbcClient db, Fingerprint fingerprint) {
    return new SearchIndex(db, fingerprint);
  }

  @Bean
  LikelyDuplicates likelyDuplicates(JdbcClient db, Fingerprint fingerprint) {
    return new LikelyDuplicates(db, fingerprint);
  }

  @Bean
  PeopleSearch peopleSearch(JdbcClient db, Fingerprint fingerprint) {
    return new PeopleSearch(db, fingerprint);
  }
}
