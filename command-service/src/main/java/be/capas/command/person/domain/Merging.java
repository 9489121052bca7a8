package be.capas.command.person.domain;

import static be.capas.command.rule.Reason.BOTH_ACCOMPANIED;
import static be.capas.command.rule.Reason.FILE_IN_USE;
import static be.capas.command.rule.Reason.SAME_PERSON;

import be.capas.command.person.domain.PersonCommand.MergeInto;
import be.capas.command.person.domain.PersonCommand.MergePersons;
import be.capas.command.rule.Rejected;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonsMerged;
import java.util.List;
import java.util.Map;

/**
 * Two files of one person. The one that ends must be at rest: what runs in it would otherwise go on
 * in a file that nobody looks into, and a person has one accompaniment open at a time. Which of the
 * two ends is for the coordinator to say, so a file with work in it goes on and takes in the other.
 * See docs/decisions/0037-two-files-of-one-person-become-one-and-keep-their-keys.md.
 */
final class Merging {
  private Merging() {}

  /** In the file that goes on; said again, nothing more follows. */
  static List<PersonEvent> goOn(MergePersons c, Entries entries) {
    return entries.joined().contains(c.merged())
        ? List.of()
        : List.of(new PersonsMerged(c.person(), c.merged()));
  }

  /** In the file that ends, which has not ended before. */
  static List<PersonEvent> end(MergeInto c) {
    if (c.person().equals(c.into())) {
      throw new Rejected(SAME_PERSON, "A file is no duplicate of itself.");
    }
    checkAtRest(c);
    return List.of(new PersonMergedInto(c.person(), c.into()));
  }

  private static void checkAtRest(MergeInto c) {
    var ours = c.open().accompaniment();
    var theirs = c.accompaniedThere();
    if (ours != null && theirs != null) {
      throw new Rejected(
          BOTH_ACCOMPANIED,
          "Both files have an open accompaniment. End one of them first, then merge its file.",
          Map.of("ends", ours.toString(), "goesOn", theirs.toString()));
    }
    if (!c.open().isNone()) {
      throw new Rejected(
          FILE_IN_USE,
          "Somebody still works with the file that would end. Merge the other one into it.",
          Map.of("open", c.open().named()));
    }
  }
}
