package be.capas.platform.observe;

import be.capas.platform.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line per request: method, the route's pattern (not the path, which holds ids), status,
 * milliseconds. A stream is logged when it ends.
 */
final class AccessLog extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger("be.capas.access");
  private static final Set<String> METHODS =
      Arrays.stream(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toSet());
  private static final String START = AccessLog.class.getName() + ".start";

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isAsyncDispatch(request)) {
      request.setAttribute(START, System.nanoTime());
      request.setAttribute(ProblemWriter.TRACE_ID, MDC.get("traceId"));
    }
    var status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } finally {
      if (!isAsyncStarted(request)) {
        write(request, status);
      }
    }
  }

  private static void write(HttpServletRequest request, int status) {
    var start = request.getAttribute(START) instanceof Long nanos ? nanos : System.nanoTime();
    var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    var route = pattern == null ? "none" : pattern.toString();
    log.atInfo()
        .addKeyValue("http.request.method", method(request))
        .addKeyValue("http.route", route)
        .addKeyValue("http.response.status_code", status)
        .addKeyValue("event.duration", TimeUnit.MILLISECONDS.toNanos(millis))
        .log("{} {} {} {} ms", method(request), route, status, millis);
  }

  /** The client writes the method: only those that exist are worth a line. */
  private static String method(HttpServletRequest request) {
    return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
  }
}
