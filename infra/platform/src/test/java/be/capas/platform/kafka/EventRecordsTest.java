package be.capas.platform.kafka;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.recorded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import be.capas.platform.codec.EventCodec;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventRecordsTest {
  private final EventRecords records = new EventRecords(new EventCodec());

  static Stream<Recorded<CapasEvent>> everyEvent() {
    return Samples.all().stream().map(event -> recorded(event, 7, NOON.minusSeconds(60), NOON));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void what_is_sent_is_what_is_read(Recorded<CapasEvent> event) {
    assertThat(records.fromKafka(received(records.toKafka("t", event)))).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void a_foreign_reader_finds_a_cloud_event(Recorded<CapasEvent> event) {
    var sent = records.toKafka("t", event);
    try (var reader = new CloudEventDeserializer()) {
      var cloudEvent = reader.deserialize("t", sent.headers(), sent.value());

      assertThat(cloudEvent.getId()).isEqualTo(event.id().toString());
      assertThat(cloudEvent.getType()).isEqualTo("be.capas." + WireNames.of(event.event()));
      assertThat(cloudEvent.getSubject()).isEqualTo(event.stream().toString());
      assertThat(cloudEvent.getTime()).isEqualTo("2026-03-02T11:59:00Z");
      assertThat(cloudEvent.getExtension("sequence")).isEqualTo("7");
      assertThat(cloudEvent.getExtension("partitionkey")).isEqualTo(sent.key());
      assertThat(cloudEvent.getExtension("organisation")).isEqualTo("capas-charleroi");
    }
  }

  @Test
  void a_crisis_of_an_unnamed_person_is_keyed_by_itself() {
    var event = recorded(new CrisisEvent.InterventionStarted(Samples.CRISIS), 2, null, NOON, NOON);

    var sent = records.toKafka("t", event);

    assertThat(sent.key()).isEqualTo(Samples.CRISIS.toString());
    assertThat(records.fromKafka(received(sent)).person()).isNull();
  }

  @Test
  void a_record_that_is_no_event_is_refused_by_the_header_it_lacks() {
    var foreign = new ProducerRecord<>("t", Samples.PERSON.toString(), "{}".getBytes(UTF_8));

    assertThatThrownBy(() -> records.fromKafka(received(foreign))).hasMessageContaining("ce_type");
  }

  private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
    var record = new ConsumerRecord<>("t", 0, 0, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return record;
  }
}
