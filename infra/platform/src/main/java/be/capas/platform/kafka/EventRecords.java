package be.capas.platform.kafka;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.contract.WireNames;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.platform.codec.EventCodec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Recorded events as Kafka records and back: CloudEvents 1.0 in binary mode, keyed by the person,
 * or by the stream where there is none. No header holds personal content.
 */
public final class EventRecords {
  private static final String TYPE_PREFIX = "be.capas.";
  private static final String SOURCE = "urn:capas:command-service";

  private final EventCodec codec;

  public EventRecords(EventCodec codec) {
    this.codec = codec;
  }

  /** The record to send. */
  public ProducerRecord<String, byte[]> toKafka(String topic, Recorded<?> recorded) {
    var key = recorded.subject().toString();
    var record = new ProducerRecord<>(topic, key, codec.write(recorded.event()));
    var headers = record.headers();
    EventHeader.SPEC_VERSION.put(headers, "1.0");
    EventHeader.ID.put(headers, recorded.id().toString());
    EventHeader.SOURCE.put(headers, SOURCE);
    EventHeader.TYPE.put(headers, TYPE_PREFIX + WireNames.of(recorded.event()));
    EventHeader.SUBJECT.put(headers, recorded.stream().toString());
    EventHeader.TIME.put(headers, recorded.occurredAt().toString());
    EventHeader.RECORDED_TIME.put(headers, recorded.recordedAt().toString());
    EventHeader.SEQUENCE.put(headers, Long.toString(recorded.sequence()));
    EventHeader.PARTITION_KEY.put(headers, key);
    EventHeader.ORGANISATION.put(headers, recorded.organisation().value());
    EventHeader.AUTH_ID.put(headers, recorded.by().value());
    EventHeader.CORRELATION_ID.put(headers, recorded.correlationId());
    EventHeader.CAUSATION_ID.put(headers, recorded.causationId());
    EventHeader.TRACE_PARENT.put(headers, recorded.traceparent());
    EventHeader.CONTENT_TYPE.put(headers, "application/json");
    return record;
  }

  /**
   * The event in a record that was read.
   *
   * @throws EventCodec.UnreadableEvent if its type or content is unknown to this version, or a
   *     header that every event has is missing or malformed
   */
  public Recorded<CapasEvent> fromKafka(ConsumerRecord<String, byte[]> record) {
    try {
      return read(record);
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new EventCodec.UnreadableEvent(
          "no event of ours at %s-%d offset %d"
              .formatted(record.topic(), record.partition(), record.offset()));
    }
  }

  private Recorded<CapasEvent> read(ConsumerRecord<String, byte[]> record) {
    var headers = record.headers();
    var type = need(headers, EventHeader.TYPE);
    var event = codec.read(type.substring(TYPE_PREFIX.length()), record.value());
    return new Recorded<>(
        UUID.fromString(need(headers, EventHeader.ID)),
        event,
        Long.parseLong(need(headers, EventHeader.SEQUENCE)),
        new OrganisationId(need(headers, EventHeader.ORGANISATION)),
        person(event, UUID.fromString(record.key())),
        new ActorId(need(headers, EventHeader.AUTH_ID)),
        Instant.parse(need(headers, EventHeader.TIME)),
        Instant.parse(need(headers, EventHeader.RECORDED_TIME)),
        need(headers, EventHeader.CORRELATION_ID),
        EventHeader.CAUSATION_ID.find(headers),
        EventHeader.TRACE_PARENT.find(headers));
  }

  /** The key is the person, but for streams about nobody known, which are keyed by themselves. */
  private static @Nullable PersonId person(CapasEvent event, UUID key) {
    var aboutNobody = event.streamType() != StreamType.PERSON && key.equals(event.stream().value());
    return aboutNobody ? null : new PersonId(key);
  }

  private static String need(Headers headers, EventHeader header) {
    var value = header.find(headers);
    if (value == null) {
      throw new EventCodec.UnreadableEvent("a record without header " + header.wireName());
    }
    return value;
  }
}
