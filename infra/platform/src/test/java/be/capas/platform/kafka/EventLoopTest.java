package be.capas.platform.kafka;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent.InterventionStarted;
import be.capas.contract.Recorded;
import be.capas.platform.codec.EventCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopTest {
  private static final TopicPartition PARTITION = new TopicPartition("t", 0);

  private final EventRecords records = new EventRecords(new EventCodec());
  private final List<ConsumerRecord<String, byte[]>> topic = new ArrayList<>();
  private final RecordingSink sink = new RecordingSink();
  private volatile boolean away;
  private final EventLoop loop = new EventLoop("view", "t", this::open, records, sink);

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void events_arrive_in_order_from_the_beginning() {
    given(0, 1, 2);

    loop.start();

    await(() -> sink.sequences().equals(List.of(0L, 1L, 2L)));
    await(() -> loop.status().state() == EventLoop.Status.State.RUNNING);
  }

  @Test
  void reading_goes_on_where_the_sink_stands() {
    given(0, 1, 2);
    sink.positions.put(0, 2L);

    loop.start();

    await(() -> sink.sequences().equals(List.of(2L)));
  }

  @Test
  void what_the_sink_cannot_take_stops_the_loop_loudly_and_is_given_again() {
    given(0, 1);
    sink.refuse = true;
    loop.start();
    await(() -> loop.status().state() == EventLoop.Status.State.STOPPED);
    assertThat(loop.status().fault()).contains("Refused");
    assertThat(sink.sequences()).isEmpty();

    sink.refuse = false;

    await(() -> sink.sequences().equals(List.of(0L, 1L)));
    await(() -> loop.status().fault() == null);
  }

  @Test
  void an_event_that_cannot_be_read_is_not_skipped() {
    given(0);
    topic.add(new ConsumerRecord<>("t", 0, 1, CRISIS.toString(), "{}".getBytes()));

    loop.start();

    await(() -> loop.status().state() == EventLoop.Status.State.STOPPED);
    assertThat(sink.positions.getOrDefault(0, 0L)).isLessThan(2);
  }

  @Test
  void silence_is_trusted_only_while_kafka_can_be_asked() {
    given(0);
    try (var impatient =
        new EventLoop("view", "t", this::open, records, sink, Duration.ofMillis(10))) {
      impatient.start();
      await(() -> impatient.status().state() == EventLoop.Status.State.RUNNING);

      away = true;
      await(() -> impatient.status().state() == EventLoop.Status.State.STOPPED);
      assertThat(impatient.status().fault()).isEqualTo("TimeoutException");

      away = false;
      await(() -> impatient.status().state() == EventLoop.Status.State.RUNNING);
    }
  }

  @Test
  void an_error_stops_the_loop_loudly_and_ends_it_no_more_than_a_fault_does() {
    given(0);
    sink.breaks = true;
    loop.start();
    await(() -> loop.status().state() == EventLoop.Status.State.STOPPED);
    assertThat(loop.status().fault()).isEqualTo("NoClassDefFoundError");

    sink.breaks = false;

    await(() -> sink.sequences().equals(List.of(0L)));
  }

  @Test
  void a_loop_that_was_never_started_can_be_closed() {
    assertThatCode(loop::close).doesNotThrowAnyException();
  }

  private void given(long... sequences) {
    for (var sequence : sequences) {
      var sent = records.toKafka("t", recorded(new InterventionStarted(CRISIS), sequence));
      var record = new ConsumerRecord<>("t", 0, sequence, sent.key(), sent.value());
      sent.headers().forEach(record.headers()::add);
      topic.add(record);
    }
  }

  private Consumer<String, byte[]> open(String group) {
    var consumer =
        new MockConsumer<String, byte[]>("none") {
          @Override
          public Map<TopicPartition, Long> endOffsets(
              Collection<TopicPartition> partitions, Duration within) {
            if (away) {
              throw new TimeoutException("no broker has answered");
            }
            return super.endOffsets(partitions, within);
          }
        };
    consumer.schedulePollTask(
        () -> {
          consumer.rebalance(List.of(PARTITION));
          consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
          consumer.updateEndOffsets(Map.of(PARTITION, (long) topic.size()));
          topic.forEach(consumer::addRecord);
        });
    return consumer;
  }

  private static void await(BooleanSupplier condition) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition::getAsBoolean);
  }

  /** Takes what it is given and remembers it, unless told to refuse. */
  private static final class RecordingSink implements EventSink {
    final Map<Integer, Long> positions = new HashMap<>();
    final List<Recorded<CapasEvent>> taken = new CopyOnWriteArrayList<>();
    volatile boolean refuse;
    volatile boolean breaks;

    @Override
    public Map<Integer, Long> positions(Set<Integer> partitions) {
      return positions;
    }

    @Override
    public void accept(List<Recorded<CapasEvent>> events, Map<Integer, Long> next) {
      if (refuse) {
        throw new Refused();
      }
      if (breaks) {
        throw new NoClassDefFoundError("be.capas.Missing");
      }
      taken.addAll(events);
      positions.putAll(next);
    }

    List<Long> sequences() {
      return taken.stream().map(Recorded::sequence).toList();
    }
  }

  private static final class Refused extends RuntimeException {
    Refused() {
      super("Refused by the sink");
    }
  }
}
