package be.capas.query.journal;

import be.capas.contract.CapasEvent;
import be.capas.contract.Corrections;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded about one person, or in the crisis of somebody unnamed, in the order in
 * which it arrived.
 *
 * @param organisation whose organisation's file it is
 * @param file whose file it is, where others that were merged into it are in here, too; absent as
 *     long as it is alone
 */
public record Journal(
    OrganisationId organisation, List<Recorded<? extends CapasEvent>> events, @Nullable UUID file) {
  public Journal {
    events = List.copyOf(events);
  }

  /** A file alone. */
  public Journal(OrganisationId organisation, List<Recorded<? extends CapasEvent>> events) {
    this(organisation, events, null);
  }

  static Journal fold(@Nullable Journal before, Recorded<? extends CapasEvent> event) {
    if (before == null) {
      return new Journal(event.organisation(), List.of(event));
    }
    var events = new ArrayList<>(before.events);
    events.add(event);
    return new Journal(before.organisation, events, before.file);
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
    var ours = ours(knownAt);
    var known =
        events.stream()
            .filter(it -> !it.recordedAt().isAfter(knownAt))
            .filter(it -> ours.isEmpty() || ours.contains(it.subject()))
            .toList();
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
            .toList(),
        file);
  }

  /**
   * Which files were known to be this person's: before it was known that there is another, nothing
   * of it belonged here. Empty where no other is in here.
   */
  private Set<UUID> ours(Instant knownAt) {
    if (file == null) {
      return Set.of();
    }
    var ours = new HashSet<>(Set.of(file));
    var merges =
        events.stream()
            .filter(it -> it.event() instanceof PersonsMerged && !it.recordedAt().isAfter(knownAt))
            .toList();
    while (merges.stream().anyMatch(it -> ours.contains(it.subject()) && ours.add(merged(it)))) {
      // Through a file that was merged into one of these come those that were merged into that.
    }
    return ours;
  }

  /**
   * This with the file of the same person that was merged into it: in the order of arrival, each in
   * its own.
   */
  public Journal with(Journal merged) {
    var all = new ArrayList<Recorded<? extends CapasEvent>>();
    var others = new ArrayDeque<>(merged.events);
    for (var event : events) {
      while (!others.isEmpty() && others.getFirst().recordedAt().isBefore(event.recordedAt())) {
        all.add(others.removeFirst());
      }
      all.add(event);
    }
    all.addAll(others);
    return new Journal(organisation, all, about().orElse(null));
  }

  /** Whose file it is; empty if nothing is in it. */
  public Optional<UUID> about() {
    return file == null ? events.stream().findFirst().map(Recorded::subject) : Optional.of(file);
  }

  /** The files of the same person that were merged into this one. */
  public Set<UUID> joined() {
    return events.stream()
        .filter(it -> it.event() instanceof PersonsMerged)
        .map(Journal::merged)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it was merged into another. */
  public boolean ended() {
    return events.stream().anyMatch(it -> it.event() instanceof PersonMergedInto);
  }

  private static UUID merged(Recorded<? extends CapasEvent> merge) {
    return ((PersonsMerged) merge.event()).merged().value();
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

  /**
   * Of each file in here, how far it had come.
   *
   * @param position for each stream the number of its last event that counts
   */
  public Map<UUID, SortedMap<UUID, Long>> versions(SortedMap<UUID, Long> position) {
    var versions = new HashMap<UUID, SortedMap<UUID, Long>>();
    for (var event : events) {
      var last = position.get(event.stream());
      if (last != null) {
        versions.computeIfAbsent(event.subject(), _ -> new TreeMap<>()).put(event.stream(), last);
      }
    }
    return versions;
  }

  /** The same of all that is in here. */
  public Map<UUID, SortedMap<UUID, Long>> versions() {
    return versions(position());
  }
}
