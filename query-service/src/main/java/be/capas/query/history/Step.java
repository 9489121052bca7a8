package be.capas.query.history;

import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Holding;
import be.capas.contract.filrouge.Status;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From one moment at which something happened to the next. What happened at one instant is one
 * step: a request for help and who holds the thread from then on are not apart.
 *
 * @param position for each stream the last event that is in the state after it
 * @param events what happened, in the order of arrival
 * @param status how the thread was after it; absent before there was one
 * @param holder who held it after it
 * @param changes what was not as it was after the step before
 */
public record Step(
    Instant at,
    SortedMap<UUID, Long> position,
    List<Happening> events,
    @Nullable Status status,
    @Nullable Holding holder,
    List<Change> changes) {

  static Step of(History before, History after, List<Happening> events) {
    var thread = after.filRouge();
    return new Step(
        after.asOf(),
        after.position(),
        events,
        thread == null ? null : thread.status(),
        holder(thread),
        Change.between(before, after));
  }

  private static @Nullable Holding holder(@Nullable FilRouge thread) {
    return thread == null ? null : thread.holder();
  }

  /** The event behind which the next step begins. */
  public UUID last() {
    return events.getLast().id();
  }
}
