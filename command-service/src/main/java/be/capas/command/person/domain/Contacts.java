package be.capas.command.person.domain;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.AccompanimentEvent.SituationRebalanced;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.ContactEvent;
import be.capas.contract.ContactEvent.ContactLost;
import be.capas.contract.ContactEvent.ContactRestored;
import be.capas.contract.Corrections;
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
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffBroken;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffReceived;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.OutreachEvent;
import be.capas.contract.OutreachEvent.InterviewCancelled;
import be.capas.contract.OutreachEvent.InterviewHeld;
import be.capas.contract.OutreachEvent.InterviewMissed;
import be.capas.contract.OutreachEvent.OutreachVisitPlanned;
import be.capas.contract.OutreachEvent.ServiceAccompanied;
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonMovedToAntenna;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.PlanningEvent;
import be.capas.contract.PlanningEvent.MeetingProposed;
import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.PlanningEvent.PlanReviewed;
import be.capas.contract.PlanningEvent.SituationAnalysed;
import be.capas.contract.Recorded;
import be.capas.contract.RelayEvent;
import be.capas.contract.accompaniment.VisitOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When somebody last had to do with a person, for the duties to keep a file. Whether the person was
 * there cannot always be told; where in doubt it counts, since keeping longer is what the duty
 * asks.
 */
public final class Contacts {
  private Contacts() {}

  /** The last contact of these events that still stands; empty where there was none. */
  public static Optional<Instant> last(List<? extends Recorded<? extends CapasEvent>> events) {
    return Corrections.standing(events).stream()
        .filter(it -> isContact(it.event()))
        .map(Recorded::occurredAt)
        .max(Comparator.naturalOrder());
  }

  private static boolean isContact(CapasEvent event) {
    return switch (event) {
      case PersonEvent it -> isContact(it);
      case AccompanimentEvent it -> isContact(it);
      case CrisisEvent it -> isContact(it);
      case HandoffEvent it -> isContact(it);
      case CellEvent _ -> false;
    };
  }

  private static boolean isContact(PersonEvent event) {
    return switch (event) {
      // Whoever agrees, or names somebody close, was spoken with.
      case PersonRegistered _, ConsentGiven _, ContactPersonAdded _ -> true;
      // The person may write a letter about the file for ever: that is no care.
      case IdentityCorrected _, ConsentWithdrawn _, GlassBroken _, PersonErased _ -> false;
      case ThreadChanged _ -> false;
      case PersonMovedToAntenna _, RecordedInError _, RecordCorrected _ -> false;
      case PersonsMerged _, PersonMergedInto _ -> false;
    };
  }

  private static boolean isContact(AccompanimentEvent event) {
    return switch (event) {
      case HelpRequested _, HelpRequestRepeated _, LinkRestored _ -> true;
      case OutreachVisitMade it -> it.outcome() != VisitOutcome.NOT_FOUND;
      case PersonReoriented _, AccompanimentClosed _ -> true;
      case SituationRebalanced _, AccompanimentReopened _, RelayEvent _ -> true;
      case ContactEvent it ->
          switch (it) {
            case ContactRestored _ -> true;
            case ContactLost _ -> false;
          };
      case PlanningEvent it -> isContact(it);
      case OutreachEvent it -> isContact(it);
      case HolderAssigned _ -> false;
    };
  }

  private static boolean isContact(PlanningEvent event) {
    return switch (event) {
      case SituationAnalysed _, PlanAgreed _, PlanReviewed _ -> true;
      // Perhaps only to the worker who worries; but it may have been said to the person.
      case MeetingProposed _ -> true;
    };
  }

  private static boolean isContact(OutreachEvent event) {
    return switch (event) {
      // Whoever calls an interview off was heard of; who did not come was not.
      case InterviewHeld _, InterviewCancelled _, ServiceAccompanied _ -> true;
      case OutreachVisitPlanned _, InterviewMissed _ -> false;
    };
  }

  private static boolean isContact(CrisisEvent event) {
    return switch (event) {
      case CrisisRaised _, CrisisReportedAgain _, InterventionStarted _, CrisisStabilised _ -> true;
      // Whoever calls 112, or finds out that there was no crisis, is with somebody.
      case FirstContactMade _, EmergencyServicesCalled _, CrisisStoodDown _ -> true;
      case UrgencyChanged _, CrisisClaimed _, EmergencyServicesConfirmed _ -> false;
      case CrisisEscalated _ -> false;
      case ClaimConfirmed _, ClaimReminded _, ClaimLapsed _, CrisisReleased _ -> false;
      case StepNotified _, StepSkipped _ -> false;
    };
  }

  private static boolean isContact(HandoffEvent event) {
    return switch (event) {
      case AppointmentKept _, ThreadTransferred _ -> true;
      // Whoever gives somebody back, or sends them home, had them there.
      case ThreadReturned _, DischargeAnnounced _ -> true;
      case HandoffWaitlisted _, HandoffExpired _, HandoffWithdrawn _, HandoffBroken _ -> false;
      case HandoffProposed _, HandoffSent _, HandoffReceived _, HandoffAccepted _ -> false;
      case HandoffDeclined _, FirstAppointmentSet _, AppointmentMissed _ -> false;
    };
  }
}
