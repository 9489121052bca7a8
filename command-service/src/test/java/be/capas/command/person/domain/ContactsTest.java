package be.capas.command.person.domain;

import static be.capas.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactsTest {
  @Test
  void what_counts_is_written_down_and_nothing_else_does() {
    assertThat(Samples.all())
        .filteredOn(ContactsTest::isContact)
        .extracting(WireNames::of)
        .containsExactlyInAnyOrder(
            "person-registered.v1",
            "consent-given.v1",
            "help-requested.v1",
            "help-request-repeated.v1",
            "outreach-visit-made.v1",
            "link-restored.v1",
            "meeting-proposed.v1",
            "situation-analysed.v1",
            "plan-agreed.v1",
            "plan-reviewed.v1",
            "interview-held.v1",
            "interview-cancelled.v1",
            "service-accompanied.v1",
            "contact-restored.v1",
            "relay-taken.v1",
            "relay-returned.v1",
            "situation-rebalanced.v1",
            "accompaniment-reopened.v1",
            "person-reoriented.v1",
            "accompaniment-closed.v1",
            "crisis-raised.v1",
            "crisis-reported-again.v1",
            "first-contact-made.v1",
            "emergency-services-called.v1",
            "intervention-started.v1",
            "crisis-stabilised.v1",
            "crisis-stood-down.v1",
            "appointment-kept.v1",
            "thread-transferred.v1",
            "thread-returned.v1",
            "discharge-announced.v1");
  }

  @Test
  void the_last_one_is_the_one_that_happened_last_whenever_it_was_recorded() {
    var registered = Samples.all().getFirst();
    var monday = Samples.recorded(registered, 0, NOON, NOON.plus(Duration.ofDays(9)));
    var sunday = Samples.recorded(registered, 1, NOON.minus(Duration.ofDays(1)), NOON);

    assertThat(Contacts.last(List.of(monday, sunday))).contains(NOON);
    assertThat(Contacts.last(List.of())).isEmpty();
  }

  private static boolean isContact(CapasEvent event) {
    return Contacts.last(List.of(Samples.recorded(event, 0))).isPresent();
  }
}
