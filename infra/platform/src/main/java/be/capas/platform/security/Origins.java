package be.capas.platform.security;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Lets pages of the allowed origins ask; others are told no in our own form. */
final class Origins extends DefaultCorsProcessor {
  private static final List<String> ASKED_WITH =
      List.of(
          "Authorization",
          "Capas-After",
          "Capas-Purpose",
          "Content-Type",
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "Last-Event-ID",
          "traceparent");
  private static final List<String> ANSWERED_WITH =
      List.of(
          "Capas-Events",
          "Capas-Position",
          "ETag",
          "Idempotency-Replayed",
          "Link",
          "Location",
          "RateLimit-Limit",
          "RateLimit-Remaining",
          "RateLimit-Reset",
          "Retry-After",
          "WWW-Authenticate");

  static CorsFilter filter(OriginSettings settings) {
    var allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(settings.allowedOrigins());
    allowed.setAllowedMethods(List.of("GET", "POST"));
    allowed.setAllowedHeaders(ASKED_WITH);
    allowed.setExposedHeaders(ANSWERED_WITH);
    allowed.setMaxAge(3600L);
    var everywhere = new UrlBasedCorsConfigurationSource();
    everywhere.registerCorsConfiguration("/**", allowed);
    var filter = new CorsFilter(everywhere);
    filter.setCorsProcessor(new Origins());
    return filter;
  }

  @Override
  public boolean processRequest(
      @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      return super.processRequest(allowed, request, response);
    } catch (Strange strange) {
      ProblemWriter.write(
          request,
          response,
          Problem.of(
              "origin-not-allowed",
              HttpStatus.FORBIDDEN,
              "Pages of this origin may not ask, or not with this method or these headers."));
      return false;
    }
  }

  @Override
  protected void rejectRequest(ServerHttpResponse response) {
    throw new Strange();
  }

  /** On its way from where it is seen to where it can be told. */
  private static final class Strange extends RuntimeException {
    Strange() {
      super(null, null, false, false);
    }
  }
}
