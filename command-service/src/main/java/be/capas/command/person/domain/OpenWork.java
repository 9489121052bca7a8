package be.capas.command.person.domain;

import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.CrisisId;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What somebody still works on in a file.
 *
 * @param handoff whether a partner was asked and has neither refused nor met the person
 */
public record OpenWork(
    @Nullable AccompanimentId accompaniment, @Nullable CrisisId crisis, boolean handoff) {
  /** Nobody works with the file. */
  public static final OpenWork NONE = new OpenWork(null, null, false);

  boolean isNone() {
    return equals(NONE);
  }

  /** As refusals name it. */
  String named() {
    var open = new StringJoiner(", ");
    if (accompaniment != null) {
      open.add("accompaniment");
    }
    if (crisis != null) {
      open.add("crisis");
    }
    if (handoff) {
      open.add("handoff");
    }
    return open.toString();
  }
}
