package be.capas.query.timeline;

import be.capas.contract.CapasEvent;
import be.capas.contract.Corrections;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.Recorded;
import be.capas.contract.id.ActorId;
import be.capas.contract.person.ErrorReason;
import be.capas.query.journal.Journal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an entry counts no more.
 *
 * @param event what took it back
 * @param at since when that is known
 * @param by who said so
 * @param reason why, where it was recorded in error
 * @param replacement the entry that counts in its place, where it was corrected
 */
public record TakenBack(
    UUID event, Instant at, ActorId by, @Nullable ErrorReason reason, @Nullable UUID replacement) {

  /** All that was taken back in a journal, by the id of what was. */
  static Map<UUID, TakenBack> in(Journal journal) {
    var all = new HashMap<UUID, TakenBack>();
    for (var event : journal.events()) {
      Corrections.takenBack(event.event()).ifPresent(it -> all.putIfAbsent(it, of(event)));
    }
    return all;
  }

  private static TakenBack of(Recorded<? extends CapasEvent> event) {
    return new TakenBack(
        event.id(),
        event.recordedAt(),
        event.by(),
        event.event() instanceof RecordedInError error ? error.reason() : null,
        event.event() instanceof RecordCorrected corrected ? corrected.replacement() : null);
  }
}
