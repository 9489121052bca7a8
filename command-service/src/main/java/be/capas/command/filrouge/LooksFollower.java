package be.capas.command.filrouge;

import be.capas.command.gateway.Follower;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.AbsenceEnded;
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
      case AbsenceDeclared it ->
          looks.mark(it.absence().who(), recorded.organisation(), recorded.recordedAt());
      case AbsenceEnded it -> looks.mark(it.who(), recorded.organisation(), recorded.recordedAt());
      case CapasEvent _ -> mark(recorded);
    }
  }

  private void mark(Recorded<CapasEvent> recorded) {
    var person = recorded.person();
    if (person != null && bearsOnTheThread(recorded.event())) {
      looks.mark(person, recorded.organisation(), recorded.recordedAt());
    }
  }

  private static boolean bearsOnTheThread(CapasEvent event) {
    return switch (event) {
      case AccompanimentEvent _, CrisisEvent _, HandoffEvent _ -> true;
      case PersonEvent it -> bearsOnTheThread(it);
      case CellEvent _ -> false;
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
