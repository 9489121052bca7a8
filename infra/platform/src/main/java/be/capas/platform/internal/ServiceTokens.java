package be.capas.platform.internal;

import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * This service's own tokens (client credentials). One is kept till shortly before it ends, and
 * dropped as soon as it is refused. The identity provider is asked at the first call, not at the
 * start.
 */
final class ServiceTokens {
  private static final String SELF = "self";
  private static final Authentication OURSELVES =
      new AnonymousAuthenticationToken(
          SELF, SELF, AuthorityUtils.createAuthorityList("ROLE_SERVICE"));
  private static final ParameterizedTypeReference<Map<String, Object>> DISCOVERY =
      new ParameterizedTypeReference<>() {};

  private final RestClient http;
  private final String issuer;
  private final String client;
  private final String secret;

  ServiceTokens(RestClient http, String issuer, String client, String secret) {
    this.http = http;
    this.issuer = issuer;
    this.client = client;
    this.secret = secret;
  }

  /** Puts a token on every call. */
  ClientHttpRequestInterceptor onEveryCall() {
    var registrations =
        new SupplierClientRegistrationRepository(
            () -> new InMemoryClientRegistrationRepository(registration()));
    var kept = new InMemoryOAuth2AuthorizedClientService(registrations);
    var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
    manager.setAuthorizedClientProvider(provider());
    var tokens = new OAuth2ClientHttpRequestInterceptor(manager);
    tokens.setClientRegistrationIdResolver(_ -> SELF);
    tokens.setPrincipalResolver(_ -> OURSELVES);
    tokens.setAuthorizationFailureHandler(
        OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(kept));
    return tokens;
  }

  private ClientCredentialsOAuth2AuthorizedClientProvider provider() {
    var answers = new RestClientClientCredentialsTokenResponseClient();
    answers.setRestClient(
        http.mutate()
            .configureMessageConverters(
                it ->
                    it.registerDefaults()
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
    provider.setAccessTokenResponseClient(answers);
    return provider;
  }

  private ClientRegistration registration() {
    var base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    var found =
        http.get().uri(base + "/.well-known/openid-configuration").retrieve().body(DISCOVERY);
    if (found == null
        || !issuer.equals(found.get("issuer"))
        || !(found.get("token_endpoint") instanceof String endpoint)) {
      throw new IllegalStateException("the discovery document is of another issuer, or too short");
    }
    return ClientRegistration.withRegistrationId(SELF)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .clientId(client)
        .clientSecret(secret)
        .tokenUri(endpoint)
        .build();
  }
}
