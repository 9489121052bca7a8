package be.capas.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is on a topic now, past every line of the services' own code. */
final class WholeTopic {
  static final String EVENTS = "capas.events.v1";
  static final String READS = "capas.reads.v1";

  private static final Duration POLL = Duration.ofMillis(500);

  private WholeTopic() {}

  /** By key, the organisations that the events of that key name; one, if all is well. */
  static Map<UUID, Set<String>> organisations(String servers) {
    var organisations = new HashMap<UUID, Set<String>>();
    for (var event : records(servers, EVENTS)) {
      organisations
          .computeIfAbsent(UUID.fromString(event.key()), _ -> new TreeSet<>())
          .add(header(event, "ce_organisation"));
    }
    return organisations;
  }

  /** The records under a key in their order, each by its type, its place and all its bytes. */
  static List<String> of(String servers, String topic, UUID key) {
    return records(servers, topic).stream()
        .filter(it -> it.key().equals(key.toString()))
        .map(WholeTopic::asText)
        .toList();
  }

  private static List<ConsumerRecord<String, byte[]>> records(String servers, String topic) {
    var records = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers, "enable.auto.commit", false),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (!isRead(consumer, ends)) {
        consumer.poll(POLL).forEach(records::add);
      }
    }
    return records;
  }

  private static boolean isRead(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(it -> consumer.position(it.getKey()) >= it.getValue());
  }

  private static String asText(ConsumerRecord<String, byte[]> event) {
    var headers = new TreeSet<String>();
    event.headers().forEach(it -> headers.add(it.key() + "=" + new String(it.value(), UTF_8)));
    return "%s %d-%d %s %s"
        .formatted(
            header(event, "ce_type"),
            event.partition(),
            event.offset(),
            headers,
            new String(event.value(), UTF_8));
  }

  private static String header(ConsumerRecord<?, ?> event, String name) {
    return new String(event.headers().lastHeader(name).value(), UTF_8);
  }
}
