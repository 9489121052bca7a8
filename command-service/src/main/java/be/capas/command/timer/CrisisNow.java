package be.capas.command.timer;

import be.capas.command.crisis.domain.Crisis;
import be.capas.command.crisis.domain.Due;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.CrisisId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A crisis as the event store has it.
 *
 * @param last its last event
 */
public record CrisisNow(CrisisId id, Crisis state, Recorded<CapasEvent> last) {
  /** Folded from its events; empty where there are none, or of something else. */
  static Optional<CrisisNow> of(CrisisId id, List<Recorded<CapasEvent>> events) {
    var state = Crisis.INITIAL;
    for (var recorded : events) {
      if (recorded.event() instanceof CrisisEvent event) {
        state = Crisis.evolve(state, event);
      }
    }
    return state instanceof Crisis.Known
        ? Optional.of(new CrisisNow(id, state, events.getLast()))
        : Optional.empty();
  }

  /** What it waits for, beside people. */
  public Optional<Due> due() {
    return Due.of(state);
  }

  /** When that is due, or was; what is due at once has been since the last event. */
  public Optional<Instant> dueAt() {
    return due().map(it -> it.at() == null ? last.recordedAt() : it.at());
  }

  /** The number of its last event. */
  public long version() {
    return last.sequence();
  }
}
