package be.capas.query.history;

import be.capas.contract.filrouge.Yardstick;
import be.capas.query.journal.Journal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What changed for a person between two times, as known at a third. Time alone changes things, too:
 * a thread frays without any event.
 *
 * @param position for each stream the last event that is in the later state
 * @param events what happened after {@code from} until {@code to}, in the order of arrival
 */
public record Difference(
    Instant from,
    Instant to,
    Instant knownAt,
    SortedMap<UUID, Long> position,
    List<Happening> events,
    List<Change> changes) {

  /** The difference, by the very fold that tells the history of either time. */
  public static Difference of(
      Journal journal, Yardstick yardstick, Instant from, Instant to, Instant knownAt) {
    var before = History.of(journal, yardstick, from, knownAt);
    var after = History.of(journal, yardstick, to, knownAt);
    return new Difference(
        from,
        to,
        knownAt,
        after.position(),
        journal.at(to, knownAt).events().stream()
            .filter(it -> it.occurredAt().isAfter(from))
            .map(Happening::of)
            .toList(),
        Change.between(before, after));
  }
}
