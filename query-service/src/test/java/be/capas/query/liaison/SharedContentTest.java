package be.capas.query.liaison;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.helpRequested;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.Samples;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.query.Story;
import be.capas.query.journal.Journal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedContentTest {
  private final Story story = Story.of(PERSON).then(Samples.all().getFirst()).then(helpRequested());

  @Test
  void a_partner_is_told_who_the_person_is_as_it_was_put_right_last() {
    asked();
    var right = new Sealed(IDENTITY, PERSON + "/IDENTITY", "cmlnaHQ=");
    story.days(1).then(new IdentityCorrected(PERSON, right, right, null, null));

    var told = shared(IDENTITY);

    assertThat(told.givenName()).isEqualTo(right);
    assertThat(told.contact()).as("no longer said").isNull();
    assertThat(shared(CONFIDENCE).givenName()).isNull();
  }

  @Test
  void what_was_written_in_error_is_not_passed_on() {
    story.then(repeated()).hours(1).takenBack().then(repeated());
    asked();

    assertThat(shared(CONFIDENCE).notes()).hasSize(1);
  }

  @Test
  void what_turns_out_wrong_afterwards_is_taken_from_the_partner_too() {
    story.then(repeated());
    var written = story.last();
    asked();
    assertThat(shared(CONFIDENCE).notes()).hasSize(1);

    story.days(1).takenBack(written);

    assertThat(shared(CONFIDENCE).notes()).isEmpty();
  }

  @Test
  void what_was_put_right_afterwards_stands_in_the_place_of_what_was_wrong() {
    story.then(visit("d3Jvbmc="));
    var wrong = story.last();
    var visited = story.now();
    story.hours(1).then(repeated());
    asked();
    story.days(1).recorded(visit("cmlnaHQ="), visited);
    var right = story.last();
    story.then(new RecordCorrected(PERSON, wrong, right));

    assertThat(shared(CONFIDENCE).notes())
        .extracting(it -> it.visit() == null ? null : it.visit().box())
        .containsExactly("cmlnaHQ=", null);

    story.days(1).recorded(visit("YmVzdA=="), visited);
    story.then(new RecordCorrected(PERSON, right, story.last()));
    assertThat(shared(CONFIDENCE).notes())
        .extracting(it -> it.visit() == null ? null : it.visit().box())
        .as("and what stands in the place of that")
        .containsExactly("YmVzdA==", null);
  }

  @Test
  void what_puts_right_what_was_written_later_is_not_shared_either() {
    asked();
    story.days(1).then(repeated());
    var later = story.last();
    story.days(1).then(repeated());
    story.then(new RecordCorrected(PERSON, later, story.last()));

    assertThat(shared(CONFIDENCE).notes()).isEmpty();
  }

  private static CapasEvent visit(String box) {
    return new OutreachVisitMade(
        ACCOMPANIMENT,
        VisitPlace.HOME,
        VisitOutcome.MET,
        List.of(),
        false,
        new Sealed(CONFIDENCE, PERSON + "/CONFIDENCE", box));
  }

  private void asked() {
    story.hours(1).then(handoffProposed()).then(handoffSent(story.now(), IDENTITY, CONFIDENCE));
  }

  private static HelpRequestRepeated repeated() {
    return new HelpRequestRepeated(
        ACCOMPANIMENT,
        new HelpSource(HelpSource.Kind.USER, null),
        Set.of(),
        Samples.sealed(CONFIDENCE),
        null);
  }

  private SharedContent shared(DataClass... classes) {
    var view = new LiaisonView();
    @Nullable Handoff handoff = null;
    for (var event : story.events()) {
      if (view.key(event).isPresent()) {
        handoff = view.fold(handoff, event);
      }
    }
    var journal = new Journal(Samples.ORGANISATION, story.events());
    return SharedContent.of(journal, Objects.requireNonNull(handoff), Set.of(classes));
  }
}
