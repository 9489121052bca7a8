package be.capas.query.kafka;

import be.capas.platform.kafka.EventLoop.ConsumerSource;
import java.time.Duration;
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

  /** The sum of the ends of all partitions: events are never removed. */
  synchronized long total() {
    if (consumer == null) {
      // Only asks: never joins the group.
      consumer = consumers.open("capas-query-ends");
    }
    var partitions =
        consumer.partitionsFor(topic, WAIT).stream().map(TopicEnds::partition).toList();
    consumer.assign(partitions);
    return consumer.endOffsets(partitions, WAIT).values().stream().mapToLong(it -> it).sum();
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
