package be.capas.query.journal;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded about one person, or in the crisis of somebody unnamed, in the order in
 * which it arrived.
 *
 * @param organisation whose file it is
 */
public record Journal(OrganisationId organisation, List<Recorded<? extends CapasEvent>> events) {
  public Journal {
    events = List.copyOf(events);
  }

  static Journal fold(@Nullable Journal before, Recorded<? extends CapasEvent> event) {
    if (before == null) {
      return new Journal(event.organisation(), List.of(event));
    }
    var events = new ArrayList<>(before.events);
    events.add(event);
    return new Journal(before.organisation, events);
  }

  /**
   * What had happened by one time, as far as it was known at another.
   *
   * @param asOf leaves out what happened later
   * @param knownAt leaves out what was recorded later
   */
  public Journal at(Instant asOf, Instant knownAt) {
    return new Journal(
        organisation,
        events.stream()
            .filter(it -> !it.occurredAt().isAfter(asOf))
            .filter(it -> !it.recordedAt().isAfter(knownAt))
            .toList());
  }

  /** What was known at a time, whenever it happened. */
  public Journal knownAt(Instant time) {
    return at(Instant.MAX, time);
  }

  /** For each stream the number of its last event in here. */
  public SortedMap<UUID, Long> position() {
    var position = new TreeMap<UUID, Long>();
    events.forEach(it -> position.merge(it.stream(), it.sequence(), Math::max));
    return position;
  }
}
