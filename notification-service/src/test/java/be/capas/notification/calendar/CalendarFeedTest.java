package be.capas.notification.calendar;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.notification.calendar.CalendarAddresses.Owner;
import be.capas.notification.ledger.LedgerFixture;
import be.capas.notification.settings.TestSettings;
import be.capas.platform.limit.FairShare;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

class CalendarFeedTest {
  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private final CalendarAddresses addresses =
      new CalendarAddresses(fixture.jdbc, fixture.transactions, fixture.clock);
  private final List<Caller> counted = new ArrayList<>();
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void each_address_has_a_share_of_its_own_and_leaves_its_owner_s_alone() {
    var secret = addresses.make(new Owner(ORGANISATION, ADULT));
    var feed = feed(this::count);

    feed.ics(secret, request);
    feed.json(secret, request);

    var reading = counted.stream().filter(it -> it.organisation().equals(ORGANISATION)).toList();
    assertThat(reading).hasSize(2);
    assertThat(reading).extracting(Caller::id).containsOnly(reading.getFirst().id());
    assertThat(reading.getFirst().id()).isNotEqualTo(ADULT);
  }

  @Test
  void who_guesses_is_counted_by_where_they_ask_from_and_in_no_organisation() {
    assertThatThrownBy(() -> feed(this::count).ics("guessed", request))
        .isInstanceOf(ProblemException.class);
    request.setRemoteAddr("2001:db8::1");
    assertThatThrownBy(() -> feed(this::count).ics("guessed", request))
        .isInstanceOf(ProblemException.class);

    assertThat(counted).extracting(Caller::id).doesNotHaveDuplicates();
    assertThat(counted).noneMatch(it -> it.organisation().equals(ORGANISATION));
    assertThat(counted).extracting(Caller::organisation).doesNotHaveDuplicates();
  }

  @Test
  void who_guesses_too_often_is_refused_before_anything_is_looked_up() {
    var enough = Problem.of("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Enough.");
    var secret = addresses.make(new Owner(ORGANISATION, ADULT));

    assertThatThrownBy(() -> feed(_ -> Optional.of(enough)).ics(secret, request))
        .isInstanceOf(ProblemException.class);

    assertThat(addresses.held(new Owner(ORGANISATION, ADULT)).orElseThrow().lastReadAt()).isNull();
  }

  @Test
  void who_asks_too_often_is_refused() {
    var secret = addresses.make(new Owner(ORGANISATION, ADULT));
    var enough = Problem.of("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Enough.");

    assertThatThrownBy(() -> feed(_ -> Optional.of(enough)).ics(secret, request))
        .isInstanceOfSatisfying(
            ProblemException.class, it -> assertThat(it.problem()).isEqualTo(enough));
  }

  @Test
  void what_changes_has_another_tag() {
    var secret = addresses.make(new Owner(ORGANISATION, ADULT));
    var feed = feed(_ -> Optional.empty());
    var empty = feed.ics(secret, request).getHeaders().getETag();

    fixture.intake().accept(List.of(fixture.events.recorded(Rostered.always(ADULT), 0)), Map.of());

    assertThat(feed.ics(secret, request).getHeaders().getETag()).isNotEqualTo(empty);
    assertThat(feed.ics(secret, request).getHeaders().getETag())
        .isEqualTo(feed.ics(secret, request).getHeaders().getETag());
  }

  private Optional<Problem> count(Caller caller) {
    counted.add(caller);
    return Optional.empty();
  }

  private CalendarFeedController feed(FairShare share) {
    var texts = CalendarConfiguration.texts(TestSettings.cell().build());
    return new CalendarFeedController(addresses, texts, fixture.reading, share, fixture.clock);
  }
}
