package be.capas.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  private static final String TRACEPARENT = "traceparent";

  private final EventCodec codec;

  public EventRecords(EventCodec codec) {
    this.codec = codec;
  }

  /** The record to send. */
  public ProducerRecord<String, byte[]> toKafka(String topic, Recorded<?> recorded) {
    var key = recorded.subject().toString();
    var record = new ProducerRecord<>(topic, key, codec.write(recorded.event()));
    var headers = record.headers();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", recorded.id().toString());
    put(headers, "ce_source", SOURCE);
    put(headers, "ce_type", TYPE_PREFIX + WireNames.of(recorded.event()));
    put(headers, "ce_subject", recorded.stream().toString());
    put(headers, "ce_time", recorded.occurredAt().toString());
    put(headers, "ce_recordedtime", recorded.recordedAt().toString());
    put(headers, "ce_sequence", Long.toString(recorded.sequence()));
    put(headers, "ce_partitionkey", key);
    put(headers, "ce_organisation", recorded.organisation().value());
    put(headers, "ce_authid", recorded.by().value());
    put(headers, "ce_correlationid", recorded.correlationId());
    put(headers, "ce_causationid", recorded.causationId());
    put(headers, TRACEPARENT, recorded.traceparent());
    put(headers, "content-type", "application/json");
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
    var type = need(headers, "ce_type");
    var event = codec.read(type.substring(TYPE_PREFIX.length()), record.value());
    return new Recorded<>(
        UUID.fromString(need(headers, "ce_id")),
        event,
        Long.parseLong(need(headers, "ce_sequence")),
        new OrganisationId(need(headers, "ce_organisation")),
        person(event, UUID.fromString(record.key())),
        new ActorId(need(headers, "ce_authid")),
        Instant.parse(need(headers, "ce_time")),
        Instant.parse(need(headers, "ce_recordedtime")),
        need(headers, "ce_correlationid"),
        find(headers, "ce_causationid"),
        find(headers, TRACEPARENT));
  }

  /** The key is the person, but for streams about nobody known, which are keyed by themselves. */
  private static @Nullable PersonId person(CapasEvent event, UUID key) {
    var aboutNobody = event.streamType() != StreamType.PERSON && key.equals(event.stream().value());
    return aboutNobody ? null : new PersonId(key);
  }

  private static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }

  private static String need(Headers headers, String name) {
    var value = find(headers, name);
    if (value == null) {
      throw new EventCodec.UnreadableEvent("a record without header " + name);
    }
    return value;
  }

  private static @Nullable String find(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }
}
