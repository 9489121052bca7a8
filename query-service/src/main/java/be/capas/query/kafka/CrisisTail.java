package be.capas.query.kafka;

import be.capas.platform.kafka.EventLoop.ConsumerSource;
import be.capas.query.board.stream.BoardChanges;
import be.capas.query.board.stream.StreamPosition;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is new on the topic, all partitions in every instance, for those who watch the board
 * there. Begins a little before the end, so that a client may go on here that was watching
 * elsewhere.
 */
final class CrisisTail implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(CrisisTail.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);
  private static final Duration LATE = Duration.ofSeconds(10);
  private static final long LOOK_BACK = 500;

  private final ConsumerSource consumers;
  private final String topic;
  private final CrisisNews news;
  private final BoardChanges changes;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile long freshAt = System.nanoTime();
  private volatile @Nullable Consumer<String, byte[]> running;

  CrisisTail(ConsumerSource consumers, String topic, CrisisNews news, BoardChanges changes) {
    this.consumers = consumers;
    this.topic = topic;
    this.news = news;
    this.changes = changes;
    this.thread = Thread.ofPlatform().daemon().name("board-tail").unstarted(this::runUntilClosed);
  }

  void start() {
    thread.start();
  }

  /** Whether it has not come to the end of the topic, or the view not with it, for too long. */
  boolean behind() {
    return System.nanoTime() - freshAt > LATE.toNanos();
  }

  private void runUntilClosed() {
    var pause = Duration.ZERO;
    while (!closed(pause)) {
      try (var consumer = consumers.open("capas-query-tail")) {
        running = consumer;
        follow(consumer);
      } catch (WakeupException asked) {
        // close() asked
      } catch (RuntimeException fault) {
        log.warn("the board's stream pauses: {}", fault.getClass().getSimpleName());
      } finally {
        running = null;
      }
      pause = PAUSE_AFTER_FAULT;
    }
  }

  private void follow(Consumer<String, byte[]> consumer) {
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    consumer.assign(partitions);
    if (changes.position().next().isEmpty()) {
      changes.begin(nearTheEnd(consumer, partitions));
    }
    changes
        .position()
        .next()
        .forEach((number, offset) -> consumer.seek(new TopicPartition(topic, number), offset));
    while (!closed(Duration.ZERO)) {
      var batch = consumer.poll(POLL);
      if (!batch.isEmpty()) {
        var next = new HashMap<Integer, Long>();
        batch.nextOffsets().forEach((it, offset) -> next.put(it.partition(), offset.offset()));
        changes.publish(news.of(batch, () -> closed(Duration.ZERO)), next);
      }
      freshAt = System.nanoTime();
    }
  }

  private static StreamPosition nearTheEnd(
      Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    var start = new TreeMap<Integer, Long>();
    consumer
        .endOffsets(partitions)
        .forEach((it, end) -> start.put(it.partition(), Math.max(0, end - LOOK_BACK)));
    return new StreamPosition(start);
  }

  private boolean closed(Duration wait) {
    try {
      return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    closing.countDown();
    var consumer = running;
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
