package be.capas.query.kafka;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.onScene;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.urgency;
import static be.capas.query.kafka.Feeding.BOARD;
import static be.capas.query.kafka.Feeding.JOURNAL;
import static be.capas.query.kafka.Feeding.await;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.PersonId;
import be.capas.query.Events;
import be.capas.query.Story;
import be.capas.query.generation.ViewState;
import be.capas.query.generation.ViewState.Phase;
import be.capas.query.journal.JournalView;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildTest {
  private final Feeding feeding = Feeding.allViews().start();
  private final Story story =
      Story.of(PERSON).then(raised(Urgency.P1, NOON)).then(claimed()).then(onScene());

  @AfterEach
  void close() {
    feeding.close();
  }

  @Test
  void a_view_is_built_anew_compared_and_switched_while_events_keep_flowing() {
    var people = new ArrayList<Story>();
    for (var i = 0; i < 200; i++) {
      people.add(about(new PersonId(UUID.randomUUID())));
    }
    feeding.publish(people.stream().flatMap(it -> it.events().stream()).toList());
    feeding.awaitCaughtUp();
    var stop = new AtomicBoolean();
    var flowing = Thread.ofVirtual().start(() -> keepTelling(people, stop));

    feeding.rebuilds.start("journal", false);
    await(() -> state("journal").phase() == Phase.SWITCHED);
    stop.set(true);
    await(() -> !flowing.isAlive());
    feeding.awaitCaughtUp();

    assertThat(state("journal").live()).isEqualTo(2);
    assertThat(state("journal").detail()).isEqualTo("200 documents are equal");
    for (var one : people) {
      var document = feeding.find(new JournalView(), one.events().getFirst().subject());
      assertThat(document.orElseThrow().view().events()).isEqualTo(one.events());
    }
    await(() -> state("journal").retired().isEmpty());
    assertThat(feeding.database.listCollectionNames())
        .contains("journal_2")
        .doesNotContain("journal_1");
  }

  @Test
  void a_file_that_was_erased_is_built_from_zero_as_any_other() {
    var everything = AllEvents.numbered();
    feeding.publish(everything);
    feeding.awaitCaughtUp();

    for (var view : List.of("journal", "filrouge", "board")) {
      feeding.rebuilds.start(view, false);
      await(() -> state(view).phase() == Phase.SWITCHED);
      assertThat(state(view).detail()).contains("equal");
    }
    assertThat(feeding.find(new JournalView(), PERSON.value()).orElseThrow().view().events())
        .hasSameSizeAs(everything);
  }

  @Test
  void a_document_that_differs_fails_the_rebuild_and_the_live_view_stays() {
    feeding.publish(story.events());
    feeding.awaitCaughtUp();
    feeding
        .database
        .getCollection("board_1")
        .updateOne(Filters.eq("_id", CRISIS.toString()), Updates.set("view.urgency", "P4"));

    feeding.rebuilds.start("board", false);

    await(() -> state("board").phase() == Phase.FAILED);
    assertThat(state("board").detail()).isEqualTo("document " + CRISIS + " differs");
    assertThat(state("board").live()).isEqualTo(1);
    await(() -> state("board").retired().isEmpty());
    assertThat(feeding.database.listCollectionNames()).doesNotContain("board_2");
  }

  @Test
  void a_view_that_stopped_is_rebuilt_without_comparison_only() {
    feeding.publish(story.events());
    feeding.awaitCaughtUp();
    feeding.database.getCollection("board_1").deleteOne(Filters.eq("_id", CRISIS.toString()));
    feeding.publish(story.then(urgency(Urgency.P2, NOON)).events().getLast());
    await(() -> feeding.stopped(BOARD));

    feeding.rebuilds.start("board", false);
    await(() -> state("board").phase() == Phase.FAILED);
    assertThat(state("board").detail()).contains("unverified=true");

    feeding.rebuilds.start("board", true);
    await(() -> state("board").phase() == Phase.SWITCHED);

    assertThat(state("board").live()).isEqualTo(3);
    await(() -> feeding.last(BOARD, CRISIS.value(), CRISIS.value()) == 3);
    await(() -> !feeding.stopped(BOARD));
    feeding.publish(story.then(urgency(Urgency.P3, NOON)).events().getLast());
    await(() -> feeding.last(BOARD, CRISIS.value(), CRISIS.value()) == 4);
  }

  @Test
  void instances_build_together_and_all_read_the_new_generation() {
    feeding.publish(story.events());
    feeding.awaitCaughtUp();
    try (var second = feeding.another().start()) {
      second.rebuilds.start("journal", false);

      await(() -> feeding.live.of("journal") == 2 && second.live.of("journal") == 2);
      feeding.publish(story.then(urgency(Urgency.P2, NOON)).events().getLast());
      await(() -> second.last(JOURNAL, PERSON.value(), CRISIS.value()) == 3);
      assertThat(feeding.last(JOURNAL, PERSON.value(), CRISIS.value())).isEqualTo(3);
    }
  }

  @Test
  void a_rebuild_can_be_given_up() {
    feeding.publish(story.events());
    feeding.awaitCaughtUp();
    // Never caught up: the hole stops the new generation before the end, as it stopped the live.
    feeding.publish(
        story.then(urgency(Urgency.P2, NOON)).then(urgency(Urgency.P3, NOON)).events().getLast());
    feeding.publish(filler(200));
    await(() -> feeding.stopped(BOARD));
    feeding.rebuilds.start("board", true);

    feeding.rebuilds.cancel("board");

    assertThat(state("board").phase()).isEqualTo(Phase.FAILED);
    assertThat(state("board").detail()).isEqualTo("cancelled");
    assertThat(state("board").live()).isEqualTo(1);
  }

  private ViewState state(String view) {
    return feeding.generations.of(view);
  }

  private static Story about(PersonId person) {
    return Story.of(person).then(helpFor(person));
  }

  private static CapasEvent helpFor(PersonId person) {
    return Events.helpRequested(person);
  }

  private static List<Recorded<? extends CapasEvent>> filler(int count) {
    var events = new ArrayList<Recorded<? extends CapasEvent>>();
    for (var i = 0; i < count; i++) {
      events.addAll(about(new PersonId(UUID.randomUUID())).events());
    }
    return events;
  }

  /** As many as a busy cell records, and far more: some fifty a second. */
  private void keepTelling(List<Story> people, AtomicBoolean stop) {
    for (var i = 0; !stop.get(); i++) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      var one = people.get(i % people.size());
      var opened = (AccompanimentEvent) one.events().getFirst().event();
      feeding.publish(one.then(Events.visit(opened.accompaniment())).events().getLast());
    }
  }
}
