package be.capas.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.Samples;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.kafka.ReadTopic.NotWritten;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class ReadTopicTest {
  private final List<MockProducer<String, byte[]>> opened = new ArrayList<>();
  private boolean answering = true;
  private final ReadTopic topic =
      new ReadTopic(this::open, new ReadRecords(new EventCodec()), "reads", Duration.ofMillis(200));

  @Test
  void returns_once_all_are_acknowledged() {
    topic.append(List.of(Samples.read(), Samples.read()));

    assertThat(opened).singleElement().satisfies(it -> assertThat(it.history()).hasSize(2));
  }

  @Test
  void does_not_wait_for_ever() {
    answering = false;

    assertThatThrownBy(() -> topic.append(List.of(Samples.read()))).isInstanceOf(NotWritten.class);
  }

  @Test
  void goes_on_with_the_same_producer_after_what_may_pass() {
    topic.append(List.of(Samples.read()));
    opened.getLast().sendException = new NetworkException();
    assertThatThrownBy(() -> topic.append(List.of(Samples.read()))).isInstanceOf(NotWritten.class);
    opened.getLast().sendException = null;

    topic.append(List.of(Samples.read()));

    assertThat(opened).hasSize(1);
  }

  @Test
  void gives_up_a_producer_that_failed_for_good() {
    topic.append(List.of(Samples.read()));
    opened.getLast().sendException = new InvalidProducerEpochException("fenced");
    assertThatThrownBy(() -> topic.append(List.of(Samples.read()))).isInstanceOf(NotWritten.class);

    topic.append(List.of(Samples.read()));

    assertThat(opened).hasSize(2);
    assertThat(opened.getFirst().closed()).isTrue();
  }

  @Test
  void one_that_was_never_used_can_be_closed() {
    assertThatCode(topic::close).doesNotThrowAnyException();
    assertThat(opened).isEmpty();
  }

  private Producer<String, byte[]> open() {
    var producer =
        new MockProducer<>(answering, null, new StringSerializer(), new ByteArraySerializer());
    opened.add(producer);
    return producer;
  }
}
