package be.capas.command.gateway;

import be.capas.command.rule.Act;
import be.capas.contract.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from: written beside every event that follows from it.
 *
 * @param receivedAt when it reached us, to the microsecond: the time by which rules decide
 * @param correlationId shared by all that follows from one request
 * @param causationId the request or event that led to it
 * @param traceparent W3C trace context of the request, if any
 * @param expectedVersion the version that the caller decided on, if it said so
 */
public record Origin(
    Instant receivedAt,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceparent,
    @Nullable Long expectedVersion) {

  /** What a stream must be at where it is to begin. */
  public static final long NOTHING_YET = -1;

  public Origin {
    receivedAt = receivedAt.truncatedTo(Act.PRECISION);
  }

  /** The same, for a command that begins a stream. */
  public Origin opening() {
    return new Origin(receivedAt, correlationId, causationId, traceparent, NOTHING_YET);
  }

  /** The same, for a stream that the caller named no version of. */
  public Origin ofWhateverVersion() {
    return new Origin(receivedAt, correlationId, causationId, traceparent, null);
  }

  /** The origin of what follows by itself from an event. */
  public static Origin of(Recorded<?> cause) {
    return new Origin(
        cause.recordedAt(),
        cause.correlationId(),
        cause.id().toString(),
        cause.traceparent(),
        null);
  }
}
