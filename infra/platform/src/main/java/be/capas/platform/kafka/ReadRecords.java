package be.capas.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.reading.ReadRecord;
import be.capas.platform.codec.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import tools.jackson.core.JacksonException;

/** Records of reads as Kafka records and back: CloudEvents 1.0 in binary mode, keyed by person. */
public final class ReadRecords {
  private static final String TYPE = "be.capas." + ReadRecord.WIRE_NAME;
  private static final String SOURCE = "urn:capas:read-log";

  private final EventCodec codec;

  public ReadRecords(EventCodec codec) {
    this.codec = codec;
  }

  /** The record to send. */
  public ProducerRecord<String, byte[]> toKafka(String topic, ReadRecord read) {
    var key = read.person().toString();
    var record = new ProducerRecord<>(topic, key, codec.mapper().writeValueAsBytes(read));
    var headers = record.headers();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", read.id().toString());
    put(headers, "ce_source", SOURCE);
    put(headers, "ce_type", TYPE);
    put(headers, "ce_subject", key);
    put(headers, "ce_time", read.at().toString());
    put(headers, "ce_partitionkey", key);
    put(headers, "ce_organisation", read.organisation().value());
    put(headers, "content-type", "application/json");
    return record;
  }

  /**
   * The read in a record.
   *
   * @throws EventCodec.UnreadableEvent if it is none that this version knows
   */
  public ReadRecord fromKafka(ConsumerRecord<String, byte[]> record) {
    var type = record.headers().lastHeader("ce_type");
    if (type == null || !TYPE.equals(new String(type.value(), UTF_8))) {
      throw unreadable(record);
    }
    try {
      return codec.mapper().readValue(record.value(), ReadRecord.class);
    } catch (JacksonException wrong) {
      throw unreadable(record);
    }
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private static EventCodec.UnreadableEvent unreadable(ConsumerRecord<String, byte[]> record) {
    return new EventCodec.UnreadableEvent(
        "no record of a read at %s-%d offset %d"
            .formatted(record.topic(), record.partition(), record.offset()));
  }
}
