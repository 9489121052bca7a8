package be.capas.query.timeline;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.contract.accompaniment.VisitOutcome.NOT_FOUND;
import static be.capas.query.Events.BY_PSYCHOLOGIST;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.visit;
import static be.capas.query.timeline.Selection.Order.NEWEST_FIRST;
import static be.capas.query.timeline.Selection.Order.OLDEST_FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.Samples;
import be.capas.contract.person.ErrorReason;
import be.capas.query.Story;
import be.capas.query.journal.Journal;
import be.capas.query.timeline.Selection.Order;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final String VISIT = "outreach-visit-made.v1";

  private final Story story =
      Story.of(PERSON)
          .then(helpRequested())
          .then(heldBy(BY_WORKER))
          .days(2)
          .then(visit(NOT_FOUND))
          .days(1)
          .recorded(visit(MET), NOON.plusSeconds(3600));

  @Test
  void the_newest_comes_first_by_when_it_happened() {
    assertThat(page(all(NEWEST_FIRST)).entries())
        .extracting(Entry::kind)
        .containsExactly(VISIT, VISIT, "holder-assigned.v1", "help-requested.v1");
    assertThat(page(all(NEWEST_FIRST)).entries().getFirst().sentence())
        .contains("did not find the person");
  }

  @Test
  void the_oldest_comes_first_on_demand() {
    assertThat(page(all(OLDEST_FIRST)).entries()).extracting(Entry::occurredAt).isSorted();
  }

  @Test
  void an_entry_recorded_late_stands_where_it_happened_and_says_so() {
    var late = page(all(OLDEST_FIRST)).entries().get(2);

    assertThat(late.occurredAt()).isEqualTo(NOON.plusSeconds(3600));
    assertThat(late.recordedLate()).isTrue();
    assertThat(page(all(OLDEST_FIRST)).entries()).filteredOn(Entry::recordedLate).hasSize(1);
  }

  @Test
  void what_was_recorded_in_error_stays_where_it_was_and_says_so() {
    var visit = story.last();
    story.days(1).then(new RecordedInError(PERSON, visit, ErrorReason.WRONG_PERSON));

    assertThat(page(all(NEWEST_FIRST)).entries())
        .filteredOn(it -> it.takenBack() != null)
        .singleElement()
        .satisfies(it -> assertThat(it.id()).isEqualTo(visit))
        .extracting(Entry::takenBack)
        .isEqualTo(
            new TakenBack(
                story.last(), story.now(), Samples.WORKER, ErrorReason.WRONG_PERSON, null));
    assertThat(Timeline.whole(journal())).hasSize(5);
  }

  @Test
  void who_holds_the_thread_is_named_and_who_said_so() {
    story.days(1).then(heldBy(BY_PSYCHOLOGIST));

    assertThat(page(all(NEWEST_FIRST)).entries().getFirst())
        .satisfies(it -> assertThat(it.sentence()).contains(BY_PSYCHOLOGIST.id()))
        .satisfies(it -> assertThat(it.by()).isEqualTo(Samples.WORKER));
  }

  @Test
  void what_was_corrected_names_what_counts_in_its_place() {
    var wrong = story.last();
    var right = story.days(1).recorded(visit(NOT_FOUND), NOON.plusSeconds(3600)).last();
    story.then(new RecordCorrected(PERSON, wrong, right));

    assertThat(page(all(OLDEST_FIRST)).entries())
        .filteredOn(it -> it.takenBack() != null)
        .singleElement()
        .satisfies(it -> assertThat(it.takenBack().replacement()).isEqualTo(right))
        .satisfies(it -> assertThat(it.takenBack().reason()).isNull())
        .extracting(Entry::id)
        .isEqualTo(wrong);
  }

  @Test
  void kinds_and_span_narrow_it() {
    assertThat(page(new Selection(Set.of(VISIT), null, null, NEWEST_FIRST, 50, null)).entries())
        .hasSize(2);
    assertThat(
            page(new Selection(
                    Set.of(),
                    NOON.plusSeconds(1),
                    NOON.plusSeconds(172_800),
                    NEWEST_FIRST,
                    50,
                    null))
                .entries())
        .singleElement()
        .extracting(Entry::sequence)
        .isEqualTo(3L);
  }

  @Test
  void pages_of_any_size_give_every_entry_once() {
    qt().forAll(integers().between(1, 6))
        .checkAssert(
            size -> {
              var seen = new ArrayList<UUID>();
              UUID after = null;
              do {
                var page = page(new Selection(Set.of(), null, null, NEWEST_FIRST, size, after));
                page.entries().forEach(it -> seen.add(it.id()));
                after = page.next();
              } while (after != null);
              assertThat(seen)
                  .containsExactlyElementsOf(
                      page(all(NEWEST_FIRST)).entries().stream().map(Entry::id).toList());
            });
  }

  @Test
  void an_unknown_place_to_go_on_from_is_no_page() {
    var nowhere = new Selection(Set.of(), null, null, NEWEST_FIRST, 5, UUID.randomUUID());

    assertThat(Timeline.of(journal(), nowhere)).isEmpty();
  }

  @Test
  void every_event_there_is_has_a_sentence_without_anything_sealed() {
    assertThat(Samples.ofTheFile())
        .allSatisfy(
            event ->
                assertThat(Entry.of(Samples.recorded(event, 0), null).sentence())
                    .endsWith(".")
                    .doesNotContain("c2VhbGVk", "null"));
  }

  private static Selection all(Order order) {
    return new Selection(Set.of(), null, null, order, 200, null);
  }

  private Timeline page(Selection selection) {
    return Timeline.of(journal(), selection).orElseThrow();
  }

  private Journal journal() {
    return new Journal(Samples.ORGANISATION, story.events());
  }
}
