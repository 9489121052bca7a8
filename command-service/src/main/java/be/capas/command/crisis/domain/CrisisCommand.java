package be.capas.command.crisis.domain;

import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Triage;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.Sealed;
import java.time.Instant;
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
      Act act)
      implements CrisisCommand {
    @Override
    public boolean isForEveryAntenna() {
      return true;
    }
  }

  /** Take it on: whoever acts is the psychologist. */
  record ClaimCrisis(CrisisId crisis, Act act) implements CrisisCommand {}

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
}
