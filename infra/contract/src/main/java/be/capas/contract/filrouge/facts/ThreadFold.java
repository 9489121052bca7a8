package be.capas.contract.filrouge.facts;

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
import be.capas.contract.ContactEvent.ContactLost;
import be.capas.contract.ContactEvent.ContactRestored;
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
import be.capas.contract.Recorded;
import be.capas.contract.RelayEvent;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.VisitOutcome;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One event becomes known: what it proves is added to the facts, and what it takes the proof of is
 * taken out. Nothing is shared with the facts of before but what stays as it was.
 */
final class ThreadFold {
  private final ThreadFacts before;
  private SortedMap<UUID, AccompanimentFacts> accompaniments;
  private SortedMap<UUID, HandoffFacts> handoffs;
  private SortedMap<UUID, CrisisFacts> crises;
  private SortedMap<UUID, Fact> withdrawals;
  private List<Contact> contacts;
  private SortedSet<UUID> takenBack;
  private MergedFiles files;

  private ThreadFold(ThreadFacts before) {
    this.before = before;
    this.accompaniments = before.accompaniments();
    this.handoffs = before.handoffs();
    this.crises = before.crises();
    this.withdrawals = before.withdrawals();
    this.contacts = before.contacts();
    this.takenBack = before.takenBack();
    this.files = before.files();
  }

  /** The facts with one more event; those of before where it says nothing of the thread. */
  static ThreadFacts with(Recorded<? extends CapasEvent> recorded, ThreadFacts before) {
    var fold = new ThreadFold(before);
    var fact = Fact.of(recorded);
    switch (recorded.event()) {
      case PersonEvent event -> fold.person(event, fact);
      case AccompanimentEvent event -> fold.accompaniment(event, fact, recorded.sequence());
      case CrisisEvent event -> fold.crisis(event, fact);
      case HandoffEvent event -> fold.handoff(event, fact);
      case CellEvent _ -> {}
    }
    return fold.after();
  }

  private ThreadFacts after() {
    return new ThreadFacts(
        before.organisation(),
        accompaniments,
        handoffs,
        crises,
        contacts.isEmpty() ? null : contacts.getFirst(),
        withdrawals,
        contacts,
        takenBack,
        files);
  }

  private void person(PersonEvent event, Fact fact) {
    switch (event) {
      case PersonRegistered _, GlassBroken _, ConsentGiven _ -> {}
      case ConsentWithdrawn it -> withdrawals = put(withdrawals, it.consent().value(), fact);
      // The thread is codes and ids: nothing of it is about who the person is.
      case IdentityCorrected _, PersonErased _ -> {}
      // What was said of it proves nothing: it is judged anew each time.
      case ThreadChanged _ -> {}
      case RecordedInError it -> without(it.record());
      case RecordCorrected it -> without(it.record());
      // Whoever holds the thread goes on holding it wherever the person lives.
      case PersonMovedToAntenna _, ContactPersonAdded _ -> {}
      case PersonsMerged it -> files = files.joinedBy(it.merged());
      case PersonMergedInto it -> files = files.ended(it.person(), it.into());
    }
  }

  private void accompaniment(AccompanimentEvent event, Fact fact, long sequence) {
    change(event.accompaniment().value(), it -> it.fold(event, fact, sequence));
    switch (event) {
      case OutreachVisitMade visit when visit.outcome() == VisitOutcome.MET ->
          met(Contact.Kind.VISIT, fact);
      case InterviewHeld _ -> met(Contact.Kind.INTERVIEW, fact);
      case ServiceAccompanied _ -> met(Contact.Kind.SERVICE_ACCOMPANIED, fact);
      case ContactRestored _ -> met(Contact.Kind.CONTACT_RESTORED, fact);
      case ContactLost _, RelayEvent _, SituationRebalanced _, AccompanimentReopened _ -> {}
      case OutreachVisitPlanned _, InterviewMissed _, InterviewCancelled _ -> {}
      case OutreachVisitMade _, HelpRequested _, HelpRequestRepeated _, HolderAssigned _ -> {}
      case LinkRestored _, PlanningEvent _, PersonReoriented _, AccompanimentClosed _ -> {}
    }
  }

  private void crisis(CrisisEvent event, Fact fact) {
    switch (event) {
      case InterventionStarted _ -> met(Contact.Kind.INTERVENTION, fact);
      case FirstContactMade _ -> met(Contact.Kind.FIRST_CONTACT, fact);
      case CrisisStabilised it -> {
        crises = put(crises, it.crisis().value(), CrisisFacts.of(it, fact));
        met(Contact.Kind.STABILISATION, fact);
      }
      case CrisisRaised _, CrisisReportedAgain _, UrgencyChanged _, CrisisEscalated _ -> {}
      case CrisisClaimed _, CrisisReleased _ -> {}
      case ClaimConfirmed _, ClaimReminded _, ClaimLapsed _ -> {}
      case StepNotified _, StepSkipped _, CrisisStoodDown _ -> {}
      case EmergencyServicesCalled _, EmergencyServicesConfirmed _ -> {}
    }
  }

  private void handoff(HandoffEvent event, Fact fact) {
    var id = event.handoff().value();
    handoffs = put(handoffs, id, HandoffFacts.fold(handoffs.get(id), event, fact));
    switch (event) {
      case ThreadTransferred it -> transferred(it, fact);
      // Kept is often recorded later than it was: the appointment's own time counts, never a later.
      case AppointmentKept it ->
          met(Contact.Kind.APPOINTMENT, new Fact(earlier(it.at(), fact.at()), fact.event()));
      // Who holds it from then on is said by the assignment that follows.
      case ThreadReturned _ -> {}
      case HandoffProposed _, HandoffSent _, HandoffReceived _, HandoffAccepted _ -> {}
      case HandoffDeclined _, HandoffWaitlisted _, HandoffExpired _, HandoffWithdrawn _ -> {}
      case HandoffBroken _, DischargeAnnounced _ -> {}
      case FirstAppointmentSet _, AppointmentMissed _ -> {}
    }
  }

  /** The assignment follows at the same instant; whoever has just told of it need not wait. */
  private void transferred(ThreadTransferred event, Fact fact) {
    var partner = new Holder(Holder.Kind.PARTNER, event.partner().value());
    var custody = new Custody(partner, fact, Custody.OF_A_MEETING);
    change(event.accompaniment().value(), it -> it.heldFrom(custody));
  }

  private void met(Contact.Kind kind, Fact fact) {
    contacts = Contact.latest(Stream.concat(contacts.stream(), Stream.of(new Contact(kind, fact))));
  }

  /** What one event proved is proven no more. */
  private void without(UUID event) {
    var next = new TreeMap<>(accompaniments);
    next.replaceAll((_, it) -> it.without(event));
    accompaniments = next;
    contacts = contacts.stream().filter(it -> !it.fact().event().equals(event)).toList();
    var gone = new TreeSet<>(takenBack);
    gone.add(event);
    takenBack = gone;
  }

  private void change(UUID id, UnaryOperator<AccompanimentFacts> change) {
    var known = accompaniments.getOrDefault(id, AccompanimentFacts.NONE);
    accompaniments = put(accompaniments, id, change.apply(known));
  }

  private static <V> SortedMap<UUID, V> put(SortedMap<UUID, V> map, UUID id, V value) {
    var next = new TreeMap<>(map);
    next.put(id, value);
    return next;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
