package be.capas.command.person.domain;

import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ContactPersonId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules need to know of what a file says.
 *
 * @param antenna who looks after the person
 * @param entourage whom the file names
 * @param takenBack the ids of the records that no longer count
 */
public record Entries(
    AntennaId antenna, Consents consents, Set<ContactPersonId> entourage, Set<UUID> takenBack) {
  public Entries {
    entourage = Set.copyOf(entourage);
    takenBack = Set.copyOf(takenBack);
  }

  static Entries of(AntennaId antenna) {
    return new Entries(antenna, Consents.NONE, Set.of(), Set.of());
  }

  Entries movedTo(AntennaId next) {
    return new Entries(next, consents, entourage, takenBack);
  }

  Entries with(Consents agreed) {
    return new Entries(antenna, agreed, entourage, takenBack);
  }

  Entries with(ContactPersonId somebody) {
    return new Entries(antenna, consents, and(entourage, somebody), takenBack);
  }

  Entries without(UUID record) {
    return new Entries(antenna, consents, entourage, and(takenBack, record));
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
