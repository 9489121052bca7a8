package be.capas.command.crisis.domain;

import static be.capas.command.rule.Reason.WRONG_STATE;

import be.capas.command.crisis.domain.Crisis.Claimed;
import be.capas.command.crisis.domain.Crisis.Ended;
import be.capas.command.crisis.domain.Crisis.Known;
import be.capas.command.crisis.domain.Crisis.OnScene;
import be.capas.command.crisis.domain.Crisis.Raised;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmClaim;
import be.capas.command.crisis.domain.CrisisCommand.ReleaseCrisis;
import be.capas.command.rule.Rejected;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.ClaimConfirmed;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.escalation.ClaimDue;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What becomes of a claim: confirmed, so that it goes on, or given back. */
final class Holds {
  private Holds() {}

  /** When a claim made or confirmed now must be confirmed. */
  static ClaimDue due(Alarm alarm, Instant now) {
    return alarm.escalation().plan().claim().from(now);
  }

  /** Who is with the person has confirmed enough. */
  static List<CrisisEvent> confirm(ConfirmClaim c, Known state, Instant now) {
    return switch (state) {
      case Raised _ -> throw Answering.unclaimed();
      case Claimed(var alarm, var claimer, _) -> {
        Answering.checkClaimer(claimer, c.act());
        yield List.of(new ClaimConfirmed(c.crisis(), claimer, due(alarm, now)));
      }
      case OnScene(_, var claimer) -> {
        Answering.checkClaimer(claimer, c.act());
        yield List.of();
      }
      case Ended _ -> throw Answering.ended();
    };
  }

  static List<CrisisEvent> release(ReleaseCrisis c, Known state) {
    return switch (state) {
      case Raised _ -> throw Answering.unclaimed();
      case Claimed(_, var claimer, _) -> {
        Answering.checkClaimer(claimer, c.act());
        yield List.of(new CrisisReleased(c.crisis(), claimer));
      }
      case OnScene _ -> throw staysOnScene();
      case Ended _ -> throw Answering.ended();
    };
  }

  static Rejected staysOnScene() {
    return new Rejected(
        WRONG_STATE,
        "Whoever is with the person stays until the crisis has come to rest.",
        Map.of("state", "on-scene"));
  }
}
