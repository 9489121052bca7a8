package be.capas.command.accompaniment.domain;

import static be.capas.command.accompaniment.domain.Plans.TOMORROW;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.SECRET;

import be.capas.command.accompaniment.domain.OutreachCommand.PlanVisit;
import be.capas.command.accompaniment.domain.OutreachCommand.RecordInterview;
import be.capas.command.accompaniment.domain.OutreachCommand.RecordServiceAccompanied;
import be.capas.command.rule.Act;
import be.capas.contract.accompaniment.CancelledBy;
import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.directory.PartnerKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tests ask of those who go to the person. */
final class Outings {
  private Outings() {}

  static PlanVisit planVisit(Act act) {
    return new PlanVisit(ACCOMPANIMENT, TOMORROW, VisitPlace.HOME, List.of(act.by()), true, act);
  }

  static RecordInterview held(Act act) {
    return new RecordInterview(
        ACCOMPANIMENT,
        InterviewOutcome.HELD,
        null,
        VisitPlace.SOCIAL_RESTAURANT,
        List.of(act.by()),
        true,
        null,
        sealed(SECRET),
        null,
        act);
  }

  static RecordInterview missed(@Nullable Instant at, Act act) {
    return notHeld(InterviewOutcome.MISSED, at, null, act);
  }

  static RecordInterview cancelled(@Nullable Instant at, @Nullable CancelledBy by, Act act) {
    return notHeld(InterviewOutcome.CANCELLED, at, by, act);
  }

  private static RecordInterview notHeld(
      InterviewOutcome outcome, @Nullable Instant at, @Nullable CancelledBy by, Act act) {
    return new RecordInterview(
        ACCOMPANIMENT, outcome, at, null, List.of(), false, by, null, sealed(CONFIDENCE), act);
  }

  static RecordServiceAccompanied goAlong(Act act) {
    return new RecordServiceAccompanied(
        ACCOMPANIMENT,
        PartnerKind.MUTUAL_AID,
        PARTNER,
        List.of(act.by()),
        true,
        sealed(CONFIDENCE),
        act);
  }
}
