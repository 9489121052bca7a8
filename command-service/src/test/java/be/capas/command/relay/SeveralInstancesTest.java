package be.capas.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.support.Cell;
import be.capas.command.support.Instance;
import be.capas.command.support.RealServers;
import be.capas.local.SharedServers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeveralInstancesTest {
  private static final String OWNERS =
      "SELECT count(DISTINCT owner) FROM tokenentry WHERE processorname = 'relay'";

  @Test
  void two_instances_share_the_segments_and_one_takes_over_from_the_other() {
    var topicName = RealServers.newTopic();
    var settings = RealServers.settings(RealServers.newDatabase(), topicName);
    try (var first = Instance.start(settings);
        var topic = new TopicReader(SharedServers.kafka().bootstrapServers(), topicName)) {
      try (var second = Instance.start(settings)) {
        await().atMost(Duration.ofSeconds(20)).until(() -> owners(first) == 2);

        first.cell().person();
        second.cell().person();
        await().until(() -> topic.records().size() == 2);
        decideOnWhatTheOtherStored(first.cell(), second.cell());
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> owners(first) == 1);

      for (var n = 0; n < 8; n++) {
        first.cell().person();
      }
      await().until(() -> byPeople(topic) == 14);
      assertThat(topic.events()).extracting(it -> it.id()).doesNotHaveDuplicates();
    }
  }

  /** Timers may have been faster than who claimed. */
  private static long byPeople(TopicReader topic) {
    return topic.events().stream().filter(it -> !it.by().value().startsWith("policy:")).count();
  }

  /** Each remembers the crisis as it stored it last, and must not believe that for ever. */
  private static void decideOnWhatTheOtherStored(Cell first, Cell second) {
    var crisis = "crises/" + first.crisis();
    second.post(Cell.ANNA, crisis + "/claim", "").is(200);
    first.post(Cell.BERT, crisis + "/claim", "").is(409);
    first.post(Cell.ANNA, crisis + "/arrival", "").is(200);
    second.post(Cell.ANNA, crisis + "/arrival", "").is(200);
    second.post(Cell.ANNA, crisis + "/stabilise", "{\"outcome\":\"OTHER\"}").is(200);
    first.post(Cell.ANNA, crisis + "/arrival", "").is(409);
  }

  private static long owners(Instance instance) {
    return instance.db().sql(OWNERS).query(Long.class).single();
  }
}
