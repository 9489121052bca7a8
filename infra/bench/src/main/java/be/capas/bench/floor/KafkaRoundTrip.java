package be.capas.bench.floor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One record to Kafka and back to a consumer that polls, on a topic of its own. */
public final class KafkaRoundTrip implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TopicPartition partition = new TopicPartition("bench-" + UUID.randomUUID(), 0);
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final byte[] record;

  /** Makes the topic; each record has {@code size} bytes. */
  public KafkaRoundTrip(String bootstrapServers, int size)
      throws ExecutionException, InterruptedException {
    record = new byte[size];
    var settings = new Properties();
    settings.put("bootstrap.servers", bootstrapServers);
    try (var admin = Admin.create(settings)) {
      var topic = new NewTopic(partition.topic(), Optional.of(1), Optional.empty());
      admin.createTopics(List.of(topic)).all().get();
    }
    settings.putAll(Map.of("acks", "all", "linger.ms", "0"));
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    consumer.assign(List.of(partition));
    consumer.seek(partition, 0);
  }

  /** Sends one and waits until it has come back. */
  public void run() throws ExecutionException, InterruptedException {
    var sent = producer.send(new ProducerRecord<>(partition.topic(), record));
    if (consumer.poll(PATIENCE).isEmpty()) {
      throw new IllegalStateException("nothing came back from Kafka in " + PATIENCE);
    }
    sent.get();
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
