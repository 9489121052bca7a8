package be.capas.command.crisis.domain;

import static be.capas.command.rule.Reason.ALREADY_CLAIMED;
import static be.capas.command.rule.Reason.ALREADY_ESCALATED;

import be.capas.command.crisis.domain.Crisis.Claimed;
import be.capas.command.crisis.domain.Crisis.Ended;
import be.capas.command.crisis.domain.Crisis.Known;
import be.capas.command.crisis.domain.Crisis.OnScene;
import be.capas.command.crisis.domain.Crisis.Raised;
import be.capas.command.crisis.domain.CrisisCommand.EscalateCrisis;
import be.capas.command.rule.Rejected;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.id.ActorId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A human who does not wait: the next step is taken at once. Only as they saw it: of two who press
 * at the same time one is heard, and nobody loses a claim that was not seen.
 */
final class Forcing {
  private Forcing() {}

  static List<CrisisEvent> escalate(EscalateCrisis c, Known state) {
    return switch (state) {
      case Raised(var alarm) -> {
        if (alarm.escalation().due() == null) {
          throw escalated("The next step is being taken.", alarm);
        }
        yield forced(c, alarm, null);
      }
      case Claimed(var alarm, var claimer, _) -> {
        if (!claimer.equals(c.claimedBy())) {
          throw Answering.claimed(
              ALREADY_CLAIMED, "A psychologist has claimed this crisis.", claimer);
        }
        yield forced(c, alarm, claimer);
      }
      case OnScene _ -> throw Holds.staysOnScene();
      case Ended _ -> throw Answering.ended();
    };
  }

  private static List<CrisisEvent> forced(
      EscalateCrisis c, Alarm alarm, @Nullable ActorId claimedBy) {
    var paging = alarm.escalation();
    if (c.stepsSeen() != paging.number()) {
      throw escalated("Further steps were taken since.", alarm);
    }
    return List.of(
        new CrisisEscalated(c.crisis(), paging.number(), paging.beyond(), claimedBy, c.reason()));
  }

  private static Rejected escalated(String sentence, Alarm alarm) {
    return new Rejected(
        ALREADY_ESCALATED,
        sentence,
        Map.of("stepsTaken", Integer.toString(alarm.escalation().number())));
  }
}
