package be.capas.command.crisis.domain;

import static be.capas.command.rule.Reason.ALREADY_CLAIMED;
import static be.capas.command.rule.Reason.NEXT_CONTACT_IN_THE_PAST;
import static be.capas.command.rule.Reason.NOT_OPEN;
import static be.capas.command.rule.Reason.NOT_YOURS;
import static be.capas.command.rule.Reason.WRONG_STATE;

import be.capas.command.crisis.domain.Crisis.Claimed;
import be.capas.command.crisis.domain.Crisis.Ended;
import be.capas.command.crisis.domain.Crisis.Known;
import be.capas.command.crisis.domain.Crisis.OnScene;
import be.capas.command.crisis.domain.Crisis.Raised;
import be.capas.command.crisis.domain.CrisisCommand.ArriveOnScene;
import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.Stabilise;
import be.capas.command.crisis.domain.CrisisCommand.StandDown;
import be.capas.command.rule.Act;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.CrisisStoodDown;
import be.capas.contract.CrisisEvent.EmergencyServicesConfirmed;
import be.capas.contract.CrisisEvent.InterventionStarted;
import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is done about a crisis, once raised. */
final class Answering {
  private Answering() {}

  static List<CrisisEvent> claim(ClaimCrisis c, Known state, Instant now) {
    return switch (state) {
      case Raised _ ->
          List.of(new CrisisClaimed(c.crisis(), c.act().by(), Holds.due(state.alarm(), now)));
      case Claimed(_, var first, _) -> claimedBy(first, c);
      case OnScene(_, var first) -> claimedBy(first, c);
      case Ended _ -> throw ended();
    };
  }

  private static List<CrisisEvent> claimedBy(ActorId first, ClaimCrisis c) {
    if (first.equals(c.act().by())) {
      return List.of();
    }
    throw claimed(ALREADY_CLAIMED, "Another psychologist claimed this crisis first.", first);
  }

  /** The duty outlives the crisis: a P0 that came to rest unconfirmed can still be confirmed. */
  static List<CrisisEvent> confirmEmergencyServices(ConfirmEmergencyServices c, Known state) {
    if (state.alarm().emergencyServices() == Alarm.EmergencyServices.CALLED) {
      return List.of();
    }
    if (state instanceof Ended && !state.alarm().owesEmergencyServices()) {
      throw ended();
    }
    return List.of(new EmergencyServicesConfirmed(c.crisis()));
  }

  static List<CrisisEvent> arrive(ArriveOnScene c, Known state) {
    return switch (state) {
      case Raised _ -> throw unclaimed();
      case Claimed(_, var claimer, _) -> {
        checkClaimer(claimer, c.act());
        yield List.of(new InterventionStarted(c.crisis()));
      }
      case OnScene(_, var claimer) -> {
        checkClaimer(claimer, c.act());
        yield List.of();
      }
      case Ended _ -> throw ended();
    };
  }

  static void checkClaimer(ActorId claimer, Act act) {
    if (!claimer.equals(act.by())) {
      throw claimed(NOT_YOURS, "Another psychologist answers this crisis.", claimer);
    }
  }

  static List<CrisisEvent> stabilise(Stabilise c, Known state, Instant now) {
    return switch (state) {
      case Raised _ -> throw unclaimed();
      case Claimed _, OnScene _ -> List.of(stabilised(c, now));
      case Ended _ -> throw ended();
    };
  }

  private static CrisisStabilised stabilised(Stabilise c, Instant now) {
    var due = c.nextContactDue();
    if (due != null && due.isBefore(c.act().happenedAt(now))) {
      throw new Rejected(
          NEXT_CONTACT_IN_THE_PAST, "The next contact cannot be due before the crisis ended.");
    }
    return new CrisisStabilised(c.crisis(), c.outcome(), due, c.narrative());
  }

  /** Nobody stands down what nobody has looked at: it is claimed first. */
  static List<CrisisEvent> standDown(StandDown c, Known state) {
    return switch (state) {
      case Raised _ -> throw unclaimed();
      case Claimed _, OnScene _ ->
          List.of(new CrisisStoodDown(c.crisis(), c.reason(), c.narrative()));
      case Ended _ -> throw ended();
    };
  }

  static Rejected ended() {
    return new Rejected(NOT_OPEN, "This crisis has come to rest, or was stood down.");
  }

  static Rejected unclaimed() {
    return new Rejected(WRONG_STATE, "Nobody has claimed this crisis.", Map.of("state", "raised"));
  }

  static Rejected claimed(Reason reason, String sentence, ActorId by) {
    return new Rejected(reason, sentence, Map.of("claimedBy", by.value()));
  }
}
