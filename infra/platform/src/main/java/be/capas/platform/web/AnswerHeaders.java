package be.capas.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What every answer tells the browser that may have asked: keep nothing, run nothing, show nothing
 * inside of another page. A page that needs more says so itself, and then its own words stand.
 */
public final class AnswerHeaders {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy",
              "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");
  private static final String TRANSPORT = "Strict-Transport-Security";

  private AnswerHeaders() {}

  /** Adds those that are not there. */
  public static void write(HttpServletRequest request, HttpServletResponse response) {
    ALWAYS.forEach((name, value) -> add(response, name, value));
    if (request.isSecure()) {
      add(response, TRANSPORT, "max-age=31536000; includeSubDomains");
    }
  }

  private static void add(HttpServletResponse response, String name, String value) {
    if (!response.containsHeader(name)) {
      response.setHeader(name, value);
    }
  }
}
