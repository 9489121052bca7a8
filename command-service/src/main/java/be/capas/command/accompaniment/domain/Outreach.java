package be.capas.command.accompaniment.domain;

import be.capas.command.accompaniment.domain.OutreachCommand.PlanVisit;
import be.capas.command.accompaniment.domain.OutreachCommand.RecordInterview;
import be.capas.command.accompaniment.domain.OutreachCommand.RecordServiceAccompanied;
import be.capas.contract.OutreachEvent;
import be.capas.contract.OutreachEvent.InterviewCancelled;
import be.capas.contract.OutreachEvent.InterviewHeld;
import be.capas.contract.OutreachEvent.InterviewMissed;
import be.capas.contract.OutreachEvent.OutreachVisitPlanned;
import be.capas.contract.OutreachEvent.ServiceAccompanied;
import java.time.Instant;

/** Visits that are planned, interviews, and going along to a service. */
final class Outreach {
  private Outreach() {}

  static OutreachEvent decide(OutreachCommand command, Instant now) {
    return switch (command) {
      case PlanVisit c -> planned(c, now);
      case RecordInterview c -> Interviewing.decide(c, now);
      case RecordServiceAccompanied c ->
          new ServiceAccompanied(
              c.accompaniment(),
              c.kind(),
              c.partner(),
              c.companions(),
              c.interpreter(),
              c.remark());
    };
  }

  /** Whoever talks with the person has begun to look into the situation. */
  static Open evolve(Open open, OutreachEvent event) {
    return switch (event) {
      case InterviewHeld _ -> open.analysed();
      case OutreachVisitPlanned _ -> open;
      case InterviewMissed _, InterviewCancelled _, ServiceAccompanied _ -> open;
    };
  }

  private static OutreachEvent planned(PlanVisit c, Instant now) {
    Ahead.check(c.at(), c.act(), now);
    return new OutreachVisitPlanned(
        c.accompaniment(), c.at(), c.place(), c.companions(), c.interpreter());
  }
}
