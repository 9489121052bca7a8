package be.capas.command.crisis.domain;

import static be.capas.command.rule.Reason.UNKNOWN_CRISIS;

import be.capas.command.crisis.domain.CrisisCommand.ArriveOnScene;
import be.capas.command.crisis.domain.CrisisCommand.CallEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmClaim;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.EscalateCrisis;
import be.capas.command.crisis.domain.CrisisCommand.RaiseCrisis;
import be.capas.command.crisis.domain.CrisisCommand.RecordFirstContact;
import be.capas.command.crisis.domain.CrisisCommand.ReleaseCrisis;
import be.capas.command.crisis.domain.CrisisCommand.Retriage;
import be.capas.command.crisis.domain.CrisisCommand.Stabilise;
import be.capas.command.crisis.domain.CrisisCommand.StandDown;
import be.capas.command.crisis.domain.CrisisCommand.TakeDueSteps;
import be.capas.command.rule.Rejected;
import be.capas.command.rule.StreamState;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.ClaimConfirmed;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.ClaimReminded;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.CrisisStoodDown;
import be.capas.contract.CrisisEvent.EmergencyServicesCalled;
import be.capas.contract.CrisisEvent.EmergencyServicesConfirmed;
import be.capas.contract.CrisisEvent.FirstContactMade;
import be.capas.contract.CrisisEvent.InterventionStarted;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.escalation.ClaimDue;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rules of a crisis: never dropped, claimed by one, never less urgent for being repeated. */
public sealed interface Crisis extends StreamState {
  /** Nobody raised the alarm under this id. */
  record Unknown() implements Crisis {
    @Override
    public @Nullable OrganisationId organisation() {
      return null;
    }

    @Override
    public @Nullable PersonId person() {
      return null;
    }
  }

  /** Raised, in whatever state since. */
  sealed interface Known extends Crisis {
    Alarm alarm();

    /** The same state with more known. */
    Known with(Alarm alarm);

    @Override
    default OrganisationId organisation() {
      return alarm().organisation();
    }

    @Override
    default @Nullable PersonId person() {
      return alarm().person();
    }
  }

  /** Waiting for a psychologist. */
  record Raised(Alarm alarm) implements Known {
    @Override
    public Raised with(Alarm known) {
      return new Raised(known);
    }
  }

  /**
   * A psychologist is on it.
   *
   * @param holding until when that holds; absent for claims from before they lapsed
   */
  record Claimed(Alarm alarm, ActorId psychologist, @Nullable Holding holding) implements Known {
    @Override
    public Claimed with(Alarm known) {
      return new Claimed(known, psychologist, holding);
    }

    Claimed until(Holding next) {
      return new Claimed(alarm, psychologist, next);
    }

    Claimed until(@Nullable ClaimDue due) {
      return due == null ? this : until(new Holding(due, false));
    }

    /** Nobody holds it any more. */
    Raised lost() {
      return new Raised(alarm.with(alarm.escalation().again()));
    }

    /** The same, and paging goes on where somebody said. */
    Raised lost(CrisisEscalated event) {
      return new Raised(alarm.forced(event));
    }
  }

  /** The psychologist is with the person. */
  record OnScene(Alarm alarm, ActorId psychologist) implements Known {
    @Override
    public OnScene with(Alarm known) {
      return new OnScene(known, psychologist);
    }
  }

  /** Nothing more is to be done about it. */
  sealed interface Ended extends Known {}

  /** At rest. */
  record Stabilised(Alarm alarm) implements Ended {
    @Override
    public Stabilised with(Alarm known) {
      return new Stabilised(known);
    }
  }

  /** Ended, though not brought to rest: there was none, or others answer it. */
  record StoodDown(Alarm alarm) implements Ended {
    @Override
    public StoodDown with(Alarm known) {
      return new StoodDown(known);
    }
  }

  /** Where every crisis starts. */
  Crisis INITIAL = new Unknown();

  /** What follows from a command; throws {@link Rejected} if nothing may. */
  static List<CrisisEvent> decide(CrisisCommand command, Crisis state, Instant now) {
    command.act().checkAgainst(state, UNKNOWN_CRISIS, now);
    return switch (command) {
      case RaiseCrisis c -> Raising.decide(c, state, now);
      case ClaimCrisis c -> Answering.claim(c, known(state), now);
      case ConfirmEmergencyServices c -> Answering.confirmEmergencyServices(c, known(state));
      case ConfirmClaim c -> Holds.confirm(c, known(state), now);
      case ReleaseCrisis c -> Holds.release(c, known(state));
      case Retriage c -> Judging.retriage(c, known(state), now);
      case TakeDueSteps c -> Escalating.takeDueSteps(c, known(state), now);
      case EscalateCrisis c -> Forcing.escalate(c, known(state));
      case RecordFirstContact c -> Telling.firstContact(c, known(state));
      case CallEmergencyServices c -> Telling.emergencyCall(c, known(state));
      case ArriveOnScene c -> Answering.arrive(c, known(state));
      case Stabilise c -> Answering.stabilise(c, known(state), now);
      case StandDown c -> Answering.standDown(c, known(state));
    };
  }

  /** What a fact makes of a state. */
  static Crisis evolve(Crisis state, CrisisEvent event) {
    return switch (event) {
      case CrisisRaised e -> new Raised(Alarm.of(e));
      case CrisisReportedAgain _, EmergencyServicesCalled _ -> state;
      case UrgencyChanged e -> claimed(known(state, a -> a.at(e)), it -> it.until(e.claim()));
      case EmergencyServicesConfirmed _ -> known(state, Alarm::confirmed);
      case CrisisClaimed e ->
          state instanceof Raised raised
              ? new Claimed(raised.alarm(), e.psychologist(), null).until(e.due())
              : state;
      case ClaimConfirmed e -> claimed(state, it -> it.until(e.due()));
      case ClaimReminded e -> claimed(state, it -> it.until(Holding.reminded(e.lapseAt())));
      case ClaimLapsed _, CrisisReleased _ -> claimed(state, Claimed::lost);
      case StepNotified e -> known(state, a -> a.with(a.escalation().after(e)));
      case StepSkipped e -> known(state, a -> a.with(a.escalation().after(e)));
      case CrisisEscalated e ->
          state instanceof Claimed claimed ? claimed.lost(e) : known(state, a -> a.forced(e));
      case FirstContactMade _ -> known(state, Alarm::reached);
      case InterventionStarted _ ->
          state instanceof Claimed claimed
              ? new OnScene(claimed.alarm(), claimed.psychologist())
              : state;
      case CrisisStabilised _ ->
          state instanceof Known known ? new Stabilised(known.alarm()) : state;
      case CrisisStoodDown _ -> state instanceof Known known ? new StoodDown(known.alarm()) : state;
    };
  }

  private static Known known(Crisis state) {
    return switch (state) {
      case Known known -> known;
      case Unknown _ -> throw Rejected.unknown(UNKNOWN_CRISIS);
    };
  }

  private static Crisis claimed(Crisis state, Function<Claimed, Crisis> change) {
    return state instanceof Claimed claimed ? change.apply(claimed) : state;
  }

  private static Crisis known(Crisis state, UnaryOperator<Alarm> change) {
    return state instanceof Known known ? known.with(change.apply(known.alarm())) : state;
  }
}
