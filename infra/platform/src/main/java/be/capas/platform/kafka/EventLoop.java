package be.capas.platform.kafka;

import be.capas.contract.reading.ReadRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one sink from a topic. Instances with the same name share the partitions. A record that the
 * sink cannot take ends the run: skipping it would be losing it. The next run starts after a pause
 * from the sink's own positions, and {@link #status()} says meanwhile what is wrong.
 */
public final class EventLoop implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EventLoop.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** How long nothing may come before Kafka is asked whether there is nothing. Our choice. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  /** How long it may take to say so: longer than a broker needs to take another one's place. */
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final String name;
  private final String topic;
  private final ConsumerSource consumers;
  private final Intake intake;
  private final Duration silence;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  private volatile Status status = Status.starting();
  private volatile boolean joined;
  private volatile @Nullable Consumer<String, byte[]> running;

  /** Makes a loop over events that does nothing before {@link #start()}. */
  public EventLoop(
      String name, String topic, ConsumerSource consumers, EventRecords records, EventSink sink) {
    this(name, topic, consumers, records, sink, SILENCE);
  }

  EventLoop(
      String name,
      String topic,
      ConsumerSource consumers,
      EventRecords records,
      EventSink sink,
      Duration silence) {
    this(name, topic, consumers, new Decoding<>(records::fromKafka, sink), silence);
  }

  private EventLoop(
      String name, String topic, ConsumerSource consumers, Intake intake, Duration silence) {
    this.name = name;
    this.topic = topic;
    this.consumers = consumers;
    this.intake = intake;
    this.silence = silence;
    this.thread = Thread.ofPlatform().daemon().name("loop-" + name).unstarted(this::runUntilClosed);
  }

  /** Makes a loop over events and their places that does nothing before {@link #start()}. */
  public static EventLoop overPlaces(
      String name,
      String topic,
      ConsumerSource consumers,
      EventRecords records,
      TopicSink<Placed> sink) {
    Function<ConsumerRecord<String, byte[]>, Placed> decoder =
        it -> new Placed(records.fromKafka(it), it.partition(), it.offset());
    return new EventLoop(name, topic, consumers, new Decoding<>(decoder, sink), SILENCE);
  }

  /** Makes a loop over the topic of reads that does nothing before {@link #start()}. */
  public static EventLoop overReads(
      String name,
      String topic,
      ConsumerSource consumers,
      ReadRecords records,
      TopicSink<ReadRecord> sink) {
    return new EventLoop(name, topic, consumers, new Decoding<>(records::fromKafka, sink), SILENCE);
  }

  /** Opens a consumer that belongs to the named group and commits nothing. */
  @FunctionalInterface
  public interface ConsumerSource {
    Consumer<String, byte[]> open(String group);
  }

  /** Starts reading, on a thread of its own. */
  public void start() {
    thread.start();
  }

  /** What this loop is called; also the name of its consumer group. */
  public String name() {
    return name;
  }

  /** How it goes. */
  public Status status() {
    return status;
  }

  @Override
  public void close() {
    closing.countDown();
    if (thread.getState() == Thread.State.NEW) {
      return; // never started: the application failed before
    }
    var consumer = running;
    if (consumer != null) {
      consumer.wakeup();
    }
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void runUntilClosed() {
    var pause = FIRST_PAUSE;
    while (!closed(Duration.ZERO)) {
      try {
        run();
      } catch (WakeupException asked) {
        // close() asked
      } catch (RuntimeException | Error fault) {
        // An error too: a thread that died of one would have this loop look as if it read.
        pause =
            status.fault() == null ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        status = status.failed(describe(fault));
        log.error("{} stopped, runs again in {} ms: {}", name, pause.toMillis(), describe(fault));
        log.debug("cause", fault);
        closed(pause);
      }
    }
    status = status.closed();
  }

  private void run() {
    joined = false;
    try (var consumer = consumers.open(name)) {
      running = consumer;
      consumer.subscribe(List.of(topic), new SeekToSink(consumer));
      var heard = System.nanoTime();
      while (!closed(Duration.ZERO)) {
        var batch = consumer.poll(POLL);
        if (!batch.isEmpty()) {
          intake.accept(batch, nextOffsets(batch));
          heard = System.nanoTime();
        } else if (System.nanoTime() - heard > silence.toNanos()) {
          // A consumer that reaches no broker says so to nobody: to it, nothing comes.
          consumer.endOffsets(consumer.assignment(), ANSWER);
          heard = System.nanoTime();
        }
        var lag = lag(consumer);
        // A fault is over only once the sink has taken something again, or nothing is left to take.
        if (joined && (status.fault() == null || !batch.isEmpty() || lag == 0)) {
          status = Status.running(Math.max(lag, 0));
        }
      }
    } finally {
      running = null;
    }
  }

  private static Map<Integer, Long> nextOffsets(ConsumerRecords<String, byte[]> batch) {
    var next = new HashMap<Integer, Long>();
    for (var partition : batch.partitions()) {
      next.put(partition.partition(), batch.records(partition).getLast().offset() + 1);
    }
    return next;
  }

  /** Events still to read, or -1 while a partition's end is not known yet. */
  private static long lag(Consumer<String, byte[]> consumer) {
    var lag = 0L;
    for (var partition : consumer.assignment()) {
      var behind = consumer.currentLag(partition);
      if (behind.isEmpty()) {
        return -1;
      }
      lag += behind.getAsLong();
    }
    return lag;
  }

  private boolean closed(Duration wait) {
    try {
      return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** The class and, for faults of our own making, the message: others' may hold content. */
  private static String describe(Throwable fault) {
    var type = fault.getClass();
    return type.getName().startsWith("be.capas.")
        ? String.valueOf(fault.getMessage())
        : type.getSimpleName();
  }

  /** What is done with a batch as Kafka gives it. */
  private interface Intake {
    Map<Integer, Long> positions(Set<Integer> partitions);

    void accept(ConsumerRecords<String, byte[]> batch, Map<Integer, Long> next);
  }

  private record Decoding<T>(Function<ConsumerRecord<String, byte[]>, T> decoder, TopicSink<T> sink)
      implements Intake {
    @Override
    public Map<Integer, Long> positions(Set<Integer> partitions) {
      return sink.positions(partitions);
    }

    @Override
    public void accept(ConsumerRecords<String, byte[]> batch, Map<Integer, Long> next) {
      var decoded = new ArrayList<T>(batch.count());
      for (var record : batch) {
        decoded.add(decoder.apply(record));
      }
      sink.accept(decoded, next);
    }
  }

  /** Starts every assigned partition where the sink stands. */
  private final class SeekToSink implements ConsumerRebalanceListener {
    private final Consumer<String, byte[]> consumer;

    SeekToSink(Consumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      var positions = intake.positions(numbers(assigned));
      for (var partition : assigned) {
        consumer.seek(partition, positions.getOrDefault(partition.partition(), 0L));
      }
      joined = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      // The sink has stored its positions with every batch: nothing is left to do.
    }

    private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
      return partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
    }
  }

  /**
   * How a loop goes.
   *
   * @param state whether it reads
   * @param lag events that it has still to read, as far as it knows
   * @param fault what ended its last run, if that is why it does not read; never holds content
   */
  public record Status(State state, long lag, @Nullable String fault) {
    /** Whether a loop reads. */
    public enum State {
      STARTING,
      RUNNING,
      STOPPED,
      CLOSED
    }

    static Status starting() {
      return new Status(State.STARTING, 0, null);
    }

    static Status running(long lag) {
      return new Status(State.RUNNING, lag, null);
    }

    Status failed(String fault) {
      return new Status(State.STOPPED, lag, fault);
    }

    Status closed() {
      return new Status(State.CLOSED, lag, fault);
    }
  }
}
