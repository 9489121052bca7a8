package be.capas.query.timeline;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.contract.WireNames;
import be.capas.contract.id.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param id the event's id
 * @param kind the event's wire name
 * @param recordedLate whether it became known more than {@link #LATE} after it happened
 * @param by who recorded it
 * @param takenBack that it counts no more; absent while it does
 * @param sentence what happened, in the language asked for, without personal content
 * @param data the event itself; its sealed values stay sealed
 */
public record Entry(
    UUID id,
    String kind,
    Instant occurredAt,
    Instant recordedAt,
    boolean recordedLate,
    ActorId by,
    StreamType type,
    UUID stream,
    long sequence,
    @Nullable TakenBack takenBack,
    String sentence,
    CapasEvent data) {

  /**
   * Field work is recorded on the way back; beyond an hour somebody may have decided without it.
   */
  public static final Duration LATE = Duration.ofHours(1);

  static Entry of(Recorded<? extends CapasEvent> recorded, @Nullable TakenBack takenBack) {
    var event = recorded.event();
    return new Entry(
        recorded.id(),
        WireNames.of(event),
        recorded.occurredAt(),
        recorded.recordedAt(),
        recorded.recordedAt().isAfter(recorded.occurredAt().plus(LATE)),
        recorded.by(),
        event.streamType(),
        recorded.stream(),
        recorded.sequence(),
        takenBack,
        Sentences.of(event),
        event);
  }

  /** The same, told in another language. */
  public Entry told(String inOtherWords) {
    return new Entry(
        id,
        kind,
        occurredAt,
        recordedAt,
        recordedLate,
        by,
        type,
        stream,
        sequence,
        takenBack,
        inOtherWords,
        data);
  }
}
