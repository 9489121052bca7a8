package be.capas.command.person.domain;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.DataClass.SECRET;

import be.capas.command.person.domain.PersonCommand.ErasePerson;
import be.capas.command.rule.Act;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.FilePart;
import be.capas.contract.sealing.DataClass;
import java.time.Instant;
import java.util.Set;

/** Files as they stand when somebody wants a part of them erased. */
final class Rights {
  /** Closed long ago, with both parts. */
  static final FileStanding OLD =
      standing(Instant.parse("1990-05-04T10:00:00Z"), IDENTITY, CONFIDENCE, SECRET);

  /** Closed today, with both parts. */
  static final FileStanding RECENT = standing(NOON, IDENTITY, CONFIDENCE, SECRET);

  /** Opened today, and nothing secret was ever said. */
  static final FileStanding QUIET = standing(NOON, IDENTITY, CONFIDENCE);

  private Rights() {}

  static FileStanding standing(Instant lastContact, DataClass... held) {
    return new FileStanding(lastContact, false, false, false, Set.of(held));
  }

  static ErasePerson erase(FilePart part, FileStanding standing, Act act) {
    return new ErasePerson(
        PERSON, part, ErasureCause.REQUESTED, standing, RetentionPolicy.DEFAULT, act);
  }
}
