package be.capas.query.access;

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
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.accompaniment.PlanTask;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What decides who may see a person's file, and what of it.
 *
 * @param antenna whose person it is now; of somebody without a file, where the alarm was raised
 * @param needs who needs to know what is secret
 * @param glasses who broke the glass, the last time for each
 * @param handoffs by id
 * @param preview what a partner may know before it accepts
 * @param withdrawn the consents that the person has withdrawn
 * @param threads who holds the thread of each accompaniment that is open, by its id
 */
public record AccessFacts(
    OrganisationId organisation,
    @Nullable AntennaId antenna,
    List<Need> needs,
    List<BrokenGlass> glasses,
    SortedMap<UUID, SharedHandoff> handoffs,
    Preview preview,
    SortedSet<UUID> withdrawn,
    SortedMap<UUID, Held> threads) {

  public AccessFacts {
    needs = List.copyOf(needs);
    glasses = List.copyOf(glasses);
    handoffs = Collections.unmodifiableSortedMap(new TreeMap<>(handoffs));
    // Absent in documents of before there were consents.
    withdrawn =
        withdrawn == null
            ? Collections.emptySortedSet()
            : Collections.unmodifiableSortedSet(new TreeSet<>(withdrawn));
    // Absent in documents of before holders read what they hold wherever it moves.
    threads =
        threads == null
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(threads));
  }

  /** Before any event: nobody of an antenna, nobody who needs to know. */
  public static AccessFacts none(OrganisationId organisation) {
    return new AccessFacts(
        organisation,
        null,
        List.of(),
        List.of(),
        new TreeMap<>(),
        Preview.NOTHING,
        new TreeSet<>(),
        new TreeMap<>());
  }

  AccessFacts fold(Recorded<? extends CapasEvent> recorded) {
    return switch (recorded.event()) {
      case PersonEvent event -> fold(event);
      case AccompanimentEvent event -> fold(event, recorded);
      case CrisisEvent event -> fold(event, recorded.by());
      case HandoffEvent event -> fold(event);
      case CellEvent _ -> this;
    };
  }

  private AccessFacts fold(PersonEvent event) {
    return switch (event) {
      case PersonRegistered it ->
          new AccessFacts(
              organisation,
              it.antenna(),
              needs,
              glasses,
              handoffs,
              new Preview(it.ageBand(), it.languages(), it.interpreterNeeded()),
              withdrawn,
              threads);
      // Whose it is and who needs to know stays; without keys there is nothing left to open.
      case IdentityCorrected _, ContactPersonAdded _, PersonErased _ -> this;
      case RecordedInError it -> takenBack(it.record());
      case RecordCorrected it -> takenBack(it.record());
      case PersonMovedToAntenna it -> movedTo(it.antenna());
      // Each file goes on deciding about itself: nobody comes to read what they did not before.
      case PersonsMerged _, PersonMergedInto _ -> this;
      // A handoff says itself what it rests on: only that a consent ended must be known besides.
      case ConsentGiven _, ThreadChanged _ -> this;
      case ConsentWithdrawn it -> without(it.consent());
      case GlassBroken it -> broken(new BrokenGlass(it.psychologist(), it.until()));
    };
  }

  private AccessFacts fold(AccompanimentEvent event, Recorded<?> recorded) {
    var by = recorded.by();
    var id = recorded.id();
    return switch (event) {
      case HelpRequested it -> of(it.antenna());
      case HolderAssigned it -> heldBy(it, recorded.occurredAt());
      // Who did not meet the person has nothing to tell of them.
      case OutreachVisitMade it when it.outcome() == VisitOutcome.MET ->
          metBy(by, it.companions(), Ground.MADE_VISIT, id);
      case OutreachVisitMade _ -> this;
      case PlanningEvent it -> fold(it, by, id);
      case OutreachEvent it -> fold(it, by, id);
      case HelpRequestRepeated _, LinkRestored _, ContactEvent _, RelayEvent _ -> this;
      case SituationRebalanced it -> over(it.accompaniment(), null);
      case AccompanimentClosed it -> over(it.accompaniment(), null);
      // Whoever took the person over goes on reading: it holds the thread.
      case PersonReoriented it -> over(it.accompaniment(), it.handoff());
      case AccompanimentReopened _ -> this;
    };
  }

  private AccessFacts fold(PlanningEvent event, ActorId by, UUID id) {
    return switch (event) {
      case SituationAnalysed _ -> needed(new Need(by, Ground.ANALYSED_SITUATION, id));
      case PlanAgreed it -> planned(it.tasks(), id);
      case MeetingProposed _, PlanReviewed _ -> this;
    };
  }

  private AccessFacts fold(OutreachEvent event, ActorId by, UUID id) {
    return switch (event) {
      case InterviewHeld it -> metBy(by, it.companions(), Ground.HELD_INTERVIEW, id);
      case ServiceAccompanied it -> metBy(by, it.companions(), Ground.WENT_ALONG, id);
      // Who only meant to meet the person needs to know nothing yet.
      case OutreachVisitPlanned _, InterviewMissed _, InterviewCancelled _ -> this;
    };
  }

  private AccessFacts fold(CrisisEvent event, ActorId by) {
    return switch (event) {
      case CrisisRaised it -> of(it.antenna());
      case CrisisClaimed it -> needed(it.psychologist(), Ground.ANSWERED_CRISIS);
      case InterventionStarted _, CrisisStabilised _ -> needed(by, Ground.ANSWERED_CRISIS);
      case CrisisReportedAgain _, UrgencyChanged _, EmergencyServicesConfirmed _ -> this;
      // Whoever had claimed it read the file for it, and may be asked about it still.
      case ClaimConfirmed _, ClaimReminded _, ClaimLapsed _, CrisisReleased _ -> this;
      // Whoever tells of a contact, or stands it down, answered it.
      case FirstContactMade _, CrisisStoodDown _ -> needed(by, Ground.ANSWERED_CRISIS);
      case EmergencyServicesCalled _ -> this;
      case StepNotified _, StepSkipped _, CrisisEscalated _ -> this;
    };
  }

  private AccessFacts fold(HandoffEvent event) {
    var next = new TreeMap<>(handoffs);
    next.compute(
        event.handoff().value(), (_, it) -> (it == null ? SharedHandoff.UNKNOWN : it).fold(event));
    return sharing(next);
  }

  private AccessFacts over(AccompanimentId ended, @Nullable HandoffId but) {
    var next = new TreeMap<>(handoffs);
    next.replaceAll((id, it) -> but != null && id.equals(but.value()) ? it : it.over(ended));
    var running = new TreeMap<>(threads);
    running.remove(ended.value());
    return sharing(next).holding(running);
  }

  private AccessFacts takenBack(AccompanimentId from) {
    var next = new TreeMap<>(handoffs);
    next.replaceAll((_, it) -> it.takenBack(from));
    return sharing(next);
  }

  private AccessFacts sharing(SortedMap<UUID, SharedHandoff> next) {
    return new AccessFacts(
        organisation, antenna, needs, glasses, next, preview, withdrawn, threads);
  }

  private AccessFacts without(ConsentId consent) {
    var next = new TreeSet<>(withdrawn);
    next.add(consent.value());
    return new AccessFacts(organisation, antenna, needs, glasses, handoffs, preview, next, threads);
  }

  /** The file goes along; who needed to know still answers for what was read. */
  private AccessFacts movedTo(AntennaId next) {
    return new AccessFacts(
        organisation, next, needs, glasses, handoffs, preview, withdrawn, threads);
  }

  /** The file says it; until one is there, whoever asked for help or raised the alarm. */
  private AccessFacts of(@Nullable AntennaId asking) {
    return antenna != null || asking == null
        ? this
        : new AccessFacts(
            organisation, asking, needs, glasses, handoffs, preview, withdrawn, threads);
  }

  /** Told late, it takes the thread from nobody who has taken it since. */
  private AccessFacts heldBy(HolderAssigned event, Instant at) {
    var accompaniment = event.accompaniment();
    var holder = event.holder();
    var taken = new Held(holder, at);
    var before = threads.get(accompaniment.value());
    var now = before == null ? taken : before.orLater(taken);
    var running = new TreeMap<>(threads);
    running.put(accompaniment.value(), now);
    var facts = holding(running);
    if (now.isOfTheCell()) {
      facts = facts.takenBack(accompaniment);
    }
    return switch (holder.kind()) {
      case WORKER, PSYCHOLOGIST -> facts.needed(new ActorId(holder.id()), Ground.HELD_THREAD);
      case PARTNER -> facts;
    };
  }

  private AccessFacts holding(SortedMap<UUID, Held> next) {
    return new AccessFacts(
        organisation, antenna, needs, glasses, handoffs, preview, withdrawn, next);
  }

  /** Whether a worker holds the thread of what is open. */
  boolean isHeldBy(ActorId worker) {
    return threads.values().stream().anyMatch(it -> it.isBy(worker));
  }

  private AccessFacts metBy(ActorId by, List<ActorId> companions, Ground ground, UUID record) {
    var facts = needed(new Need(by, ground, record));
    for (var companion : companions) {
      facts = facts.needed(new Need(companion, ground, record));
    }
    return facts;
  }

  /** Whoever is named in a plan; a later plan without them takes nothing back. */
  private AccessFacts planned(List<PlanTask> tasks, UUID plan) {
    var facts = this;
    for (var task : tasks) {
      facts = facts.inThePlan(task.who(), plan);
    }
    return facts;
  }

  private AccessFacts inThePlan(PlanParty party, UUID plan) {
    return switch (party.kind()) {
      case WORKER, PSYCHOLOGIST ->
          party.id() == null
              ? this
              : needed(new Need(new ActorId(party.id()), Ground.IN_THE_PLAN, plan));
      case PERSON, ENTOURAGE, PARTNER -> this;
    };
  }

  private AccessFacts needed(ActorId who, Ground ground) {
    return needed(new Need(who, ground, null));
  }

  private AccessFacts needed(Need need) {
    return needs.contains(need) ? this : needing(with(needs, need));
  }

  /** Who did not visit the person after all has nothing to read of them for it. */
  private AccessFacts takenBack(UUID record) {
    return needing(needs.stream().filter(it -> !record.equals(it.event())).toList());
  }

  private AccessFacts needing(List<Need> next) {
    return new AccessFacts(
        organisation, antenna, next, glasses, handoffs, preview, withdrawn, threads);
  }

  /** One for each: whoever breaks it again while it is open has it open for longer. */
  private AccessFacts broken(BrokenGlass glass) {
    var longest =
        glasses.stream()
            .filter(it -> it.who().equals(glass.who()) && it.until().isAfter(glass.until()))
            .findFirst()
            .orElse(glass);
    var others = glasses.stream().filter(it -> !it.who().equals(glass.who())).toList();
    return new AccessFacts(
        organisation, antenna, needs, with(others, longest), handoffs, preview, withdrawn, threads);
  }

  private static <T> List<T> with(List<T> known, T next) {
    return Stream.concat(known.stream(), Stream.of(next)).toList();
  }
}
