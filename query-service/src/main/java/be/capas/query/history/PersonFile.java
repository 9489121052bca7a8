package be.capas.query.history;

import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.id.AntennaId;
import be.capas.contract.person.AgeBand;
import be.capas.contract.person.Situation;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the file says of the person; names and contacts sealed. */
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
    boolean alreadyKnown) {

  static @Nullable PersonFile fold(@Nullable PersonFile before, PersonEvent event, Instant at) {
    return switch (event) {
      case PersonRegistered it ->
          new PersonFile(
              at,
              it.antenna(),
              it.givenName(),
              it.familyName(),
              it.birthDate(),
              it.contact(),
              it.languages(),
              it.interpreterNeeded(),
              it.ageBand(),
              new TreeSet<>(it.situations()),
              it.alreadyKnown());
      case GlassBroken _ -> before;
    };
  }
}
