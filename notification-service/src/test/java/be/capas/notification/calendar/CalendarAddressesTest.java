package be.capas.notification.calendar;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.OrganisationId;
import be.capas.notification.calendar.CalendarAddresses.Held;
import be.capas.notification.calendar.CalendarAddresses.Owner;
import be.capas.notification.ledger.LedgerFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CalendarAddressesTest {
  private static final Owner OWNER = new Owner(ORGANISATION, ADULT);

  private final LedgerFixture fixture = new LedgerFixture(EVERYBODY);
  private final CalendarAddresses addresses =
      new CalendarAddresses(fixture.jdbc, fixture.transactions, fixture.clock);

  @Test
  void an_address_leads_to_whose_it_is() {
    var secret = addresses.make(OWNER);

    assertThat(addresses.read(secret)).hasValue(OWNER);
  }

  @Test
  void what_nobody_was_given_leads_nowhere() {
    addresses.make(OWNER);

    assertThat(addresses.read("")).isEmpty();
    assertThat(addresses.read("A".repeat(43))).isEmpty();
    assertThat(addresses.read("A".repeat(100_000))).isEmpty();
  }

  @Test
  void a_new_address_ends_the_one_before_and_nobody_else_s() {
    var first = addresses.make(OWNER);
    var others = addresses.make(new Owner(ORGANISATION, CHILD));
    var elsewhere = addresses.make(new Owner(new OrganisationId("ocmw-gent"), ADULT));
    var second = addresses.make(OWNER);

    assertThat(addresses.read(first)).isEmpty();
    assertThat(addresses.read(second)).hasValue(OWNER);
    assertThat(addresses.read(others)).isPresent();
    assertThat(addresses.read(elsewhere)).isPresent();
  }

  @Test
  void an_address_that_was_ended_leads_nowhere_and_who_ended_it_is_known() {
    var secret = addresses.make(OWNER);

    assertThat(addresses.end(OWNER, COORDINATOR)).isTrue();

    assertThat(addresses.read(secret)).isEmpty();
    assertThat(addresses.held(OWNER)).isEmpty();
    assertThat(addresses.end(OWNER, ADULT)).isFalse();
    assertThat(fixture.jdbc.queryForList("SELECT ended_by FROM calendar_addresses", String.class))
        .containsExactly(COORDINATOR.value());
  }

  @Test
  void its_owner_sees_whether_it_is_read() {
    var secret = addresses.make(OWNER);
    assertThat(addresses.held(OWNER)).hasValue(new Held(NOON, null));

    fixture.clock.pass(Duration.ofMinutes(5));
    addresses.read(secret);

    assertThat(addresses.held(OWNER)).hasValue(new Held(NOON, NOON.plusSeconds(300)));
  }

  @Test
  void no_secret_is_kept() {
    var secret = addresses.make(OWNER);

    assertThat(secret).hasSize(43).matches("[A-Za-z0-9_-]+");
    assertThat(
            fixture.jdbc.queryForList(
                "SELECT calendar_addresses::text FROM calendar_addresses", String.class))
        .singleElement()
        .satisfies(it -> assertThat(it).doesNotContain(secret));
  }
}
