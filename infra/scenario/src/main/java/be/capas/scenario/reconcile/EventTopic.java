package be.capas.scenario.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the whole topic, from its first event to the last one that is there now. */
final class EventTopic {
  private static final String TOPIC = "capas.events.v1";
  private static final String EVENT_ID = "ce_id";
  private static final Duration POLL = Duration.ofMillis(500);

  private final String servers;

  EventTopic(String servers) {
    this.servers = servers;
  }

  /** How often each event under these keys is in the topic: once, or more after a crash. */
  Map<UUID, Integer> eventsOf(Set<UUID> subjects) {
    var times = new HashMap<UUID, Integer>();
    try (var consumer = consumer()) {
      var partitions = consumer.partitionsFor(TOPIC).stream().map(EventTopic::partition).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (!isRead(consumer, ends)) {
        for (var event : consumer.poll(POLL)) {
          if (subjects.contains(UUID.fromString(event.key()))) {
            times.merge(id(event), 1, Integer::sum);
          }
        }
      }
    }
    return times;
  }

  private static boolean isRead(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(it -> consumer.position(it.getKey()) >= it.getValue());
  }

  private static UUID id(ConsumerRecord<String, byte[]> event) {
    return UUID.fromString(new String(event.headers().lastHeader(EVENT_ID).value(), UTF_8));
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  private Consumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            List.of(servers.split(",")),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
