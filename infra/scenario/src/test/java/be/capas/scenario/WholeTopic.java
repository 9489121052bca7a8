package be.capas.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is on the topic of events now. */
final class WholeTopic {
  private static final String TOPIC = "capas.events.v1";
  private static final Duration POLL = Duration.ofMillis(500);

  private WholeTopic() {}

  /** By key, the organisations that the records of that key name; one, if all is well. */
  static Map<UUID, Set<String>> organisations(String servers) {
    var organisations = new HashMap<UUID, Set<String>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers, "enable.auto.commit", false),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (!isRead(consumer, ends)) {
        for (var event : consumer.poll(POLL)) {
          var organisation =
              new String(event.headers().lastHeader("ce_organisation").value(), UTF_8);
          organisations
              .computeIfAbsent(UUID.fromString(event.key()), _ -> new TreeSet<>())
              .add(organisation);
        }
      }
    }
    return organisations;
  }

  private static boolean isRead(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(it -> consumer.position(it.getKey()) >= it.getValue());
  }
}
