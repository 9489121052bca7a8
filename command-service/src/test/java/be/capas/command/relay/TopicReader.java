package be.capas.command.relay;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.kafka.EventRecords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic of events from its beginning, again and again further. */
final class TopicReader implements AutoCloseable {
  private static final EventRecords RECORDS = new EventRecords(new EventCodec());

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  TopicReader(String bootstrapServers, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var all = IntStream.range(0, 12).mapToObj(n -> new TopicPartition(topic, n)).toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  /** Everything so far, each partition in order. */
  List<ConsumerRecord<String, byte[]>> records() {
    consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    return records;
  }

  List<Recorded<CapasEvent>> events() {
    return records().stream().map(RECORDS::fromKafka).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
