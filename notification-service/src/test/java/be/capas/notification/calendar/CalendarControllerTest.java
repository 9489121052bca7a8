package be.capas.notification.calendar;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.notification.ledger.LedgerFixture;
import be.capas.platform.security.Caller;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the calendar that somebody subscribes to is said to be. */
class CalendarControllerTest {
  private static final Caller CALLER = new Caller(ADULT, ORGANISATION, Set.of(), Set.of(), null);

  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private final CalendarAddresses addresses =
      new CalendarAddresses(fixture.jdbc, fixture.transactions, fixture.clock);

  @BeforeEach
  void a_request_comes() {
    var request = new MockHttpServletRequest("POST", "/api/calendar");
    request.setServerName("notification-service.internal");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  @AfterEach
  void it_ends() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void is_where_the_world_finds_us_once_that_is_set() {
    assertThat(made("https://notices.example.org"))
        .startsWith("https://notices.example.org/calendars/")
        .endsWith("/on-call.ics");
    assertThat(made("https://example.org/capas/"))
        .startsWith("https://example.org/capas/calendars/");
  }

  @Test
  void is_where_whoever_asks_found_us_until_then() {
    assertThat(made(null)).startsWith("http://notification-service.internal/calendars/");
  }

  @Test
  void is_at_the_address_of_a_server() {
    assertThatThrownBy(() -> made("notices.example.org"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String made(@Nullable String url) {
    var settings = new CalendarSettings(url == null ? null : URI.create(url));
    var answer = new CalendarController(addresses, settings).make(CALLER);
    return Objects.requireNonNull(answer.getBody()).ics();
  }
}
