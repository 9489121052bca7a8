package be.capas.contract;

import be.capas.contract.crisis.ContactMeans;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.EmergencyService;
import be.capas.contract.crisis.StandDownReason;
import be.capas.contract.crisis.Triage;
import be.capas.contract.escalation.ClaimDue;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
   * @param escalation whom to page after whom, fixed with the urgency; absent in crises raised
   *     before that was written down: then the standard holds
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
      @As(SealedField.CRISIS_NARRATIVE) @Nullable Sealed narrative,
      @Nullable EscalationPlan escalation)
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

  /**
   * The urgency was set anew, and with it the deadlines and whom to page after whom.
   *
   * @param escalation absent in events from before it was written down: then the standard holds
   * @param claim when the claim of whoever is on it must be confirmed, where that comes sooner now
   */
  record UrgencyChanged(
      CrisisId crisis,
      Triage triage,
      Deadlines deadlines,
      @Nullable EscalationPlan escalation,
      @Nullable ClaimDue claim)
      implements CrisisEvent {}

  /**
   * A psychologist took it on.
   *
   * @param due when the claim must be confirmed; absent in events from before claims lapsed
   */
  record CrisisClaimed(CrisisId crisis, ActorId psychologist, @Nullable ClaimDue due)
      implements CrisisEvent {}

  /** Whoever claimed it said that they are still on it. */
  record ClaimConfirmed(CrisisId crisis, ActorId psychologist, ClaimDue due)
      implements CrisisEvent {}

  /** Whoever claimed it was asked whether they are still on it. */
  record ClaimReminded(CrisisId crisis, ActorId psychologist, Instant lapseAt)
      implements CrisisEvent {}

  /** Whoever claimed it did not answer: nobody holds it, and paging starts again. */
  record ClaimLapsed(CrisisId crisis, ActorId psychologist) implements CrisisEvent {}

  /** Whoever claimed it gave it back: nobody holds it, and paging starts again. */
  record CrisisReleased(CrisisId crisis, ActorId psychologist) implements CrisisEvent {}

  /**
   * A step of the escalation was taken: these are to be paged.
   *
   * @param number counts the steps of this crisis, from 0
   * @param step which step of the plan it was, from 0
   * @param nextAt when the next one is due if nobody answers
   */
  record StepNotified(CrisisId crisis, int number, int step, List<ActorId> people, Instant nextAt)
      implements CrisisEvent {
    public StepNotified {
      people = List.copyOf(people);
    }
  }

  /** A step of the escalation had nobody to tell and was passed over: the coverage has a hole. */
  record StepSkipped(CrisisId crisis, int number, int step, SkipReason reason, Instant nextAt)
      implements CrisisEvent {}

  /**
   * Somebody did not wait: the next step of the escalation is due at once.
   *
   * @param number of the step that is to be taken now, counted over the whole crisis
   * @param step which step of the plan that is, from 0
   * @param claimedBy whose claim ended by it; absent where nobody held the crisis
   * @param reason why it could not wait
   */
  record CrisisEscalated(
      CrisisId crisis,
      int number,
      int step,
      @Nullable ActorId claimedBy,
      @As(SealedField.ESCALATION_REASON) @Nullable Sealed reason)
      implements CrisisEvent {}

  /** Somebody of ours first spoke with the person. */
  record FirstContactMade(CrisisId crisis, ContactMeans means) implements CrisisEvent {}

  /**
   * Somebody of ours called the emergency services (112).
   *
   * @param services whom they were asked to send; empty where that was left to them
   */
  record EmergencyServicesCalled(CrisisId crisis, Set<EmergencyService> services)
      implements CrisisEvent {
    public EmergencyServicesCalled {
      services = Ordered.copy(services);
    }
  }

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

  /**
   * Nothing more is done about it, though it was not brought to rest.
   *
   * @param narrative how that was found
   */
  record CrisisStoodDown(
      CrisisId crisis,
      StandDownReason reason,
      @As(SealedField.STAND_DOWN_NARRATIVE) @Nullable Sealed narrative)
      implements CrisisEvent {}
}
