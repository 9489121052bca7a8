package be.capas.command.crisis.domain;

import static be.capas.command.rule.Reason.ID_ALREADY_USED;

import be.capas.command.crisis.domain.Crisis.Claimed;
import be.capas.command.crisis.domain.Crisis.Ended;
import be.capas.command.crisis.domain.Crisis.Known;
import be.capas.command.crisis.domain.Crisis.OnScene;
import be.capas.command.crisis.domain.Crisis.Raised;
import be.capas.command.crisis.domain.Crisis.Unknown;
import be.capas.command.crisis.domain.CrisisCommand.RaiseCrisis;
import be.capas.command.rule.Rejected;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.crisis.Deadlines;
import java.time.Instant;
import java.util.List;

/** The alarm: accepted however little is known, and joined while the crisis is open. */
final class Raising {
  private Raising() {}

  static List<CrisisEvent> decide(RaiseCrisis c, Crisis state, Instant now) {
    return switch (state) {
      case Unknown _ -> List.of(raised(c, now));
      case Raised open -> again(c, open, now);
      case Claimed open -> again(c, open, now);
      case OnScene open -> again(c, open, now);
      case Ended _ -> throw Answering.ended();
    };
  }

  private static CrisisRaised raised(RaiseCrisis c, Instant now) {
    return new CrisisRaised(
        c.crisis(),
        c.act().organisation(),
        c.person(),
        c.antenna(),
        c.kind(),
        c.triage(),
        deadlines(c, now),
        c.dangerTo(),
        c.place(),
        c.narrative(),
        c.escalation());
  }

  private static List<CrisisEvent> again(RaiseCrisis c, Known open, Instant now) {
    if (c.person() != null && !c.person().equals(open.person())) {
      throw new Rejected(ID_ALREADY_USED, "This id already names the crisis of somebody else.");
    }
    var reported =
        new CrisisReportedAgain(
            c.crisis(), c.kind(), c.triage(), c.dangerTo(), c.place(), c.narrative());
    var alarm = open.alarm();
    return c.triage().urgency().isAbove(alarm.urgency())
        ? List.of(
            reported,
            Judging.raised(
                c.crisis(),
                c.triage(),
                ResponsePolicy.sooner(alarm.deadlines(), deadlines(c, now)),
                c.escalation(),
                open,
                now))
        : List.of(reported);
  }

  private static Deadlines deadlines(RaiseCrisis c, Instant now) {
    return c.policy().deadlines(c.triage().urgency(), c.act().happenedAt(now), now);
  }
}
