package be.capas.platform.web.input;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A query parameter that the handler does not take is refused: a mistyped filter must not answer
 * with everybody. So is one that is given twice where one is meant.
 */
final class KnownParameters implements HandlerInterceptor {
  private final Map<Method, QueryParameters> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var query = request.getQueryString();
    // Where a fault is answered, the parameters are still those of whatever failed.
    var asked = request.getDispatcherType() != DispatcherType.ERROR;
    if (asked && query != null && !query.isEmpty() && handler instanceof HandlerMethod method) {
      known.computeIfAbsent(method.getMethod(), _ -> QueryParameters.of(method)).check(sent(query));
    }
    return true;
  }

  private static MultiValueMap<String, String> sent(String query) {
    try {
      // Decoded by the JDK's rules, so that a malformed escape is an error and not a guess.
      var sent = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
      var decoded = new LinkedMultiValueMap<String, String>();
      sent.forEach((name, values) -> values.forEach(value -> decoded.add(decode(name), value)));
      return decoded;
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(
          Problem.of(
              "malformed-request", HttpStatus.BAD_REQUEST, "The query is not properly encoded."));
    }
  }

  private static String decode(String name) {
    return URLDecoder.decode(name, StandardCharsets.UTF_8);
  }
}
