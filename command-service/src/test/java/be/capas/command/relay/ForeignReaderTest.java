package be.capas.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.local.SharedServers;
import be.capas.platform.kafka.KafkaSettings;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reader that has none of our code: the CloudEvents SDK, on the broker, off our topic. */
@ServiceTest
class ForeignReaderTest {
  @LocalServerPort int port;
  @Autowired KafkaSettings kafka;

  KafkaConsumer<String, CloudEvent> consumer;

  @BeforeEach
  void subscribe() {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", SharedServers.kafka().bootstrapServers()),
            new StringDeserializer(),
            new CloudEventDeserializer());
    var all =
        consumer.partitionsFor(kafka.topic()).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  @AfterEach
  void close() {
    consumer.close();
  }

  @Test
  void it_finds_cloud_events_that_say_what_happened_when_and_in_which_order() {
    var cell = new Cell(port);
    var person = cell.person();
    cell.helpRequest(person);

    var events = eventsOf(person, 2);

    assertThat(events).allSatisfy(it -> assertThat(it.key()).isEqualTo(person));
    assertThat(events.getFirst().value())
        .satisfies(
            registered -> {
              assertThat(registered.getType()).isEqualTo("be.capas.person-registered.v1");
              assertThat(registered.getSubject()).isEqualTo(person);
              assertThat(registered.getExtension("sequence")).isEqualTo("0");
            });
    assertThat(events.stream().map(it -> it.value().getType()))
        .contains("be.capas.help-requested.v1");
    assertThat(events).extracting(ConsumerRecord::value).allSatisfy(this::isWhole);
  }

  private void isWhole(CloudEvent event) {
    assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
    assertThat(UUID.fromString(event.getId())).isNotNull();
    assertThat(event.getSource()).isEqualTo(URI.create("urn:capas:command-service"));
    assertThat(event.getTime()).isNotNull();
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(event.getExtensionNames())
        .contains(
            "recordedtime", "sequence", "partitionkey", "organisation", "authid", "correlationid");
    var data = event.getData();
    assertThat(data).isNotNull();
    assertThat(new String(data.toBytes(), UTF_8)).startsWith("{").endsWith("}");
  }

  private List<ConsumerRecord<String, CloudEvent>> eventsOf(String person, int least) {
    var found = new ArrayList<ConsumerRecord<String, CloudEvent>>();
    await()
        .until(
            () -> {
              consumer
                  .poll(Duration.ofMillis(200))
                  .forEach(
                      it -> {
                        if (person.equals(it.value().getSubject()) || person.equals(it.key())) {
                          found.add(it);
                        }
                      });
              return found.size() >= least;
            });
    return found;
  }
}
