package be.capas.query.kafka;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.onScene;
import static be.capas.query.Events.raised;
import static be.capas.query.kafka.Feeding.JOURNAL;
import static be.capas.query.kafka.Feeding.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.PersonId;
import be.capas.local.SharedServers;
import be.capas.local.mongo.EmbeddedMongo;
import be.capas.platform.codec.EventCodec;
import be.capas.query.Events;
import be.capas.query.Story;
import be.capas.query.board.BoardCrisis;
import be.capas.query.board.BoardView;
import be.capas.query.feed.Contended;
import be.capas.query.feed.Feed;
import be.capas.query.feed.Folding;
import be.capas.query.feed.Positions;
import be.capas.query.journal.JournalView;
import be.capas.query.mongo.ViewCollections;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash at the worst moment, a second writer or a forgetful store can do: nothing. */
class LossTest {
  @TempDir Path dir;

  @Test
  void a_crash_between_documents_and_positions_repeats_events_harmlessly() {
    try (var client = MongoClients.create(SharedServers.mongo().uri())) {
      var database = client.getDatabase("t" + UUID.randomUUID().toString().substring(0, 8));
      var views = new ViewCollections(database, new EventCodec());
      var told = new ArrayList<Recorded<? extends CapasEvent>>();
      var crashing = new Crashing(views.positions("board", 1));
      var feeder =
          new Feeder<>(new BoardView(), views.store(new BoardView(), 1), crashing, telling(told));
      feeder.positions(Set.of(0));
      assertThatThrownBy(() -> feeder.accept(crisis(), Map.of(0, 2L)))
          .hasMessage("crash before the positions");

      crashing.healed = true;
      assertThat(feeder.positions(Set.of(0))).isEmpty();
      feeder.accept(crisis(), Map.of(0, 2L));

      assertThat(feeder.positions(Set.of(0))).containsEntry(0, 2L);
      var document =
          views.store(new BoardView(), 1).load(Set.of(CRISIS.value())).get(CRISIS.value());
      assertThat(document.version()).isEqualTo(1);
      assertThat(document.streams()).containsEntry(CRISIS.value(), 1L);
      assertThat(told).as("folded in the run that crashed").isEmpty();
    }
  }

  @Test
  void of_two_that_write_the_same_document_one_must_start_again() {
    try (var client = MongoClients.create(SharedServers.mongo().uri())) {
      var database = client.getDatabase("t" + UUID.randomUUID().toString().substring(0, 8));
      var views = new ViewCollections(database, new EventCodec());
      var first = feeder(views);
      var second = feeder(views);
      first.positions(Set.of(0));
      second.positions(Set.of(0));
      first.accept(crisis(), Map.of(0, 2L));

      assertThatThrownBy(() -> second.accept(crisis(), Map.of(0, 2L)))
          .isInstanceOf(Contended.class);
      second.positions(Set.of(0));
      second.accept(List.of(), Map.of(0, 3L));
      assertThatThrownBy(() -> first.accept(List.of(), Map.of(0, 3L)))
          .isInstanceOf(Contended.class);
    }
  }

  @Test
  void a_store_that_lost_its_last_writes_is_filled_again_from_the_topic() throws IOException {
    var name = "t" + UUID.randomUUID().toString().substring(0, 8);
    var mongo = EmbeddedMongo.start(dir.resolve("mongo"), 0);
    var story = Story.of(PERSON).then(helpRequested()).then(raised(Urgency.P1, NOON));
    var other = new PersonId(UUID.randomUUID());
    try (var feeding = Feeding.of(name, mongo.uri(), List.of(Feed.of(JOURNAL))).start()) {
      feeding.publish(story.events());
      awaitFolded(feeding, 0);
      var port = mongo.port();
      mongo.close();
      var before = Files.readAllBytes(dir.resolve("mongo/views.mv.db"));

      mongo = EmbeddedMongo.start(dir.resolve("mongo"), port);
      feeding.publish(story.then(claimed()).events().getLast());
      awaitFolded(feeding, 1);
      mongo.close();
      Files.write(dir.resolve("mongo/views.mv.db"), before);
      mongo = EmbeddedMongo.start(dir.resolve("mongo"), port);
      // First an event of somebody else: it must not carry the position over what was lost.
      feeding.publish(Story.of(other).then(Samples.all().getFirst()).events());
      feeding.publish(story.then(onScene()).events().getLast());

      awaitFolded(feeding, 2);
      assertThat(feeding.find(new JournalView(), PERSON.value()).orElseThrow().view().events())
          .isEqualTo(story.events());
      assertThat(feeding.find(JOURNAL, other.value())).isPresent();
    } finally {
      mongo.close();
    }
  }

  private static void awaitFolded(Feeding feeding, long sequence) {
    await(
        () -> {
          try {
            return feeding.last(JOURNAL, PERSON.value(), CRISIS.value()) == sequence;
          } catch (MongoException away) {
            return false;
          }
        });
  }

  private static Feeder<BoardCrisis> feeder(ViewCollections views) {
    return new Feeder<>(
        new BoardView(),
        views.store(new BoardView(), 1),
        views.positions("board", 1),
        telling(new ArrayList<>()));
  }

  private static Folding.Listener<BoardCrisis> telling(List<Recorded<? extends CapasEvent>> told) {
    return batch -> batch.forEach(it -> told.add(it.event()));
  }

  private static List<Recorded<CapasEvent>> crisis() {
    return List.of(
        Samples.recorded(Events.raised(Urgency.P1, NOON), 0), Samples.recorded(claimed(), 1));
  }

  /** Ends the process, so to speak, before it writes the positions. */
  private static final class Crashing implements Positions {
    private final Positions positions;
    private boolean healed;

    Crashing(Positions positions) {
      this.positions = positions;
    }

    @Override
    public Map<Integer, Long> load(Set<Integer> partitions) {
      return positions.load(partitions);
    }

    @Override
    public void advance(Map<Integer, Long> next) {
      if (!healed) {
        throw new IllegalStateException("crash before the positions");
      }
      positions.advance(next);
    }
  }
}
