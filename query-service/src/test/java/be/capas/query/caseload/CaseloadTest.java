package be.capas.query.caseload;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.query.Events.BY_PARTNER;
import static be.capas.query.Events.BY_PSYCHOLOGIST;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Samples;
import be.capas.contract.StreamType;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.id.PersonId;
import be.capas.query.Story;
import be.capas.query.feed.Folded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who accompanies whom, how the threads are, what is due. */
class CaseloadTest {
  private static final CaseloadView VIEW = new CaseloadView();

  private final Story story =
      Story.of(PERSON).then(Samples.all().getFirst()).then(helpRequested()).then(heldBy(BY_WORKER));

  private Folded<Case> document() {
    var document = Folded.<Case>nothing(PERSON.value());
    for (var event : story.events()) {
      document = document.fold(VIEW, event);
    }
    return document;
  }

  private CaseEntry line(Instant at) {
    return CaseEntry.of(document(), Yardstick.OF_THE_HOUSE, at);
  }

  @Test
  void an_accompaniment_is_in_it_while_it_is_open() {
    assertThat(document().view().open()).isTrue();
    assertThat(document().view().holder()).isEqualTo(BY_WORKER);

    story.then(closed());

    assertThat(document().view().open()).isFalse();
    assertThat(document().view().holder()).isNull();
  }

  @Test
  void it_is_with_whoever_holds_the_thread() {
    story.days(1).then(heldBy(BY_PSYCHOLOGIST));
    assertThat(document().view().holder()).isEqualTo(BY_PSYCHOLOGIST);

    story.days(1).then(heldBy(BY_PARTNER));
    assertThat(document().view().holder()).isEqualTo(BY_PARTNER);
  }

  @Test
  void it_is_of_the_antenna_that_the_file_is_of() {
    assertThat(document().view().antenna()).isEqualTo(ANTENNA);
    assertThat(document().view().organisation()).isEqualTo(ORGANISATION);
  }

  @Test
  void what_is_due_is_told_and_whether_it_should_have_been_done() {
    var opened = story.now();
    story.days(1).then(visit(MET));
    var due = opened.plus(Duration.ofDays(15));

    var before = line(due.minusSeconds(1));
    var after = line(due.plusSeconds(1));

    assertThat(before.nextStep().kind()).isEqualTo(NextStep.Kind.REGULAR_CONTACT);
    assertThat(before.nextStep().due()).isEqualTo(due);
    assertThat(before.overdue()).isFalse();
    assertThat(before.status()).isEqualTo(Status.STEADY);
    assertThat(after.overdue()).isTrue();
    assertThat(after.status()).isEqualTo(Status.FRAYING);
    assertThat(after.lastContact()).isEqualTo(opened.plus(Duration.ofDays(1)));
  }

  @Test
  void the_worst_comes_first_then_what_is_due_the_soonest() {
    var start = story.now();
    var steady = line(start.plus(Duration.ofDays(1)));
    var fraying = line(start.plus(Duration.ofDays(15)));
    var broken = line(start.plus(Duration.ofDays(30)));
    story.days(2).then(visit(MET));
    var steadyForLonger = line(start.plus(Duration.ofDays(3)));

    assertThat(
            List.of(steadyForLonger, steady, fraying, broken).stream()
                .sorted(CaseEntry.WORST_FIRST))
        .containsExactly(broken, fraying, steady, steadyForLonger);
    assertThat(Totals.of(List.of(steadyForLonger, steady, fraying, broken)))
        .isEqualTo(new Totals(4, 2, 1, 1, 2));
  }

  @Test
  void nobody_unnamed_is_in_it() {
    var crisis = Samples.CRISIS.value();

    assertThat(VIEW.key(crisis, StreamType.CRISIS, crisis)).isEmpty();
    assertThat(VIEW.key(new PersonId(new UUID(1, 2)).value(), StreamType.CRISIS, crisis))
        .isPresent();
  }
}
