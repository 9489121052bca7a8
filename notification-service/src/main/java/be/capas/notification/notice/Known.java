package be.capas.notification.notice;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
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
import be.capas.contract.OnCallEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonMovedToAntenna;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.Recorded;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.oncall.OnCallBook;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The little that must be remembered of a stream to tell the right people of its next event. */
public sealed interface Known {
  /** Nothing of interest, so far or at all. */
  record Nothing() implements Known {}

  /** A crisis that nobody has taken yet. */
  record Waiting(Urgency urgency, @Nullable Instant claimBy) implements Known {}

  /**
   * A crisis that a psychologist took, or that came to rest: nobody needs to be paged for it.
   *
   * @param urgency absent for what was taken before this was kept
   */
  record Taken(@Nullable Urgency urgency, @Nullable Instant claimBy) implements Known {
    Taken at(UrgencyChanged changed) {
      return new Taken(changed.triage().urgency(), changed.deadlines().claimBy());
    }

    /** Nobody is on it any more. */
    Waiting again() {
      return new Waiting(Objects.requireNonNullElse(urgency, Urgency.P1), claimBy);
    }
  }

  /**
   * A handoff.
   *
   * @param sentBy who asked the partner; absent until it was sent
   */
  record Handoff(PartnerId partner, @Nullable ActorId sentBy) implements Known {}

  /**
   * A handoff that its sender took back: its partner is not asked any more.
   *
   * @param sentBy who had asked the partner; absent where it never was
   */
  record Withdrawn(PartnerId partner, @Nullable ActorId sentBy) implements Known {}

  /** A person of whose file a part was erased: nothing about them is told any more. */
  record Erased() implements Known {}

  /** Who is on call in an organisation, by its rosters. */
  record OnCall(OnCallBook book) implements Known {}

  Known NOTHING = new Nothing();

  /** What is known once this has happened too. */
  static Known evolve(Known before, Recorded<?> recorded) {
    CapasEvent event = recorded.event();
    return switch (event) {
      case CrisisRaised raised ->
          new Waiting(raised.triage().urgency(), raised.deadlines().claimBy());
      case UrgencyChanged changed when before instanceof Waiting ->
          new Waiting(changed.triage().urgency(), changed.deadlines().claimBy());
      case UrgencyChanged changed when before instanceof Taken taken -> taken.at(changed);
      case CrisisClaimed _, InterventionStarted _ -> taken(before);
      case CrisisStabilised _, CrisisStoodDown _ -> taken(before);
      // Escalated past whoever held it: nobody does.
      case ClaimLapsed _, CrisisReleased _, CrisisEscalated _ ->
          before instanceof Taken taken ? taken.again() : before;
      case ClaimConfirmed _, ClaimReminded _, StepNotified _, StepSkipped _ -> before;
      case UrgencyChanged _, CrisisReportedAgain _, EmergencyServicesConfirmed _ -> before;
      case EmergencyServicesCalled _, FirstContactMade _ -> before;
      case HandoffProposed proposed -> new Handoff(proposed.partner(), null);
      case HandoffSent _ when before instanceof Handoff(var partner, _) ->
          new Handoff(partner, recorded.by());
      case HandoffSent _, HandoffReceived _, HandoffAccepted _, HandoffDeclined _ -> before;
      case HandoffWithdrawn _ when before instanceof Handoff(var partner, var sentBy) ->
          new Withdrawn(partner, sentBy);
      case HandoffWaitlisted _, HandoffExpired _, HandoffWithdrawn _, HandoffBroken _ -> before;
      case FirstAppointmentSet _, AppointmentKept _, AppointmentMissed _, ThreadTransferred _ ->
          before;
      case ThreadReturned _, DischargeAnnounced _ -> before;
      case OnCallEvent said -> new OnCall(book(before).fold(said));
      case PersonErased _ -> new Erased();
      case PersonRegistered _, GlassBroken _, IdentityCorrected _ -> before;
      case ConsentGiven _, ConsentWithdrawn _, ThreadChanged _, AccompanimentEvent _ -> before;
      case PersonMovedToAntenna _, ContactPersonAdded _ -> before;
      case RecordedInError _, RecordCorrected _ -> before;
      case CellEvent _ -> before;
    };
  }

  private static Taken taken(Known before) {
    return switch (before) {
      case Waiting(var urgency, var claimBy) -> new Taken(urgency, claimBy);
      case Taken taken -> taken;
      case Nothing _, Handoff _, Withdrawn _, Erased _, OnCall _ -> new Taken(null, null);
    };
  }

  private static OnCallBook book(Known before) {
    return before instanceof OnCall(var book) ? book : OnCallBook.EMPTY;
  }
}
