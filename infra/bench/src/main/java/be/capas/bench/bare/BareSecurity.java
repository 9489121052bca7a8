package be.capas.bench.bare;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** A token of the identity provider's on every path, no session. */
@Configuration(proxyBeanMethods = false)
class BareSecurity {
  @Bean
  SecurityFilterChain tokenOnEveryPath(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(it -> it.anyRequest().authenticated())
        .oauth2ResourceServer(it -> it.jwt(Customizer.withDefaults()))
        .build();
  }
}
