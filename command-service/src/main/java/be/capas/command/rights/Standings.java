package be.capas.command.rights;

import be.capas.command.gateway.FileEvents;
import be.capas.command.people.KnownPerson;
import be.capas.command.people.People;
import be.capas.command.people.PersonStreams;
import be.capas.command.person.domain.Contacts;
import be.capas.command.person.domain.FileStanding;
import be.capas.command.sealing.KeyDestruction;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.DataClass;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds how a file stands: the person is to be locked, so that it stays so. */
@Component
public final class Standings {
  private final People people;
  private final PersonStreams streams;
  private final FileEvents events;
  private final KeyDestruction keys;

  Standings(People people, PersonStreams streams, FileEvents events, KeyDestruction keys) {
    this.people = people;
    this.streams = streams;
    this.events = events;
    this.keys = keys;
  }

  /** How the file of this person stands. */
  public FileStanding of(KnownPerson known) {
    var person = known.person();
    return new FileStanding(
        Contacts.last(events.of(streams.of(person))).orElseThrow(),
        known.openAccompaniment() != null,
        known.openCrisis() != null,
        streams.hasOpenHandoff(person),
        held(person));
  }

  /** Of all files that were merged into it, too: one of them with a care part makes it have one. */
  private Set<DataClass> held(PersonId person) {
    return Stream.concat(Stream.of(person), people.mergedInto(person).stream())
        .flatMap(it -> keys.held(it).stream())
        .collect(Collectors.toSet());
  }
}
