package be.capas.platform.observe;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Spans name the route's pattern and never the path, as the access log does: a path holds ids, and
 * that of a calendar is a secret.
 */
final class RouteInSpans extends DefaultServerRequestObservationConvention {
  @Override
  protected KeyValue httpUrl(ServerRequestObservationContext context) {
    var route = context.getPathPattern();
    return KeyValue.of("http.url", route == null ? "none" : route);
  }
}
