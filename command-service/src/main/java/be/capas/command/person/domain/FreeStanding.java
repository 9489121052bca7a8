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
import be.capas.contract.CrisisEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.OutreachEvent;
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
import be.capas.contract.RelayEvent;

/** Which facts nothing was decided on: no later one would be wrong without them. */
final class FreeStanding {
  private FreeStanding() {}

  static boolean is(CapasEvent event) {
    return switch (event) {
      case PersonEvent it -> is(it);
      case AccompanimentEvent it -> is(it);
      // Somebody was paged, claimed it, or not: by each step the next was decided.
      case CrisisEvent _ -> false;
      // What a partner was asked and has answered is not only ours to take back.
      case HandoffEvent _ -> false;
      case CellEvent _ -> false;
    };
  }

  private static boolean is(PersonEvent event) {
    return switch (event) {
      case ContactPersonAdded _ -> true;
      // Everything rests on the file; what it says last of these holds, so it is said again.
      case PersonRegistered _, IdentityCorrected _, PersonMovedToAntenna _ -> false;
      // What is shared rests on a consent, and what was sent stays sent: it is withdrawn.
      case ConsentGiven _, ConsentWithdrawn _ -> false;
      // Who looked, has looked; what is erased, is gone.
      case GlassBroken _, PersonErased _ -> false;
      // Somebody was told so; it is judged anew without what was taken back.
      case ThreadChanged _ -> false;
      // Requests went to the file that goes on since: two who were made one stay so.
      case PersonsMerged _, PersonMergedInto _ -> false;
      // Who takes back too much records it again.
      case RecordedInError _, RecordCorrected _ -> false;
    };
  }

  private static boolean is(AccompanimentEvent event) {
    return switch (event) {
      case OutreachVisitMade _, LinkRestored _, HelpRequestRepeated _ -> true;
      // Whom somebody met, or meant to meet.
      case OutreachEvent _ -> true;
      // Everything in the accompaniment rests on it; a wrong one is closed.
      case HelpRequested _ -> false;
      // Nobody was lost: else it could be undone only by a contact that there never was.
      case ContactLost _ -> true;
      // The one said last holds: it is said again.
      case PlanningEvent _, ContactEvent _, RelayEvent _ -> false;
      // Who was accountable when, is not rewritten (law 6): the thread is given on.
      case HolderAssigned _, PersonReoriented _, AccompanimentClosed _ -> false;
      case SituationRebalanced _, AccompanimentReopened _ -> false;
    };
  }
}
