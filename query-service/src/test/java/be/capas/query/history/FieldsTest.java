package be.capas.query.history;

import static be.capas.contract.Samples.CONSENTED;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.consentGiven;
import static be.capas.query.Events.consentWithdrawn;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.helpRequested;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.Samples;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.sealing.DataClass;
import be.capas.query.Story;
import be.capas.query.journal.Journal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By what one of a list is known again from one state to the next. */
class FieldsTest {
  private static final HandoffId OTHER = new HandoffId(new UUID(0, 7));
  private static final PartnerId ELSEWHERE = new PartnerId("ssm-elsewhere");

  private final Story story = Story.of(PERSON).then(helpRequested());

  @Test
  void two_signals_of_one_rule_are_two() {
    var due = story.now().plusSeconds(60);
    story.then(handoffProposed()).then(handoffSent(due));
    var first = story.last();
    story.then(otherProposed()).then(otherSent(due));
    var second = story.last();
    story.hours(1);

    assertThat(Fields.of(now()))
        .containsKey("/filRouge/signals/HANDOFF_UNANSWERED+" + first + "/since")
        .containsKey("/filRouge/signals/HANDOFF_UNANSWERED+" + second + "/since");
  }

  @Test
  void two_links_at_risk_by_one_event_are_two() {
    var due = story.now().plusSeconds(60);
    story.then(consentGiven()).then(handoffProposed()).then(handoffSent(CONSENTED, due));
    story.then(otherProposed()).then(otherSent(due)).then(consentWithdrawn());
    var withdrawn = story.last();

    assertThat(Fields.of(now()))
        .containsKey("/filRouge/links/" + Samples.PARTNER + "+" + withdrawn + "/state")
        .containsKey("/filRouge/links/" + ELSEWHERE + "+" + withdrawn + "/state");
  }

  @Test
  void a_handoff_is_the_same_one_wherever_it_stands() {
    story.then(handoffProposed()).then(handoffSent(story.now().plusSeconds(60)));
    var asked = now();
    story.hours(1).then(handoffAccepted());

    assertThat(Change.between(asked, now()))
        .contains(
            new Change("/filRouge/handoffs/" + HANDOFF + "/state", "SENT", "ACCEPTED", false));
  }

  @Test
  void nothing_sealed_is_told_as_a_text_whatever_happened() {
    Samples.ofTheFile().forEach(story::then);

    var fields = Fields.of(now()).values();

    assertThat(fields).filteredOn(Fields.Value::sealed).hasSizeGreaterThan(5);
    for (var dataClass : DataClass.values()) {
      var sealed = Samples.sealed(dataClass);
      assertThat(fields)
          .filteredOn(it -> !it.sealed())
          .extracting(Fields.Value::text)
          .noneMatch(it -> it.contains(sealed.box()) || it.contains(sealed.key()));
    }
  }

  private static CapasEvent otherProposed() {
    return new HandoffProposed(
        OTHER, ORGANISATION, PERSON, Samples.ACCOMPANIMENT, ELSEWHERE, Urgency.P3, null, null);
  }

  private static CapasEvent otherSent(Instant due) {
    return new HandoffSent(OTHER, CONSENTED, Set.of(), due);
  }

  private History now() {
    var journal = new Journal(ORGANISATION, story.events());
    return History.of(journal, Yardstick.OF_THE_HOUSE, story.now(), Instant.MAX);
  }
}
