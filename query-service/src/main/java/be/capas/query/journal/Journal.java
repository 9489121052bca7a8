package be.capas.query.journal;

import be.capas.contract.CapasEvent;
import be.capas.contract.Corrections;
import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
   * What had happened by one time, as far as it was known at another. What took one of these back
   * belongs to them as soon as it is known, whenever it is said to have happened: what never was so
   * was not so then either.
   *
   * @param asOf leaves out what happened later
   * @param knownAt leaves out what was recorded later
   */
  public Journal at(Instant asOf, Instant knownAt) {
    var known = events.stream().filter(it -> !it.recordedAt().isAfter(knownAt)).toList();
    var happened =
        known.stream()
            .filter(it -> Corrections.takenBack(it.event()).isEmpty())
            .filter(it -> !it.occurredAt().isAfter(asOf))
            .map(Recorded::id)
            .collect(Collectors.toSet());
    return new Journal(
        organisation,
        known.stream()
            .filter(it -> happened.contains(Corrections.takenBack(it.event()).orElse(it.id())))
            .toList());
  }

  /** What of it still stands: without what was taken back. It is made from the same position. */
  public List<Recorded<? extends CapasEvent>> standing() {
    return Corrections.standing(events);
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
