package be.capas.bench.fold;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffReceived;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.OutreachEvent.InterviewHeld;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.PlanningEvent.SituationAnalysed;
import be.capas.contract.Recorded;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.accompaniment.PlanGoal;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis.SharedSecrecy;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The file of nobody, two events a day: a request for help, then month after month visits,
 * interviews, a plan, and a partner that takes the thread and gives it back.
 */
final class SampleFile {
  private static final TimeBasedEpochRandomGenerator UUIDS =
      Generators.timeBasedEpochRandomGenerator(new Random());
  private static final OrganisationId ORGANISATION = new OrganisationId("capas-charleroi");
  private static final ActorId ACTOR = new ActorId("psychologist");
  private static final AntennaId ANTENNA = new AntennaId("nord");
  private static final PartnerId PARTNER = new PartnerId("ssm-charleroi");
  private static final Holder HOLDER = new Holder(Holder.Kind.PSYCHOLOGIST, ACTOR.value());
  private static final Instant BEGIN = Instant.parse("2024-01-01T08:00:00Z");
  private static final Duration BETWEEN = Duration.ofHours(12);
  private static final int VISITS_OF_A_MONTH = 6;

  /** As long as a note of some 300 letters is when sealed. */
  private static final int SEALED_NOTE = 450;

  private final PersonId person = new PersonId(UUIDS.generate());
  private final AccompanimentId accompaniment = new AccompanimentId(UUIDS.generate());
  private final int size;
  private final List<Recorded<? extends CapasEvent>> events = new ArrayList<>();
  private final Map<UUID, Long> next = new HashMap<>();

  private SampleFile(int size) {
    this.size = size;
  }

  /** One of exactly so many events, in the order in which they were recorded. */
  static List<Recorded<? extends CapasEvent>> of(int size) {
    var file = new SampleFile(size);
    file.opened();
    while (file.events.size() < size) {
      file.month();
    }
    return List.copyOf(file.events);
  }

  private void opened() {
    add(
        new PersonRegistered(
            person,
            ORGANISATION,
            ANTENNA,
            note(DataClass.IDENTITY),
            note(DataClass.IDENTITY),
            null,
            null,
            List.of("fr"),
            false,
            null,
            Set.of(),
            false));
    add(
        new HelpRequested(
            accompaniment,
            person,
            ORGANISATION,
            ANTENNA,
            source(),
            Set.of(HelpReason.ISOLATION),
            note(DataClass.CONFIDENCE),
            null));
    add(new HolderAssigned(accompaniment, HOLDER, null));
  }

  private void month() {
    for (int visit = 0; visit < VISITS_OF_A_MONTH; visit++) {
      add(visit(visit % 3 == 1 ? VisitOutcome.NOT_FOUND : VisitOutcome.MET));
    }
    add(new InterviewHeld(accompaniment, VisitPlace.OTHER, List.of(), false, secret()));
    add(new SituationAnalysed(accompaniment, 1, secret(), null, null));
    add(
        new PlanAgreed(
            accompaniment,
            List.of(new PlanGoal(note(DataClass.CONFIDENCE))),
            List.of(),
            now().plus(Duration.ofDays(30)),
            null));
    add(new LinkRestored(accompaniment, LinkKind.NEIGHBOUR, null));
    add(
        new HelpRequestRepeated(
            accompaniment, source(), Set.of(HelpReason.GRIEF), note(DataClass.CONFIDENCE), null));
    handedOver(new HandoffId(UUIDS.generate()));
  }

  private void handedOver(HandoffId handoff) {
    add(
        new HandoffProposed(
            handoff,
            ORGANISATION,
            person,
            accompaniment,
            PARTNER,
            Urgency.P3,
            note(DataClass.CONFIDENCE),
            null));
    add(
        new HandoffSent(
            handoff,
            new SharedSecrecy(SecrecyStatus.HEALTH_PROFESSIONAL),
            Set.of(DataClass.CONFIDENCE),
            now().plus(Duration.ofDays(2))));
    add(new HandoffReceived(handoff));
    add(new HandoffAccepted(handoff));
    add(new FirstAppointmentSet(handoff, now().plus(BETWEEN), null));
    add(new AppointmentKept(handoff, now()));
    add(new ThreadTransferred(handoff, person, accompaniment, PARTNER));
    add(new ThreadReturned(handoff, person, accompaniment, PARTNER, ReturnReason.CARE_ENDED, null));
    add(new HolderAssigned(accompaniment, HOLDER, handoff));
  }

  private AccompanimentEvent visit(VisitOutcome outcome) {
    return new OutreachVisitMade(
        accompaniment, VisitPlace.HOME, outcome, List.of(), false, secret());
  }

  private static HelpSource source() {
    return new HelpSource(HelpSource.Kind.PROFESSIONAL, "social-worker");
  }

  private void add(CapasEvent event) {
    if (events.size() == size) {
      return;
    }
    var at = now();
    var stream = event.stream().value();
    long sequence = next.getOrDefault(stream, 0L);
    next.put(stream, sequence + 1);
    var id = UUIDS.generate();
    events.add(
        new Recorded<>(
            id, event, sequence, ORGANISATION, person, ACTOR, at, at, id.toString(), null, null));
  }

  private Instant now() {
    return BEGIN.plus(BETWEEN.multipliedBy(events.size()));
  }

  private Sealed secret() {
    return note(DataClass.SECRET);
  }

  private Sealed note(DataClass dataClass) {
    return new Sealed(dataClass, person.value() + "/" + dataClass, "x".repeat(SEALED_NOTE));
  }
}
