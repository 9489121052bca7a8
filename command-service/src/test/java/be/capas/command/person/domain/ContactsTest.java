package be.capas.command.person.domain;

import static be.capas.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import be.capas.contract.person.ErrorReason;
import java.time.Duration;
import java.time.Instant;
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
            "contact-person-added.v1",
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

  @Test
  void what_was_recorded_in_error_was_no_contact() {
    var registered = Samples.recorded(Samples.all().getFirst(), 0);
    var consent = Samples.recorded(sample(ConsentGiven.class), 1, later(1), later(2));
    var error = new RecordedInError(Samples.PERSON, consent.id(), ErrorReason.DID_NOT_HAPPEN);

    assertThat(Contacts.last(List.of(registered, consent))).contains(later(1));
    assertThat(Contacts.last(List.of(registered, consent, Samples.recorded(error, 2))))
        .contains(NOON);
  }

  private static Instant later(long days) {
    return NOON.plus(Duration.ofDays(days));
  }

  private static CapasEvent sample(Class<? extends CapasEvent> type) {
    return Samples.all().stream().filter(type::isInstance).findFirst().orElseThrow();
  }

  private static boolean isContact(CapasEvent event) {
    return Contacts.last(List.of(Samples.recorded(event, 0))).isPresent();
  }
}
