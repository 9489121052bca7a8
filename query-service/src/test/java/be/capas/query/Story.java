package be.capas.query;

import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.ErrorReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what happened to somebody, event by event; numbers each stream as the event store does. */
public final class Story {
  private final @Nullable PersonId person;
  private final Map<UUID, Long> next = new HashMap<>();
  private final List<Recorded<? extends CapasEvent>> events = new ArrayList<>();
  private Instant now;

  private Story(@Nullable PersonId person, Instant start) {
    this.person = person;
    this.now = start;
  }

  public static Story of(@Nullable PersonId person, Instant start) {
    return new Story(person, start);
  }

  public static Story of(PersonId person) {
    return of(person, Samples.NOON);
  }

  public Story days(long days) {
    return after(Duration.ofDays(days));
  }

  public Story hours(long hours) {
    return after(Duration.ofHours(hours));
  }

  public Story after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** Happens and becomes known now. */
  public Story then(CapasEvent event) {
    return recorded(event, now);
  }

  /** Becomes known now, though it happened earlier. */
  public Story recorded(CapasEvent event, Instant occurredAt) {
    var stream = event.stream().value();
    var sequence = next.merge(stream, 0L, (known, _) -> known + 1);
    events.add(
        new Recorded<>(
            UUID.nameUUIDFromBytes((stream + "#" + sequence).getBytes(StandardCharsets.UTF_8)),
            event,
            sequence,
            Samples.ORGANISATION,
            person,
            Samples.WORKER,
            occurredAt,
            now,
            "correlation",
            null,
            null));
    return this;
  }

  /** What was told last turns out now never to have been so. */
  public Story takenBack() {
    return takenBack(last());
  }

  /** An event told before turns out now never to have been so. */
  public Story takenBack(UUID event) {
    return then(new RecordedInError(Samples.PERSON, event, ErrorReason.OTHER));
  }

  public Instant now() {
    return now;
  }

  public List<Recorded<? extends CapasEvent>> events() {
    return List.copyOf(events);
  }

  /** The event told last. */
  public UUID last() {
    return events.getLast().id();
  }
}
