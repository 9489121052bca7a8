package be.capas.query.person;

import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonMovedToAntenna;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.Recorded;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of the person; names and contacts sealed.
 *
 * @param antenna who looks after the person: what was said last
 * @param contactPersons the entourage, in the order in which they became known
 * @param identityCorrectedAt when it last was put right who the person is
 * @param erased the classes of content whose keys were destroyed: none of it opens
 * @param mergedFiles other files of the same person that were merged into this one; absent if none
 *     was
 * @param mergedInto the file of the same person that goes on in place of this one; absent if it is
 *     this one
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
    List<ContactPerson> contactPersons,
    @Nullable Instant identityCorrectedAt,
    SortedSet<DataClass> erased,
    @Nullable SortedSet<UUID> mergedFiles,
    @Nullable UUID mergedInto) {

  public PersonFile {
    // Absent in documents of before there were any.
    contactPersons = contactPersons == null ? List.of() : List.copyOf(contactPersons);
  }

  /**
   * What an event makes of the file; of one that was never opened, nothing.
   *
   * @param recorded when the event happened, and its id
   */
  public static @Nullable PersonFile fold(
      @Nullable PersonFile before, PersonEvent event, Recorded<?> recorded) {
    var at = recorded.occurredAt();
    return switch (event) {
      case PersonRegistered it -> opened(it, at);
      case IdentityCorrected it -> before == null ? null : before.corrected(it, at);
      case PersonErased it -> before == null ? null : before.without(it.classes());
      case ConsentGiven _, ConsentWithdrawn _, GlassBroken _, ThreadChanged _ -> before;
      case PersonMovedToAntenna it -> before == null ? null : before.movedTo(it.antenna());
      case ContactPersonAdded it ->
          before == null ? null : before.naming(ContactPerson.of(it, recorded));
      case PersonsMerged it -> before == null ? null : before.joinedBy(it.merged().value());
      case PersonMergedInto it -> before == null ? null : before.endedIn(it.into().value());
      case RecordedInError it -> before == null ? null : before.without(it.record());
      case RecordCorrected it -> before == null ? null : before.without(it.record());
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
        List.of(),
        null,
        new TreeSet<>(),
        null,
        null);
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
        contactPersons,
        at,
        erased,
        mergedFiles,
        mergedInto);
  }

  private PersonFile without(Set<DataClass> classes) {
    var all = new TreeSet<>(erased);
    all.addAll(classes);
    return now(antenna, contactPersons, all, mergedFiles, mergedInto);
  }

  private PersonFile movedTo(AntennaId next) {
    return now(next, contactPersons, erased, mergedFiles, mergedInto);
  }

  private PersonFile naming(ContactPerson somebody) {
    return around(Stream.concat(contactPersons.stream(), Stream.of(somebody)).toList());
  }

  private PersonFile without(UUID record) {
    return around(contactPersons.stream().filter(it -> !it.record().equals(record)).toList());
  }

  /** The files that were merged into this one. */
  Set<UUID> joined() {
    return mergedFiles == null ? Set.of() : mergedFiles;
  }

  /** This with the entourage that another file of the same person names. */
  public PersonFile with(PersonFile merged) {
    return around(Stream.concat(contactPersons.stream(), merged.contactPersons.stream()).toList());
  }

  private PersonFile joinedBy(UUID merged) {
    var all = new TreeSet<>(joined());
    all.add(merged);
    return now(antenna, contactPersons, erased, all, mergedInto);
  }

  private PersonFile endedIn(UUID into) {
    return now(antenna, contactPersons, erased, mergedFiles, into);
  }

  /** This without the entourage: where many people are shown, theirs is nobody's business. */
  public PersonFile alone() {
    return around(List.of());
  }

  private PersonFile around(List<ContactPerson> people) {
    return now(antenna, people, erased, mergedFiles, mergedInto);
  }

  /** This with what may change without anybody saying anew who the person is. */
  private PersonFile now(
      AntennaId who,
      List<ContactPerson> around,
      SortedSet<DataClass> gone,
      @Nullable SortedSet<UUID> files,
      @Nullable UUID into) {
    return new PersonFile(
        registeredAt,
        who,
        givenName,
        familyName,
        birthDate,
        contact,
        languages,
        interpreterNeeded,
        ageBand,
        situations,
        alreadyKnown,
        around,
        identityCorrectedAt,
        gone,
        files,
        into);
  }
}
