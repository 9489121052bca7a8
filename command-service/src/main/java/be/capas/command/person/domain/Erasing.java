package be.capas.command.person.domain;

import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.SECRET;

import be.capas.command.person.domain.PersonCommand.ErasePerson;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.person.FilePart;
import be.capas.contract.sealing.DataClass;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Erasing a part of a file: not while somebody works with it, nor while a duty to keep it runs. */
final class Erasing {
  private Erasing() {}

  /**
   * What follows.
   *
   * @param gone what was erased before; that again changes nothing
   */
  static List<PersonEvent> decide(ErasePerson c, Set<DataClass> gone, Instant now) {
    var going = going(c, gone);
    going.removeAll(gone);
    if (going.isEmpty()) {
      return List.of();
    }
    checkUnused(c.standing());
    checkDuties(c, going, now);
    return List.of(new PersonErased(c.person(), c.part(), c.cause(), going));
  }

  /** Who it was is known as long as a part is left that says something of them. */
  private static Set<DataClass> going(ErasePerson c, Set<DataClass> gone) {
    var everything = EnumSet.allOf(DataClass.class);
    return switch (c.part()) {
      case SOCIAL -> c.standing().hasCarePart() ? EnumSet.of(CONFIDENCE) : everything;
      case CARE -> {
        if (!c.standing().hasCarePart() && !gone.contains(SECRET)) {
          throw new Rejected(Reason.NOTHING_TO_ERASE, "This file has no care part.");
        }
        yield gone.contains(CONFIDENCE) ? everything : EnumSet.of(SECRET);
      }
      case ALL -> everything;
    };
  }

  private static void checkUnused(FileStanding standing) {
    var open = new StringJoiner(", ");
    if (standing.accompanimentOpen()) {
      open.add("accompaniment");
    }
    if (standing.crisisOpen()) {
      open.add("crisis");
    }
    if (standing.handoffOpen()) {
      open.add("handoff");
    }
    if (open.length() > 0) {
      throw new Rejected(
          Reason.FILE_IN_USE,
          "Somebody still works with this file.",
          Map.of("open", open.toString()));
    }
  }

  private static void checkDuties(ErasePerson c, Set<DataClass> going, Instant now) {
    var lastContact = c.standing().lastContact();
    if (going.contains(SECRET) && c.standing().hasCarePart()) {
      check(c, FilePart.CARE, c.policy().careTerm(lastContact), now);
    }
    if (going.contains(CONFIDENCE)) {
      check(c, FilePart.SOCIAL, c.policy().socialTerm(lastContact), now);
    }
  }

  private static void check(ErasePerson c, FilePart part, RetentionTerm term, Instant now) {
    if (!term.isFree(c.policy().day(now))) {
      throw new Rejected(
          Reason.RETENTION_DUTY,
          "This part of the file must be kept until then.",
          Map.of(
              "kept", part.name(), "ground", term.ground(), "until", term.freeFrom().toString()));
    }
  }
}
