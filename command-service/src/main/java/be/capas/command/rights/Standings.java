package be.capas.command.rights;

import be.capas.command.gateway.FileEvents;
import be.capas.command.people.KnownPerson;
import be.capas.command.people.PersonStreams;
import be.capas.command.person.domain.Contacts;
import be.capas.command.person.domain.FileStanding;
import be.capas.command.sealing.KeyDestruction;
import org.springframework.stereotype.Component;

/** Finds how a file stands: the person is to be locked, so that it stays so. */
@Component
public final class Standings {
  private final PersonStreams streams;
  private final FileEvents events;
  private final KeyDestruction keys;

  Standings(PersonStreams streams, FileEvents events, KeyDestruction keys) {
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
        keys.held(person));
  }
}
