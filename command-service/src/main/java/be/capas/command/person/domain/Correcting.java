package be.capas.command.person.domain;

import static be.capas.command.rule.Reason.OTHERS_DEPEND_ON_IT;
import static be.capas.command.rule.Reason.REPLACEMENT_UNFIT;
import static be.capas.command.rule.Reason.UNKNOWN_RECORD;

import be.capas.command.person.domain.PersonCommand.CorrectRecord;
import be.capas.command.person.domain.PersonCommand.RecordInError;
import be.capas.command.rule.Rejected;
import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.Recorded;
import be.capas.contract.WireNames;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Taking back what was recorded. Only of what nothing else rests on: a visit that was not made is
 * taken back, who held the thread is not. See
 * docs/decisions/0034-what-was-recorded-in-error-stays-and-no-longer-counts.md.
 */
final class Correcting {
  private Correcting() {}

  static List<PersonEvent> inError(RecordInError c, Entries entries) {
    var wrong = correctable(c.record());
    return entries.isTakenBack(wrong.id())
        ? List.of()
        : List.of(new RecordedInError(c.person(), wrong.id(), c.reason()));
  }

  /** The right record comes first, on its own path; then this says which of the two is wrong. */
  static List<PersonEvent> correct(CorrectRecord c, Entries entries) {
    var wrong = correctable(c.record());
    var right = c.replacement();
    if (entries.isTakenBack(wrong.id())) {
      return List.of();
    }
    if (right == null || !fits(right, wrong) || entries.isTakenBack(right.id())) {
      throw new Rejected(
          REPLACEMENT_UNFIT,
          "Another record of the same kind and of the same accompaniment is needed in its place.",
          Map.of("kind", WireNames.of(wrong.event())));
    }
    return List.of(new RecordCorrected(c.person(), wrong.id(), right.id()));
  }

  private static boolean fits(Recorded<CapasEvent> right, Recorded<CapasEvent> wrong) {
    return !right.id().equals(wrong.id())
        && right.stream().equals(wrong.stream())
        && right.event().getClass().equals(wrong.event().getClass());
  }

  private static Recorded<CapasEvent> correctable(@Nullable Recorded<CapasEvent> record) {
    if (record == null) {
      throw Rejected.unknown(UNKNOWN_RECORD);
    }
    if (!FreeStanding.is(record.event())) {
      throw new Rejected(
          OTHERS_DEPEND_ON_IT,
          "Other facts rest on this one: it cannot be taken back.",
          Map.of("kind", WireNames.of(record.event())));
    }
    return record;
  }
}
