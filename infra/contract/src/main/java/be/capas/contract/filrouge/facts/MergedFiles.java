package be.capas.contract.filrouge.facts;

import be.capas.contract.id.PersonId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which files of one person were merged.
 *
 * @param joined those that this one was told to take in
 * @param ended those that ended, each with the one that goes on in its place
 */
public record MergedFiles(SortedSet<UUID> joined, SortedMap<UUID, UUID> ended) {
  static final MergedFiles NONE = new MergedFiles(new TreeSet<>(), new TreeMap<>());

  public MergedFiles {
    joined = Collections.unmodifiableSortedSet(new TreeSet<>(joined));
    ended = Collections.unmodifiableSortedMap(new TreeMap<>(ended));
  }

  /**
   * The file in which the thread goes on; empty where it is this one. Of a file that both ended and
   * was taken in here, all is here.
   */
  public Optional<UUID> goesOnIn() {
    return ended.entrySet().stream()
        .filter(it -> !joined.contains(it.getKey()))
        .map(SortedMap.Entry::getValue)
        .findFirst();
  }

  MergedFiles joinedBy(PersonId merged) {
    var next = new TreeSet<>(joined);
    next.add(merged.value());
    return new MergedFiles(next, ended);
  }

  MergedFiles ended(PersonId person, PersonId into) {
    var next = new TreeMap<>(ended);
    next.put(person.value(), into.value());
    return new MergedFiles(joined, next);
  }

  MergedFiles with(MergedFiles others) {
    var allJoined = new TreeSet<>(joined);
    allJoined.addAll(others.joined);
    var allEnded = new TreeMap<>(ended);
    allEnded.putAll(others.ended);
    return new MergedFiles(allJoined, allEnded);
  }
}
