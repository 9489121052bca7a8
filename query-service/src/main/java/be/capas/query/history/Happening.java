package be.capas.query.history;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.WireNames;
import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.UUID;

/**
 * An event, as far as a history names it.
 *
 * @param id the entry of the timeline that tells of it
 * @param kind its wire name
 */
public record Happening(UUID id, String kind, Instant occurredAt, Instant recordedAt, ActorId by) {
  static Happening of(Recorded<? extends CapasEvent> event) {
    return new Happening(
        event.id(),
        WireNames.of(event.event()),
        event.occurredAt(),
        event.recordedAt(),
        event.by());
  }
}
