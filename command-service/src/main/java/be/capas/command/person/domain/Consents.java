package be.capas.command.person.domain;

import be.capas.contract.id.ConsentId;
import java.util.HashSet;
import java.util.Set;

/** Which consents a person gave, and which of them were withdrawn. */
public record Consents(Set<ConsentId> given, Set<ConsentId> withdrawn) {
  /** None was given. */
  static final Consents NONE = new Consents(Set.of(), Set.of());

  public Consents {
    given = Set.copyOf(given);
    withdrawn = Set.copyOf(withdrawn);
  }

  boolean knows(ConsentId consent) {
    return given.contains(consent);
  }

  boolean stands(ConsentId consent) {
    return knows(consent) && !withdrawn.contains(consent);
  }

  Consents with(ConsentId consent) {
    return new Consents(and(given, consent), withdrawn);
  }

  Consents without(ConsentId consent) {
    return new Consents(given, and(withdrawn, consent));
  }

  private static Set<ConsentId> and(Set<ConsentId> some, ConsentId another) {
    var all = new HashSet<>(some);
    all.add(another);
    return all;
  }
}
