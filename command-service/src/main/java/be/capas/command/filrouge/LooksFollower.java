package be.capas.command.filrouge;

import be.capas.command.gateway.Follower;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.DirectoryEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.AbsenceEnded;
import be.capas.contract.OnCallEvent.EscalationPolicySet;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.OnCallEvent.ShiftSwapped;
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
import be.capas.contract.PersonEvent;
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
      case AccompanimentEvent _, CrisisEvent _, HandoffEvent _ -> mark(recorded);
      case PersonEvent it when bearsOnTheThread(it) -> mark(recorded);
      case OnCallEvent it -> follow(it, recorded);
      case PersonEvent _, DirectoryEvent _, TeamSupportEvent _, TrainingEvent _ -> {}
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

  private static boolean bearsOnTheThread(PersonEvent event) {
    return switch (event) {
      case ConsentWithdrawn _, PersonErased _ -> true;
      case RecordedInError _, RecordCorrected _ -> true;
      // Whoever has only a file has no thread yet.
      case PersonRegistered _, GlassBroken _, IdentityCorrected _, ConsentGiven _ -> false;
      case PersonMovedToAntenna _, ContactPersonAdded _ -> false;
      // What a look found is no reason for another.
      case ThreadChanged _ -> false;
    };
  }
}
