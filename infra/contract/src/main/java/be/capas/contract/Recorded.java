package be.capas.contract;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with what is known of its recording.
 *
 * @param id the event's own id
 * @param sequence its number in its stream, without gaps from 0
 * @param person whom it is about; absent for a crisis of an unnamed person
 * @param by who recorded it
 * @param occurredAt when it happened; may be earlier than
 * @param recordedAt when we knew
 * @param correlationId shared by all that follows from one request
 * @param causationId the request or event that led to it
 * @param traceparent W3C trace context of the request, if any
 */
public record Recorded<E extends CapasEvent>(
    UUID id,
    E event,
    long sequence,
    OrganisationId organisation,
    @Nullable PersonId person,
    ActorId by,
    Instant occurredAt,
    Instant recordedAt,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceparent) {

  /** The stream's id. */
  public UUID stream() {
    return event.stream().value();
  }

  /**
   * What the event's file is keyed by everywhere: the person, or the stream where there is none.
   */
  public UUID subject() {
    return person == null ? stream() : person.value();
  }

  @Override
  public String toString() {
    return WireNames.of(event) + " " + stream() + "#" + sequence;
  }
}
