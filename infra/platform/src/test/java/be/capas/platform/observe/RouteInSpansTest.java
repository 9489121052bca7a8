package be.capas.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RouteInSpansTest {
  private final RouteInSpans convention = new RouteInSpans();
  private final ServerRequestObservationContext request =
      new ServerRequestObservationContext(
          new MockHttpServletRequest("GET", "/calendars/hush/on-call.ics"),
          new MockHttpServletResponse());

  @Test
  void a_span_names_the_route_and_not_the_path() {
    request.setPathPattern("/calendars/{secret}/on-call.ics");

    assertThat(convention.getHighCardinalityKeyValues(request))
        .contains(KeyValue.of("http.url", "/calendars/{secret}/on-call.ics"))
        .noneMatch(it -> it.getValue().contains("hush"));
  }

  @Test
  void nor_the_path_where_there_is_no_route() {
    assertThat(convention.getHighCardinalityKeyValues(request))
        .noneMatch(it -> it.getValue().contains("hush"));
  }
}
