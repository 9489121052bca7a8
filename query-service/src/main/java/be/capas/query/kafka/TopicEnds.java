package be.capas.query.kafka;

import be.capas.platform.kafka.EventLoop.ConsumerSource;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How many events there are on the topic. One caller at a time. */
final class TopicEnds implements AutoCloseable {
  private static final Duration WAIT = Duration.ofSeconds(5);

  private final ConsumerSource consumers;
  private final String topic;
  private @Nullable Consumer<String, byte[]> consumer;

  TopicEnds(ConsumerSource consumers, String topic) {
    this.consumers = consumers;
    this.topic = topic;
  }

  /** For each partition the offset that the next event will have; events are never removed. */
  synchronized Map<Integer, Long> ends() {
    if (consumer == null) {
      // Only asks: never joins the group.
      consumer = consumers.open("capas-query-ends");
    }
    var partitions =
        consumer.partitionsFor(topic, WAIT).stream().map(TopicEnds::partition).toList();
    consumer.assign(partitions);
    return consumer.endOffsets(partitions, WAIT).entrySet().stream()
        .collect(Collectors.toMap(it -> it.getKey().partition(), Map.Entry::getValue));
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  @Override
  public synchronized void close() {
    if (consumer != null) {
      consumer.close();
      consumer = null;
    }
  }
}
