package be.capas.command.filrouge;

import be.capas.command.gateway.Follower;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.DirectoryEvent;
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
import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.AbsenceEnded;
import be.capas.contract.OnCallEvent.EscalationPolicySet;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.OnCallEvent.ShiftSwapped;
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
import be.capas.contract.Recorded;
import be.capas.contract.TeamSupportEvent;
import be.capas.contract.TrainingEvent;
import be.capas.contract.id.ActorId;
import org.springframework.stereotype.Component;

/**
 * Makes a thread due for a look as soon as something happens that may change how it is: in the
 * event's transaction, so no crash can lose it.
 */
@Component
class LooksFollower implements Follower {
  private final Looks looks;

  LooksFollower(Looks looks) {
    this.looks = looks;
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    switch (recorded.event()) {
      case AccompanimentEvent _, CrisisEvent _ -> mark(recorded);
      case HandoffEvent it when bearsOnTheThread(it) -> mark(recorded);
      case PersonEvent it when bearsOnTheThread(it) -> mark(recorded);
      case OnCallEvent it -> follow(it, recorded);
      case HandoffEvent _, PersonEvent _ -> {}
      case DirectoryEvent _, TeamSupportEvent _, TrainingEvent _ -> {}
    }
  }

  /** Whose threads are held by somebody who is away. */
  private void follow(OnCallEvent event, Recorded<CapasEvent> recorded) {
    switch (event) {
      case AbsenceDeclared it -> mark(it.absence().who(), recorded);
      case AbsenceEnded it -> mark(it.who(), recorded);
      case RosterPublished _, OnCallOverridden _, ShiftSwapped _ -> {}
      case MemberProfileSet _, EscalationPolicySet _ -> {}
    }
  }

  private void mark(ActorId holder, Recorded<CapasEvent> recorded) {
    looks.mark(holder, recorded.organisation(), recorded.recordedAt());
  }

  private void mark(Recorded<CapasEvent> recorded) {
    var person = recorded.person();
    if (person != null) {
      looks.mark(person, recorded.organisation(), recorded.recordedAt());
    }
  }

  private static boolean bearsOnTheThread(HandoffEvent event) {
    return switch (event) {
      // Nobody has been asked yet: the thread is as it was.
      case HandoffProposed _ -> false;
      case HandoffSent _, HandoffReceived _, HandoffAccepted _, HandoffDeclined _ -> true;
      case HandoffWaitlisted _, HandoffExpired _, HandoffWithdrawn _, HandoffBroken _ -> true;
      case FirstAppointmentSet _, AppointmentKept _, AppointmentMissed _ -> true;
      case ThreadTransferred _, ThreadReturned _, DischargeAnnounced _ -> true;
    };
  }

  private static boolean bearsOnTheThread(PersonEvent event) {
    return switch (event) {
      case ConsentWithdrawn _, PersonErased _ -> true;
      case RecordedInError _, RecordCorrected _ -> true;
      // What was recorded in the other file counts for the one that goes on.
      case PersonsMerged _ -> true;
      case PersonMergedInto _ -> false;
      // Whoever has only a file has no thread yet.
      case PersonRegistered _, GlassBroken _, IdentityCorrected _, ConsentGiven _ -> false;
      case PersonMovedToAntenna _, ContactPersonAdded _ -> false;
      // What a look found is no reason for another.
      case ThreadChanged _ -> false;
    };
  }
}
