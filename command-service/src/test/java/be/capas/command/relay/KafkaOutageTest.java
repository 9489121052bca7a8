package be.capas.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.support.Instance;
import be.capas.command.support.RealServers;
import be.capas.local.FreePorts;
import be.capas.local.kafka.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class KafkaOutageTest {
  private static final String TOPIC = "capas.events.v1";

  @TempDir Path dir;

  @Test
  void while_kafka_is_away_commands_are_taken_and_afterwards_nothing_is_missing() {
    var port = FreePorts.next();
    var controller = FreePorts.next();
    var settings = RealServers.settings(RealServers.newDatabase(), TOPIC);
    settings.put("capas.kafka.bootstrap-servers", "127.0.0.1:" + port);
    settings.put("capas.relay.patience", "1s");
    settings.put("capas.relay.tolerated-lag", "1s");

    try (var instance = startAround(settings, port, controller)) {
      var cell = instance.cell();
      var health = instance.bean(RelayLagHealthIndicator.class);
      var person = cell.person();
      for (var n = 0; n < 20; n++) {
        cell.helpRequest(person);
      }
      assertThat(instance.bean(RelayLag.class).now().events()).isGreaterThanOrEqualTo(20);
      await().until(() -> health.health().getStatus().equals(RelayLagHealthIndicator.LAGGING));

      try (var again = EmbeddedKafka.start(dir, port, controller);
          var topic = new TopicReader(again.bootstrapServers(), TOPIC)) {
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> instance.bean(RelayLag.class).now().events() == 0);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        var numbers =
            topic.events().stream()
                .filter(it -> it.event() instanceof be.capas.contract.AccompanimentEvent)
                .map(it -> it.sequence())
                .distinct()
                .toList();
        assertThat(numbers).isEqualTo(LongStream.range(0, 21).boxed().toList());
      }
    }
  }

  /** Kafka is there at the start, takes an event, and goes. */
  private Instance startAround(java.util.Map<String, String> settings, int port, int controller) {
    try (var kafka = EmbeddedKafka.start(dir, port, controller)) {
      kafka.createTopic(TOPIC, 12);
      var instance = Instance.start(settings);
      instance.cell().person();
      try (var topic = new TopicReader(kafka.bootstrapServers(), TOPIC)) {
        await().until(() -> topic.records().size() == 1);
      }
      return instance;
    }
  }
}
