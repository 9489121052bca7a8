package be.capas.query.person;

import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.id.AntennaId;
import be.capas.contract.person.AgeBand;
import be.capas.contract.person.Situation;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of the person; names and contacts sealed.
 *
 * @param identityCorrectedAt when it last was put right who the person is
 * @param erased the classes of content whose keys were destroyed: none of it opens
 */
public record PersonFile(
    Instant registeredAt,
    AntennaId antenna,
    @As(SealedField.GIVEN_NAME) Sealed givenName,
    @As(SealedField.FAMILY_NAME) Sealed familyName,
    @As(SealedField.BIRTH_DATE) @Nullable Sealed birthDate,
    @As(SealedField.CONTACT) @Nullable Sealed contact,
    List<String> languages,
    boolean interpreterNeeded,
    @Nullable AgeBand ageBand,
    SortedSet<Situation> situations,
    boolean alreadyKnown,
    @Nullable Instant identityCorrectedAt,
    SortedSet<DataClass> erased) {

  /** What an event makes of the file; of one that was never opened, nothing. */
  public static @Nullable PersonFile fold(
      @Nullable PersonFile before, PersonEvent event, Instant at) {
    return switch (event) {
      case PersonRegistered it -> opened(it, at);
      case IdentityCorrected it -> before == null ? null : before.corrected(it, at);
      case PersonErased it -> before == null ? null : before.without(it.classes());
      case ConsentGiven _, ConsentWithdrawn _, GlassBroken _, ThreadChanged _ -> before;
    };
  }

  private static PersonFile opened(PersonRegistered event, Instant at) {
    return new PersonFile(
        at,
        event.antenna(),
        event.givenName(),
        event.familyName(),
        event.birthDate(),
        event.contact(),
        event.languages(),
        event.interpreterNeeded(),
        event.ageBand(),
        new TreeSet<>(event.situations()),
        event.alreadyKnown(),
        null,
        new TreeSet<>());
  }

  private PersonFile corrected(IdentityCorrected event, Instant at) {
    return new PersonFile(
        registeredAt,
        antenna,
        event.givenName(),
        event.familyName(),
        event.birthDate(),
        event.contact(),
        languages,
        interpreterNeeded,
        ageBand,
        situations,
        alreadyKnown,
        at,
        erased);
  }

  private PersonFile without(Set<DataClass> classes) {
    var all = new TreeSet<>(erased);
    all.addAll(classes);
    return new PersonFile(
        registeredAt,
        antenna,
        givenName,
        familyName,
        birthDate,
        contact,
        languages,
        interpreterNeeded,
        ageBand,
        situations,
        alreadyKnown,
        identityCorrectedAt,
        all);
  }
}
