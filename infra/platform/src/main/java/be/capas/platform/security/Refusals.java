package be.capas.platform.security;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Says no: who are you (401), not you (403), not like this (400), we can't tell now (503). */
final class Refusals
    implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    ProblemWriter.write(request, response, problem(why));
  }

  private static Problem problem(AuthenticationException why) {
    return switch (why) {
      case AuthenticationServiceException ours -> {
        log.warn("Tokens cannot be checked: the identity provider's keys are unavailable");
        yield Problem.of(
                "identity-provider-unavailable",
                HttpStatus.SERVICE_UNAVAILABLE,
                "The token cannot be checked at the moment. Please try again.")
            .header(HttpHeaders.RETRY_AFTER, "5");
      }
      case OAuth2AuthenticationException bad ->
          Problem.of(
                  "invalid-token",
                  HttpStatus.UNAUTHORIZED,
                  "The bearer token is not acceptable: expired, not for us, or not what we agreed.")
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      default ->
          Problem.of("token-required", HttpStatus.UNAUTHORIZED, "A bearer token is required.")
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    };
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    ProblemWriter.write(
        request,
        response,
        Problem.of("forbidden", HttpStatus.FORBIDDEN, "Your role does not allow this.")
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\""));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
      throws IOException {
    ProblemWriter.write(
        request,
        response,
        Problem.of(
            "malformed-request",
            HttpStatus.BAD_REQUEST,
            "The address or a header holds characters that are not allowed there."));
  }
}
