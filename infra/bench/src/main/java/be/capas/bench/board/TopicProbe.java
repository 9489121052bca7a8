package be.capas.bench.board;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of events from its end, and hands on the stream that each record is about. */
final class TopicProbe implements AutoCloseable {
  private static final String TOPIC = "capas.events.v1";
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> kafka;
  private final Thread reading;

  /** Returns once it stands at the end. */
  TopicProbe(String bootstrapServers, Consumer<String> streams) {
    var bytes = new ByteArrayDeserializer();
    kafka = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers), bytes, bytes);
    List<TopicPartition> partitions =
        kafka.partitionsFor(TOPIC).stream()
            .map(it -> new TopicPartition(TOPIC, it.partition()))
            .toList();
    kafka.assign(partitions);
    kafka.seekToEnd(partitions);
    partitions.forEach(kafka::position);
    reading = Thread.ofPlatform().daemon().name("topic-probe").start(() -> read(streams));
  }

  private void read(Consumer<String> streams) {
    try (kafka) {
      while (true) {
        for (var record : kafka.poll(POLL)) {
          var subject = record.headers().lastHeader("ce_subject");
          streams.accept(new String(subject.value(), StandardCharsets.UTF_8));
        }
      }
    } catch (WakeupException closed) {
      // close() asked
    }
  }

  @Override
  public void close() {
    kafka.wakeup();
    try {
      reading.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
