package be.capas.contract;

import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.Triage;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can have happened in a crisis. */
public sealed interface CrisisEvent extends CapasEvent {
  CrisisId crisis();

  @Override
  default CrisisId stream() {
    return crisis();
  }

  /**
   * Somebody raised the alarm. Accepted however little is known.
   *
   * @param person absent while nobody knows who it is
   * @param antenna where it was raised, if at an antenna
   */
  record CrisisRaised(
      CrisisId crisis,
      OrganisationId organisation,
      @Nullable PersonId person,
      @Nullable AntennaId antenna,
      CrisisKind kind,
      Triage triage,
      Deadlines deadlines,
      DangerTo dangerTo,
      @As(SealedField.CRISIS_PLACE) @Nullable Sealed place,
      @As(SealedField.CRISIS_NARRATIVE) @Nullable Sealed narrative)
      implements CrisisEvent {}

  /** The alarm was raised again for the same person while this crisis is open. */
  record CrisisReportedAgain(
      CrisisId crisis,
      CrisisKind kind,
      Triage triage,
      DangerTo dangerTo,
      @As(SealedField.CRISIS_PLACE) @Nullable Sealed place,
      @As(SealedField.CRISIS_NARRATIVE) @Nullable Sealed narrative)
      implements CrisisEvent {}

  /** The urgency was set anew, and with it the deadlines. */
  record UrgencyChanged(CrisisId crisis, Triage triage, Deadlines deadlines)
      implements CrisisEvent {}

  /** A psychologist took it on. */
  record CrisisClaimed(CrisisId crisis, ActorId psychologist) implements CrisisEvent {}

  /** Somebody confirmed that the emergency services (112) were called. */
  record EmergencyServicesConfirmed(CrisisId crisis) implements CrisisEvent {}

  /** The psychologist is with the person. */
  record InterventionStarted(CrisisId crisis) implements CrisisEvent {}

  /**
   * The crisis came to rest.
   *
   * @param nextContactDue by when the person must be seen again
   */
  record CrisisStabilised(
      CrisisId crisis,
      CrisisOutcome outcome,
      @Nullable Instant nextContactDue,
      @As(SealedField.STABILISATION_NARRATIVE) @Nullable Sealed narrative)
      implements CrisisEvent {}
}
