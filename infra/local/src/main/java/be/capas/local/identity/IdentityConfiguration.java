package be.capas.local.identity;

import be.capas.local.Home;
import be.capas.local.secrets.RandomSecret;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.web.SecurityFilterChain;

/** A Spring Authorization Server with one client for each demonstration user. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
  private static final Duration TOKEN_LIFE = Duration.ofHours(1);

  // A security filter chain of one's own switches Spring Boot's for the authorization server off.
  @Bean
  @Order(1)
  SecurityFilterChain tokens(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> {
              // With its discovery document: the services find the keys through that.
              server.oidc(Customizer.withDefaults());
              http.securityMatcher(server.getEndpointsMatcher());
            })
        .authorizeHttpRequests(it -> it.anyRequest().authenticated())
        .build();
  }

  /** Mails and health are open: this process listens on 127.0.0.1 only and holds no real data. */
  @Bean
  @Order(2)
  SecurityFilterChain everythingElse(HttpSecurity http) {
    return http.authorizeHttpRequests(it -> it.anyRequest().permitAll()).build();
  }

  @Bean
  AuthorizationServerSettings issuer(@Value("${capas.local.issuer}") String issuer) {
    return AuthorizationServerSettings.builder().issuer(issuer).build();
  }

  @Bean
  RegisteredClientRepository clients(Home home) {
    var secrets = ClientSecrets.ensure(home.clientSecrets());
    var people =
        DemoUsers.ALL.stream().map(it -> client(it.id(), secrets.of(it.id()).orElseThrow()));
    var machines =
        MachineClients.ALL.stream()
            .map(it -> client(it, RandomSecret.ensure(home.machineSecret(it), "")));
    return new InMemoryRegisteredClientRepository(Stream.concat(people, machines).toList());
  }

  private static RegisteredClient client(String id, String secret) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret("{noop}" + secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
        .build();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(Home home) {
    var file = home.data().resolve("identity").resolve("signing-key.json");
    return new ImmutableJWKSet<>(new JWKSet(SigningKey.ensure(file)));
  }

  @Bean
  CapasClaims claims() {
    return new CapasClaims();
  }
}
