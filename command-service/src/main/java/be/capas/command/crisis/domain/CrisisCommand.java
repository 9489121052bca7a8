package be.capas.command.crisis.domain;

import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.crisis.ContactMeans;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.EmergencyService;
import be.capas.contract.crisis.StandDownReason;
import be.capas.contract.crisis.Triage;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.PersonId;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.sealing.Sealed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a crisis. */
public sealed interface CrisisCommand extends Command {
  CrisisId crisis();

  @Override
  default CrisisId target() {
    return crisis();
  }

  /**
   * Raise the alarm: opens a crisis, or joins the open one. After its end it is refused ({@code
   * not-open}); the caller then raises it under a new id, for an alarm is never dropped.
   *
   * @param policy the organisation's policy now in force, from which the deadlines follow
   * @param escalation whom it now pages after whom at this level of urgency
   */
  record RaiseCrisis(
      CrisisId crisis,
      @Nullable PersonId person,
      @Nullable AntennaId antenna,
      CrisisKind kind,
      Triage triage,
      DangerTo dangerTo,
      @Nullable Sealed place,
      @Nullable Sealed narrative,
      ResponsePolicy policy,
      EscalationPlan escalation,
      Act act)
      implements CrisisCommand {
    @Override
    public boolean isForEveryAntenna() {
      return true;
    }
  }

  /** Take it on: whoever acts is the psychologist. */
  record ClaimCrisis(CrisisId crisis, Act act) implements CrisisCommand {}

  /** Say that whoever acts is still on it. */
  record ConfirmClaim(CrisisId crisis, Act act) implements CrisisCommand {}

  /** Give it back, for others to take on. */
  record ReleaseCrisis(CrisisId crisis, Act act) implements CrisisCommand {}

  /**
   * Judge its urgency anew.
   *
   * @param byPsychologist whether whoever acts may lower it
   * @param policy the organisation's policy now in force, from which the deadlines follow
   * @param escalation whom it now pages after whom at this level of urgency
   */
  record Retriage(
      CrisisId crisis,
      Triage triage,
      boolean byPsychologist,
      ResponsePolicy policy,
      EscalationPlan escalation,
      Act act)
      implements CrisisCommand {
    /** Whoever may raise the alarm may say that it is worse. */
    @Override
    public boolean isForEveryAntenna() {
      return true;
    }
  }

  /**
   * Do what is due by now, if anything: the next page, a reminder, a claim that lapses. For timers;
   * early, late or twice, it does no harm.
   *
   * @param book who is on call
   */
  record TakeDueSteps(CrisisId crisis, OnCallBook book, Act act) implements CrisisCommand {}

  /**
   * Take the next step of the escalation now.
   *
   * @param stepsSeen how many steps were taken, as whoever acts saw it
   * @param claimedBy who held the crisis, as they saw it; their claim ends. Absent for nobody
   */
  record EscalateCrisis(
      CrisisId crisis, int stepsSeen, @Nullable ActorId claimedBy, @Nullable Sealed reason, Act act)
      implements CrisisCommand {}

  /** Say that somebody first spoke with the person. */
  record RecordFirstContact(CrisisId crisis, ContactMeans means, Act act)
      implements CrisisCommand {}

  /**
   * Say that whoever acts called the emergency services (112).
   *
   * @param services whom they were asked to send; empty where that was left to them
   */
  record CallEmergencyServices(CrisisId crisis, Set<EmergencyService> services, Act act)
      implements CrisisCommand {
    public CallEmergencyServices {
      services = Set.copyOf(services);
    }

    @Override
    public boolean isForEveryAntenna() {
      return true;
    }
  }

  /** Say that the emergency services (112) were called. */
  record ConfirmEmergencyServices(CrisisId crisis, Act act) implements CrisisCommand {
    @Override
    public boolean isForEveryAntenna() {
      return true;
    }
  }

  /** Say that the psychologist is with the person. */
  record ArriveOnScene(CrisisId crisis, Act act) implements CrisisCommand {}

  /**
   * Bring it to rest.
   *
   * @param nextContactDue by when the person must be seen again
   */
  record Stabilise(
      CrisisId crisis,
      CrisisOutcome outcome,
      @Nullable Instant nextContactDue,
      @Nullable Sealed narrative,
      Act act)
      implements CrisisCommand {}

  /** End it although it was not brought to rest. */
  record StandDown(CrisisId crisis, StandDownReason reason, @Nullable Sealed narrative, Act act)
      implements CrisisCommand {}
}
