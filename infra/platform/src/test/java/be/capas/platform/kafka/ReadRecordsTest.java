package be.capas.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.Samples;
import be.capas.contract.reading.ReadRecord;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.codec.EventCodec.UnreadableEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class ReadRecordsTest {
  private static final ReadRecord READ = Samples.read();

  private final ReadRecords records = new ReadRecords(new EventCodec());

  @Test
  void what_is_sent_is_what_is_read() {
    assertThat(records.fromKafka(received(records.toKafka("t", READ)))).isEqualTo(READ);
  }

  @Test
  void a_read_is_written_as_its_golden_file_says() throws IOException {
    try (var file = getClass().getResourceAsStream("/golden/file-read.v1.json")) {
      assertThat(file).isNotNull();
      assertThat(new String(records.toKafka("t", READ).value(), UTF_8))
          .isEqualTo(new String(file.readAllBytes(), UTF_8).strip());
    }
  }

  @Test
  void a_foreign_reader_finds_a_cloud_event_keyed_by_the_person() {
    var sent = records.toKafka("t", READ);
    try (var reader = new CloudEventDeserializer()) {
      var cloudEvent = reader.deserialize("t", sent.headers(), sent.value());

      assertThat(sent.key()).isEqualTo(Samples.PERSON.toString());
      assertThat(cloudEvent.getId()).isEqualTo(READ.id().toString());
      assertThat(cloudEvent.getType()).isEqualTo("be.capas.file-read.v1");
      assertThat(cloudEvent.getSubject()).isEqualTo(Samples.PERSON.toString());
      assertThat(cloudEvent.getExtension("organisation")).isEqualTo("capas-charleroi");
    }
  }

  @Test
  void a_record_of_something_else_is_a_stop() {
    var bare = new ProducerRecord<>("t", "k", "{}".getBytes(UTF_8));
    var empty = new ProducerRecord<>("t", "k", "{}".getBytes(UTF_8));
    records.toKafka("t", READ).headers().forEach(empty.headers()::add);

    assertThatThrownBy(() -> records.fromKafka(received(bare))).isInstanceOf(UnreadableEvent.class);
    assertThatThrownBy(() -> records.fromKafka(received(empty)))
        .isInstanceOf(UnreadableEvent.class);
  }

  private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
    var record = new ConsumerRecord<>("t", 0, 0, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return record;
  }
}
