package be.capas.platform.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an {@link EventLoop} feeds. It keeps its own position, beside what it makes of the records,
 * so that the two can never part: not Kafka but the sink knows how far it has come.
 *
 * @param <T> what a record of the topic holds
 */
public interface TopicSink<T> {
  /**
   * The offset of the next record to read, for each of these partitions that it has read from
   * before; a partition left out is read from its beginning. Called whenever partitions are
   * assigned and after every fault: whatever the sink remembers in memory of them is to be
   * forgotten.
   */
  Map<Integer, Long> positions(Set<Integer> partitions);

  /**
   * Takes a batch: all of it and the positions after it, or an exception and none that matters. May
   * be given what it has had before.
   *
   * @param next for each partition in the batch, the offset to go on from
   */
  void accept(List<T> batch, Map<Integer, Long> next);
}
