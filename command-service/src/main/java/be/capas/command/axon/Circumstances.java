package be.capas.command.axon;

import be.capas.command.gateway.Origin;
import be.capas.command.rule.Command;
import be.capas.command.rule.StreamState;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** What is kept beside an event: whose it is, who recorded it, when it happened, what led to it. */
public final class Circumstances {
  private static final String ORGANISATION = "organisation";
  private static final String PERSON = "person";
  private static final String BY = "by";

  /** When it happened, in ISO 8601: with every event there is. */
  public static final String OCCURRED_AT = "occurredAt";

  private static final String CORRELATION = "correlationId";
  private static final String CAUSATION = "causationId";
  private static final String TRACEPARENT = "traceparent";

  private Circumstances() {}

  /**
   * Of an event about to be applied.
   *
   * @param after the stream's state with the event folded in
   */
  static MetaData of(Command command, Origin origin, StreamState after) {
    var act = command.act();
    var values = new HashMap<String, Object>(16);
    values.put(ORGANISATION, act.organisation().value());
    values.put(BY, act.by().value());
    values.put(OCCURRED_AT, act.happenedAt(origin.receivedAt()).toString());
    values.put(CORRELATION, origin.correlationId());
    putIfPresent(values, PERSON, after.person());
    putIfPresent(values, CAUSATION, origin.causationId());
    putIfPresent(values, TRACEPARENT, origin.traceparent());
    return MetaData.from(values);
  }

  /** The event in a message of the store, with the circumstances beside it. */
  public static Recorded<CapasEvent> recorded(DomainEventMessage<?> message) {
    var values = message.getMetaData();
    var person = find(values, PERSON);
    return new Recorded<>(
        UUID.fromString(message.getIdentifier()),
        (CapasEvent) message.getPayload(),
        message.getSequenceNumber(),
        new OrganisationId(need(values, ORGANISATION)),
        person == null ? null : new PersonId(UUID.fromString(person)),
        new ActorId(need(values, BY)),
        Instant.parse(need(values, OCCURRED_AT)),
        message.getTimestamp(),
        need(values, CORRELATION),
        find(values, CAUSATION),
        find(values, TRACEPARENT));
  }

  /** What the events of one file have in common: the person, or the stream where there is none. */
  public static String subject(DomainEventMessage<?> message) {
    var person = find(message.getMetaData(), PERSON);
    return person == null ? message.getAggregateIdentifier() : person;
  }

  private static void putIfPresent(Map<String, Object> values, String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value.toString());
    }
  }

  private static String need(Map<String, ?> values, String key) {
    var value = find(values, key);
    if (value == null) {
      throw new IllegalStateException("an event was stored without " + key);
    }
    return value;
  }

  private static @Nullable String find(Map<String, ?> values, String key) {
    return (String) values.get(key);
  }
}
