package be.capas.platform.kafka;

import be.capas.contract.reading.ReadRecord;
import be.capas.platform.codec.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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
    EventHeader.SPEC_VERSION.put(headers, "1.0");
    EventHeader.ID.put(headers, read.id().toString());
    EventHeader.SOURCE.put(headers, SOURCE);
    EventHeader.TYPE.put(headers, TYPE);
    EventHeader.SUBJECT.put(headers, key);
    EventHeader.TIME.put(headers, read.at().toString());
    EventHeader.PARTITION_KEY.put(headers, key);
    EventHeader.ORGANISATION.put(headers, read.organisation().value());
    EventHeader.CONTENT_TYPE.put(headers, "application/json");
    return record;
  }

  /**
   * The read in a record.
   *
   * @throws EventCodec.UnreadableEvent if it is none that this version knows
   */
  public ReadRecord fromKafka(ConsumerRecord<String, byte[]> record) {
    if (!TYPE.equals(EventHeader.TYPE.find(record.headers()))) {
      throw unreadable(record);
    }
    try {
      return codec.mapper().readValue(record.value(), ReadRecord.class);
    } catch (JacksonException wrong) {
      throw unreadable(record);
    }
  }

  private static EventCodec.UnreadableEvent unreadable(ConsumerRecord<String, byte[]> record) {
    return new EventCodec.UnreadableEvent(
        "no record of a read at %s-%d offset %d"
            .formatted(record.topic(), record.partition(), record.offset()));
  }
}
