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
import be.capas.contract.PlanningEvent;
import be.capas.contract.Recorded;
import be.capas.contract.RelayEvent;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the events prove about one person's thread. The same, in whichever order the streams' events
 * become known: where times decide, the time of occurrence does.
 *
 * @param accompaniments by id
 * @param handoffs by id
 * @param crises those at rest, by id
 * @param lastContact the last time that the person was met
 * @param withdrawals when consents were withdrawn, by id
 * @param contacts the last {@value #CONTACTS_KEPT} times that the person was met, the latest first
 * @param takenBack the ids of the events that count no more, also of those that are yet to come
 * @param merged see {@link #files()}; absent where no file was merged
 */
public record ThreadFacts(
    OrganisationId organisation,
    SortedMap<UUID, AccompanimentFacts> accompaniments,
    SortedMap<UUID, HandoffFacts> handoffs,
    SortedMap<UUID, CrisisFacts> crises,
    @Nullable Contact lastContact,
    SortedMap<UUID, Fact> withdrawals,
    List<Contact> contacts,
    SortedSet<UUID> takenBack,
    @Nullable MergedFiles merged) {
  /** One is looked back on; the others are there in case that one is taken back. Our choice. */
  private static final int CONTACTS_KEPT = 50;

  public ThreadFacts {
    accompaniments = copy(accompaniments);
    handoffs = copy(handoffs);
    crises = copy(crises);
    // Absent in documents of before there were consents.
    withdrawals = copy(withdrawals == null ? new TreeMap<>() : withdrawals);
    // Absent in documents of before anything could be taken back.
    contacts = contacts == null ? only(lastContact) : List.copyOf(contacts);
    takenBack =
        takenBack == null
            ? Collections.emptySortedSet()
            : Collections.unmodifiableSortedSet(new TreeSet<>(takenBack));
    merged = MergedFiles.NONE.equals(merged) ? null : merged;
  }

  /** The facts before any event. */
  public static ThreadFacts none(OrganisationId organisation) {
    return new ThreadFacts(
        organisation,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        null,
        new TreeMap<>(),
        List.of(),
        new TreeSet<>(),
        null);
  }

  /** Which files of the person are in here, and where those that ended go on. */
  public MergedFiles files() {
    return merged == null ? MergedFiles.NONE : merged;
  }

  /** The facts that these events prove. */
  public static ThreadFacts of(
      OrganisationId organisation, List<? extends Recorded<? extends CapasEvent>> events) {
    var facts = none(organisation);
    for (var event : events) {
      facts = facts.fold(event);
    }
    return facts;
  }

  /** The facts with one more event. */
  public ThreadFacts fold(Recorded<? extends CapasEvent> recorded) {
    if (takenBack.contains(recorded.id())) {
      return this;
    }
    var fact = Fact.of(recorded);
    return switch (recorded.event()) {
      case PersonEvent.PersonRegistered _, PersonEvent.GlassBroken _ -> this;
      case PersonEvent.ConsentGiven _ -> this;
      case PersonEvent.ConsentWithdrawn event -> withdrawn(event, fact);
      // The thread is codes and ids: nothing of it is about who the person is.
      case PersonEvent.IdentityCorrected _, PersonEvent.PersonErased _ -> this;
      // What was said of it proves nothing: it is judged anew each time.
      case PersonEvent.ThreadChanged _ -> this;
      case PersonEvent.RecordedInError event -> without(event.record());
      case PersonEvent.RecordCorrected event -> without(event.record());
      // Whoever holds the thread goes on holding it wherever the person lives.
      case PersonEvent.PersonMovedToAntenna _, PersonEvent.ContactPersonAdded _ -> this;
      case PersonEvent.PersonsMerged event -> of(files().joinedBy(event.merged()));
      case PersonEvent.PersonMergedInto event -> of(files().ended(event.person(), event.into()));
      case AccompanimentEvent event -> fold(event, fact, recorded.sequence());
      case CrisisEvent event -> fold(event, fact);
      case HandoffEvent event -> fold(event, fact);
      case CellEvent _ -> this;
    };
  }

  /**
   * These with those of a file that was merged into this one: as if all of it had been recorded
   * here.
   */
  public ThreadFacts with(ThreadFacts other) {
    var met = Stream.concat(contacts.stream(), other.contacts.stream());
    var gone = new TreeSet<>(takenBack);
    gone.addAll(other.takenBack);
    return new ThreadFacts(
            organisation,
            both(accompaniments, other.accompaniments),
            both(handoffs, other.handoffs),
            both(crises, other.crises),
            lastContact,
            both(withdrawals, other.withdrawals),
            contacts,
            gone,
            files().with(other.files()))
        .met(met.sorted(Contact.LATEST_FIRST).limit(CONTACTS_KEPT).toList());
  }

  private ThreadFacts of(MergedFiles next) {
    return new ThreadFacts(
        organisation,
        accompaniments,
        handoffs,
        crises,
        lastContact,
        withdrawals,
        contacts,
        takenBack,
        next);
  }

  /** The accompaniment that counts: the open one, else the one opened last. */
  public Optional<Map.Entry<UUID, AccompanimentFacts>> current() {
    return accompaniments.entrySet().stream()
        .filter(it -> it.getValue().opened() != null)
        .max(
            Comparator.comparing((Map.Entry<UUID, AccompanimentFacts> it) -> it.getValue().open())
                .thenComparing(it -> opened(it.getValue()))
                .thenComparing(Map.Entry::getKey));
  }

  private static Instant opened(AccompanimentFacts facts) {
    var fact = facts.opened();
    return fact == null ? Instant.MIN : fact.at();
  }

  private ThreadFacts fold(AccompanimentEvent event, Fact fact, long sequence) {
    var next = with(event.accompaniment().value(), it -> it.fold(event, fact, sequence));
    return switch (event) {
      case OutreachVisitMade visit when visit.outcome() == VisitOutcome.MET ->
          next.met(Contact.Kind.VISIT, fact);
      case InterviewHeld _ -> next.met(Contact.Kind.INTERVIEW, fact);
      case ServiceAccompanied _ -> next.met(Contact.Kind.SERVICE_ACCOMPANIED, fact);
      case ContactRestored _ -> next.met(Contact.Kind.CONTACT_RESTORED, fact);
      case ContactLost _, RelayEvent _, SituationRebalanced _, AccompanimentReopened _ -> next;
      case OutreachVisitPlanned _, InterviewMissed _, InterviewCancelled _ -> next;
      case OutreachVisitMade _,
          HelpRequested _,
          HelpRequestRepeated _,
          HolderAssigned _,
          LinkRestored _,
          PlanningEvent _,
          PersonReoriented _,
          AccompanimentClosed _ ->
          next;
    };
  }

  private ThreadFacts fold(CrisisEvent event, Fact fact) {
    return switch (event) {
      case InterventionStarted _ -> met(Contact.Kind.INTERVENTION, fact);
      case CrisisStabilised it -> atRest(it, fact).met(Contact.Kind.STABILISATION, fact);
      case FirstContactMade _ -> met(Contact.Kind.FIRST_CONTACT, fact);
      case CrisisRaised _,
          CrisisReportedAgain _,
          CrisisEscalated _,
          EmergencyServicesCalled _,
          CrisisStoodDown _,
          UrgencyChanged _,
          CrisisClaimed _,
          ClaimConfirmed _,
          ClaimReminded _,
          ClaimLapsed _,
          CrisisReleased _,
          StepNotified _,
          StepSkipped _,
          EmergencyServicesConfirmed _ ->
          this;
    };
  }

  private ThreadFacts fold(HandoffEvent event, Fact fact) {
    var next = new TreeMap<>(handoffs);
    next.compute(event.handoff().value(), (_, it) -> HandoffFacts.fold(it, event, fact));
    var facts =
        new ThreadFacts(
            organisation,
            accompaniments,
            next,
            crises,
            lastContact,
            withdrawals,
            contacts,
            takenBack,
            merged);
    return switch (event) {
      case ThreadTransferred it -> facts.met(it, fact);
      // Kept is often recorded later than it was: the appointment's own time counts, never a later.
      case AppointmentKept it ->
          facts.met(Contact.Kind.APPOINTMENT, new Fact(earlier(it.at(), fact.at()), fact.event()));
      case HandoffProposed _,
          HandoffSent _,
          HandoffReceived _,
          HandoffAccepted _,
          HandoffDeclined _,
          HandoffWaitlisted _,
          HandoffExpired _,
          HandoffWithdrawn _,
          HandoffBroken _,
          DischargeAnnounced _,
          // Who holds it from then on is said by the assignment that follows.
          ThreadReturned _,
          FirstAppointmentSet _,
          AppointmentMissed _ ->
          facts;
    };
  }

  /** The assignment follows at the same instant; whoever has just told of it need not wait. */
  private ThreadFacts met(ThreadTransferred event, Fact fact) {
    var partner = new Holder(Holder.Kind.PARTNER, event.partner().value());
    var custody = new Custody(partner, fact, Custody.OF_A_MEETING);
    return with(event.accompaniment().value(), it -> it.heldFrom(custody));
  }

  private ThreadFacts with(UUID accompaniment, UnaryOperator<AccompanimentFacts> change) {
    var next = new TreeMap<>(accompaniments);
    next.compute(accompaniment, (_, it) -> change.apply(it == null ? AccompanimentFacts.NONE : it));
    return new ThreadFacts(
        organisation,
        next,
        handoffs,
        crises,
        lastContact,
        withdrawals,
        contacts,
        takenBack,
        merged);
  }

  private ThreadFacts met(Contact.Kind kind, Fact fact) {
    var all = Stream.concat(contacts.stream(), Stream.of(new Contact(kind, fact)));
    return met(all.sorted(Contact.LATEST_FIRST).limit(CONTACTS_KEPT).toList());
  }

  private ThreadFacts met(List<Contact> latestFirst) {
    return new ThreadFacts(
        organisation,
        accompaniments,
        handoffs,
        crises,
        latestFirst.isEmpty() ? null : latestFirst.getFirst(),
        withdrawals,
        latestFirst,
        takenBack,
        merged);
  }

  /** What one event proved is proven no more. */
  private ThreadFacts without(UUID event) {
    var next = new TreeMap<>(accompaniments);
    next.replaceAll((_, it) -> it.without(event));
    var gone = new TreeSet<>(takenBack);
    gone.add(event);
    return new ThreadFacts(
            organisation, next, handoffs, crises, lastContact, withdrawals, contacts, gone, merged)
        .met(contacts.stream().filter(it -> !it.fact().event().equals(event)).toList());
  }

  private ThreadFacts atRest(CrisisStabilised event, Fact fact) {
    var next = new TreeMap<>(crises);
    next.put(event.crisis().value(), CrisisFacts.of(event, fact));
    return new ThreadFacts(
        organisation,
        accompaniments,
        handoffs,
        next,
        lastContact,
        withdrawals,
        contacts,
        takenBack,
        merged);
  }

  private ThreadFacts withdrawn(PersonEvent.ConsentWithdrawn event, Fact fact) {
    var next = new TreeMap<>(withdrawals);
    next.put(event.consent().value(), fact);
    return new ThreadFacts(
        organisation,
        accompaniments,
        handoffs,
        crises,
        lastContact,
        next,
        contacts,
        takenBack,
        merged);
  }

  private static List<Contact> only(@Nullable Contact contact) {
    return contact == null ? List.of() : List.of(contact);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static <V> SortedMap<UUID, V> both(SortedMap<UUID, V> ours, SortedMap<UUID, V> theirs) {
    var all = new TreeMap<>(ours);
    all.putAll(theirs);
    return all;
  }

  private static <V> SortedMap<UUID, V> copy(SortedMap<UUID, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
