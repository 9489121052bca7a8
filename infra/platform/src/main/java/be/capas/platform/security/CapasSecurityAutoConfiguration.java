package be.capas.platform.security;

import be.capas.platform.web.AnswerHeaders;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every path of a service needs a bearer token; what the token may do is said at each method with
 * {@link AllowedRoles} (or Spring's own annotations).
 *
 * <p>The only exception are the actuator's endpoints on a management port of their own: they are
 * for the machine room, hold nothing personal, and that port is bound to 127.0.0.1 unless {@code
 * management.server.address} says otherwise. Without a port of their own they need a token too.
 */
@AutoConfiguration(
    before = {
      ServletWebSecurityAutoConfiguration.class,
      OAuth2ResourceServerAutoConfiguration.class,
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({IdentitySettings.class, OriginSettings.class})
@EnableMethodSecurity
class CapasSecurityAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  JwtDecoder tokenChecks(IdentitySettings settings) {
    return TokenChecks.decoder(settings);
  }

  @Bean
  Refusals refusals() {
    return new Refusals();
  }

  /** The last chain: a service may put others before it for paths of their own kind. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain tokenOnEveryPath(
      HttpSecurity http,
      JwtDecoder tokens,
      Refusals refusals,
      OriginSettings origins,
      Environment environment) {
    if (!origins.allowedOrigins().isEmpty()) {
      http.addFilter(Origins.filter(origins));
    }
    return http.csrf(AbstractHttpConfigurer::disable)
        .cors(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.defaultsDisabled().addHeaderWriter(AnswerHeaders::write))
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterAt(bearerTokens(tokens, refusals), BearerTokenAuthenticationFilter.class)
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(
            paths -> {
              // The container's own errors: what is told there was decided before.
              paths.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
                paths.requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll();
              }
              paths.anyRequest().authenticated();
            })
        .build();
  }

  private static BearerTokenAuthenticationFilter bearerTokens(JwtDecoder tokens, Refusals no) {
    var provider = new JwtAuthenticationProvider(tokens);
    provider.setJwtAuthenticationConverter(new CallerClaims());
    var onFailure = new AuthenticationEntryPointFailureHandler(no);
    // Keys that cannot be fetched are an answer (503), not an exception for the container (500).
    onFailure.setRethrowAuthenticationServiceException(false);
    var headers = new BearerTokenAuthenticationConverter();
    headers.setBearerTokenResolver(new BearerHeader());
    var filter = new BearerTokenAuthenticationFilter(new ProviderManager(provider), headers);
    filter.setAuthenticationEntryPoint(no);
    filter.setAuthenticationFailureHandler(onFailure);
    return filter;
  }

  @Bean
  @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static AuthorizationManagerBeforeMethodInterceptor allowedRoles() {
    return new AuthorizationManagerBeforeMethodInterceptor(RoleCheck.ANNOTATED, new RoleCheck());
  }

  /**
   * A span and a timer for each of the fifteen filters cost a command more than its rules do, and
   * tell nothing that the request's own do not.
   */
  @Bean
  static SecurityObservationSettings noSpanForEachFilter() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  WebMvcConfigurer callerAsArgument() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }
}
