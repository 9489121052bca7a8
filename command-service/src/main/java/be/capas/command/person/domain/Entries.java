package be.capas.command.person.domain;

import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.id.PersonId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules need to know of what a file says.
 *
 * @param antenna who looks after the person
 * @param entourage whom the file names
 * @param takenBack the ids of the records that no longer count
 * @param joined the files of the same person that were merged into this one
 */
public record Entries(
    AntennaId antenna,
    Consents consents,
    Set<ContactPersonId> entourage,
    Set<UUID> takenBack,
    Set<PersonId> joined) {
  public Entries {
    entourage = Set.copyOf(entourage);
    takenBack = Set.copyOf(takenBack);
    joined = Set.copyOf(joined);
  }

  static Entries of(AntennaId antenna) {
    return new Entries(antenna, Consents.NONE, Set.of(), Set.of(), Set.of());
  }

  Entries movedTo(AntennaId next) {
    return new Entries(next, consents, entourage, takenBack, joined);
  }

  Entries with(Consents agreed) {
    return new Entries(antenna, agreed, entourage, takenBack, joined);
  }

  Entries with(ContactPersonId somebody) {
    return new Entries(antenna, consents, and(entourage, somebody), takenBack, joined);
  }

  Entries without(UUID record) {
    return new Entries(antenna, consents, entourage, and(takenBack, record), joined);
  }

  Entries joinedBy(PersonId merged) {
    return new Entries(antenna, consents, entourage, takenBack, and(joined, merged));
  }

  boolean isTakenBack(UUID record) {
    return takenBack.contains(record);
  }

  private static <T> Set<T> and(Set<T> some, T another) {
    var all = new HashSet<>(some);
    all.add(another);
    return all;
  }
}
