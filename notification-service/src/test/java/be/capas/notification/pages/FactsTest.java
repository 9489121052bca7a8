package be.capas.notification.pages;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.ROSTER;
import static be.capas.contract.Samples.recorded;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Shift;
import be.capas.notification.notice.Books;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.pages.Fact.Began;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {
  @Test
  void every_event_of_a_crisis_is_one_but_those_that_page_nobody_in_particular() {
    assertThat(
            Samples.all().stream()
                .filter(it -> Facts.of(recorded(it, 1), Known.NOTHING, EVERYBODY).isEmpty())
                .filter(CrisisEvent.class::isInstance)
                .map(WireNames::of))
        .containsExactlyInAnyOrder(
            "crisis-reported-again.v1",
            "emergency-services-confirmed.v1",
            "emergency-services-called.v1",
            "first-contact-made.v1",
            // Nobody held or waited for what is unknown.
            "crisis-escalated.v1");
    assertThat(
            Samples.all().stream()
                .filter(it -> !(it instanceof CrisisEvent))
                .filter(it -> Facts.of(recorded(it, 1), Known.NOTHING, EVERYBODY).isPresent()))
        .isEmpty();
  }

  @Test
  void the_beginning_says_who_was_on_call_by_the_settings_where_no_roster_holds() {
    assertThat(of(sample(CrisisRaised.class), Known.NOTHING, Books.NONE))
        .isInstanceOfSatisfying(
            Began.class,
            it -> {
              assertThat(it.cause()).isEqualTo(Cause.RAISED);
              assertThat(it.onCall()).isEqualTo(Map.of("settings", List.of(ADULT, CHILD)));
            });
  }

  @Test
  void and_by_each_roster_where_one_does() {
    var shift = new Shift(List.of(CHILD), List.of(), null);
    var plan = new RosterPlan(ZoneId.of("Europe/Brussels"), List.of(shift));
    var book = OnCallBook.EMPTY.fold(new RosterPublished(ORGANISATION, ROSTER, NOON, plan));

    assertThat(
            of(
                sample(CrisisRaised.class),
                Known.NOTHING,
                new Books(NOON, Map.of(ORGANISATION, book))))
        .isInstanceOfSatisfying(
            Began.class,
            it -> assertThat(it.onCall()).isEqualTo(Map.of(ROSTER.value(), List.of(CHILD))));
  }

  @Test
  void more_urgent_begins_anew_and_anything_else_does_not() {
    var waits = new Known.Waiting(Urgency.P3, NOON, null);
    var changed = sample(UrgencyChanged.class);

    assertThat(of(changed, waits, Books.NONE)).isInstanceOf(Began.class);
    assertThat(of(changed, new Known.Waiting(Urgency.P0, NOON, null), Books.NONE))
        .isInstanceOf(Fact.Retriaged.class);
    assertThat(of(changed, new Known.Taken(Urgency.P3, NOON, null, null), Books.NONE))
        .isInstanceOf(Fact.Retriaged.class);
  }

  private static Fact of(CapasEvent event, Known before, Books books) {
    return Facts.of(recorded(event, 1), before, EVERYBODY.with(books)).orElseThrow();
  }

  private static CapasEvent sample(Class<? extends CapasEvent> type) {
    return Samples.all().stream().filter(type::isInstance).findFirst().orElseThrow();
  }
}
