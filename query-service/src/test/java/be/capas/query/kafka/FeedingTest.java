package be.capas.query.kafka;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.onScene;
import static be.capas.query.Events.raised;
import static be.capas.query.kafka.Feeding.BOARD;
import static be.capas.query.kafka.Feeding.FIL_ROUGE;
import static be.capas.query.kafka.Feeding.JOURNAL;
import static be.capas.query.kafka.Feeding.await;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Samples;
import be.capas.contract.crisis.Urgency;
import be.capas.query.Story;
import be.capas.query.filrouge.FilRougeView;
import be.capas.query.journal.JournalView;
import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedingTest {
  private final Feeding feeding = Feeding.allViews().start();
  private final Story story =
      Story.of(PERSON)
          .then(helpRequested())
          .then(raised(Urgency.P1, NOON))
          .then(claimed())
          .then(onScene());

  @AfterEach
  void close() {
    feeding.close();
  }

  @Test
  void every_event_comes_back_from_the_journal_as_it_was_recorded() {
    feeding.publish(story.events());

    await(() -> feeding.last(JOURNAL, PERSON.value(), CRISIS.value()) == 2);
    assertThat(feeding.find(new JournalView(), PERSON.value()).orElseThrow().view().events())
        .isEqualTo(story.events());
  }

  @Test
  void every_kind_of_event_survives_the_store() {
    var all = AllEvents.numbered();
    var handoff = Samples.HANDOFF.value();
    var last = all.stream().filter(it -> it.stream().equals(handoff)).count() - 1;
    feeding.publish(all);

    await(() -> feeding.last(JOURNAL, PERSON.value(), handoff) == last);
    assertThat(feeding.find(new JournalView(), PERSON.value()).orElseThrow().view().events())
        .isEqualTo(all);
    await(() -> feeding.last(FIL_ROUGE, PERSON.value(), handoff) == last);
    assertThat(feeding.find(new FilRougeView(), PERSON.value()).orElseThrow().view())
        .isEqualTo(AllEvents.folded(new FilRougeView(), all));
  }

  @Test
  void documents_can_be_read_and_queried_as_they_are() {
    feeding.publish(story.events());
    await(() -> feeding.last(BOARD, CRISIS.value(), CRISIS.value()) == 2);

    var found =
        feeding
            .database
            .getCollection("board_1")
            .find(
                Filters.and(
                    Filters.eq("view.organisation", Samples.ORGANISATION.value()),
                    Filters.eq("view.urgency", "P1")))
            .first();

    assertThat(
            found
                .get("view", Document.class)
                .getEmbedded(List.of("response", "claimedBy"), String.class))
        .isEqualTo(Samples.PSYCHOLOGIST.value());
  }

  @Test
  void what_is_delivered_again_changes_nothing() {
    feeding.publish(story.events());
    feeding.awaitCaughtUp();
    var once = feeding.find(JOURNAL, PERSON.value());

    feeding.publish(story.events());
    feeding.publish(story.events().get(1));
    feeding.awaitCaughtUp();

    assertThat(feeding.find(JOURNAL, PERSON.value())).isEqualTo(once);
  }

  @Test
  void a_hole_in_the_topic_stops_the_views_loudly_and_nothing_is_skipped() {
    feeding.publish(story.events().get(0), story.events().get(1), story.events().get(3));

    await(() -> feeding.stopped(BOARD));
    assertThat(feeding.status(BOARD).orElseThrow().fault())
        .contains("misses events", CRISIS + "#2", "expected number 1");
    await(
        () -> {
          feeding.lags.measure();
          return feeding.lags.of("board").orElse(0) > 0;
        });
    assertThat(feeding.last(BOARD, CRISIS.value(), CRISIS.value())).isLessThan(2);
  }

  @Test
  void a_view_that_lost_a_document_stops_alone() {
    feeding.publish(story.events().subList(0, 3));
    feeding.awaitCaughtUp();
    feeding.database.getCollection("board_1").deleteOne(Filters.eq("_id", CRISIS.toString()));

    feeding.publish(story.events().get(3));

    await(() -> feeding.stopped(BOARD));
    await(() -> feeding.last(JOURNAL, PERSON.value(), CRISIS.value()) == 2);
    await(() -> feeding.last(FIL_ROUGE, PERSON.value(), CRISIS.value()) == 2);
    assertThat(feeding.stopped(JOURNAL)).isFalse();
    assertThat(feeding.last(FIL_ROUGE, PERSON.value(), ACCOMPANIMENT.value())).isZero();
  }

  @Test
  void two_instances_share_the_work() {
    try (var second = feeding.another().start()) {
      feeding.publish(story.events());
      second.awaitCaughtUp();

      assertThat(second.find(new JournalView(), PERSON.value()).orElseThrow().view().events())
          .hasSize(4);
    }
  }
}
