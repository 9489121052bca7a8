package be.capas.contract;

import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.DataClass.SECRET;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import be.capas.contract.accompaniment.CancelledBy;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.accompaniment.PlanGoal;
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.accompaniment.PlanTask;
import be.capas.contract.accompaniment.ReopenReason;
import be.capas.contract.accompaniment.RestoredThrough;
import be.capas.contract.accompaniment.ReviewOutcome;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.ContactMeans;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.EmergencyService;
import be.capas.contract.crisis.StandDownReason;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.directory.PartnerKind;
import be.capas.contract.directory.Reach;
import be.capas.contract.directory.ServiceProfile;
import be.capas.contract.directory.SuspensionReason;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import be.capas.contract.id.PersonId;
import be.capas.contract.id.RelayId;
import be.capas.contract.id.RosterId;
import be.capas.contract.id.SupportRequestId;
import be.capas.contract.id.TeamId;
import be.capas.contract.id.TrainingId;
import be.capas.contract.id.ZoneId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Hours;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.Orientation;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Rotation;
import be.capas.contract.oncall.Shift;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.StandIn;
import be.capas.contract.oncall.Way;
import be.capas.contract.person.AgeBand;
import be.capas.contract.person.ConsentForm;
import be.capas.contract.person.ConsentScope;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.ErrorReason;
import be.capas.contract.person.FilePart;
import be.capas.contract.person.Relation;
import be.capas.contract.person.Situation;
import be.capas.contract.reading.ReadChannel;
import be.capas.contract.reading.ReadRecord;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.teamsupport.SupportDeclineReason;
import be.capas.contract.teamsupport.SupportKind;
import be.capas.contract.teamsupport.SupportTheme;
import be.capas.contract.teamsupport.SupportUrgency;
import be.capas.contract.training.SessionKind;
import be.capas.contract.training.TrainingPlan;
import be.capas.contract.training.TrainingTopic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One example of every event, fixed for ever: golden files and walks over all events use them. */
public final class Samples {
  public static final PersonId PERSON = new PersonId(uuid(1));
  public static final AccompanimentId ACCOMPANIMENT = new AccompanimentId(uuid(2));
  public static final CrisisId CRISIS = new CrisisId(uuid(3));
  public static final HandoffId HANDOFF = new HandoffId(uuid(4));
  public static final HandoffId PREVIOUS_HANDOFF = new HandoffId(uuid(5));
  public static final RelayId RELAY = new RelayId(uuid(11));
  public static final ConsentId CONSENT = new ConsentId(uuid(6));
  public static final ContactPersonId CONTACT_PERSON = new ContactPersonId(uuid(8));
  public static final PartnerServiceId PARTNER_SERVICE = new PartnerServiceId(uuid(6));
  public static final SupportRequestId SUPPORT_REQUEST = new SupportRequestId(uuid(7));
  public static final TrainingId TRAINING = new TrainingId(uuid(10));
  public static final OrganisationId ORGANISATION = new OrganisationId("capas-charleroi");
  public static final AntennaId ANTENNA = new AntennaId("nord");
  public static final ActorId WORKER = new ActorId("worker-nord");
  public static final ActorId PSYCHOLOGIST = new ActorId("psychologist-adult");
  public static final PartnerId PARTNER = new PartnerId("ssm-charleroi");
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  public static final ConsentScope CONSENT_SCOPE =
      new ConsentScope(
          PARTNER, Set.of(IDENTITY, CONFIDENCE), NOON, Instant.parse("2027-03-02T12:00:00Z"));
  public static final SharingBasis CONSENTED =
      new SharingBasis.Consent(CONSENT, CONSENT_SCOPE.until());
  public static final Triage TRIAGE = new Triage(Urgency.P2, sealed(CONFIDENCE), "capas-2026.1");
  public static final Deadlines DEADLINES =
      new Deadlines(NOON.plusSeconds(3600), NOON.plusSeconds(86_400), "default.1");

  public static final ServiceProfile PROFILE =
      new ServiceProfile(
          "SSM du CPAS de Charleroi",
          PartnerKind.SSM,
          Set.of(new ZoneId("charleroi"), new ZoneId("6060")),
          Set.of(AgeBand.ADULT, AgeBand.YOUNG_ADULT),
          List.of("fr", "ar"),
          List.of(new Reach(Reach.Channel.MAIL, "accueil@ssm.example.org")));
  public static final RosterId ROSTER = new RosterId("psychologists");

  /** By day together, by night and at weekends in turns of a week. */
  public static final RosterPlan ROSTER_PLAN =
      new RosterPlan(
          java.time.ZoneId.of("Europe/Brussels"),
          List.of(
              new Shift(
                  List.of(PSYCHOLOGIST, WORKER),
                  List.of(
                      new Hours(
                          Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
                          LocalTime.of(8, 30),
                          LocalTime.of(16, 30))),
                  null),
              new Shift(
                  List.of(WORKER, PSYCHOLOGIST),
                  List.of(
                      new Hours(
                          Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
                          LocalTime.of(16, 30),
                          LocalTime.of(8, 30)),
                      new Hours(
                          Set.of(SATURDAY, SUNDAY), LocalTime.of(8, 30), LocalTime.of(8, 30))),
                  new Rotation(LocalDate.of(2026, 3, 2), LocalTime.of(8, 30), 7))));

  /** Whoever is on call for adults, then one person, then the coordinators. */
  public static final EscalationPlan ESCALATION =
      new EscalationPlan(
          1,
          List.of(
              new Step(
                  new Target(
                      Target.Kind.ON_CALL,
                      ROSTER,
                      new Skills(Set.of(Orientation.ADULT), Set.of()),
                      null),
                  Duration.ofMinutes(5),
                  1),
              new Step(Target.person(PSYCHOLOGIST), Duration.ofMinutes(5), 0),
              new Step(Target.coordinators(), Duration.ofMinutes(10), 0)),
          new ClaimTerms(Duration.ofHours(1), Duration.ofMinutes(15)));

  /** Nobody met the person for too long. */
  public static final Signal SIGNAL =
      new Signal(Signal.Rule.NO_CONTACT, "P14D", Signal.Severity.FRAYING, NOON, List.of(uuid(11)));

  /** A psychologist, the person and a partner each do something. */
  public static final PlanningEvent.PlanAgreed PLAN =
      new PlanningEvent.PlanAgreed(
          ACCOMPANIMENT,
          List.of(new PlanGoal(sealed(CONFIDENCE))),
          List.of(
              task(PlanParty.Kind.PSYCHOLOGIST, PSYCHOLOGIST.value()),
              task(PlanParty.Kind.PERSON, null),
              task(PlanParty.Kind.PARTNER, PARTNER.value())),
          NOON.plusSeconds(2_592_000),
          7);

  private Samples() {}

  /** The examples, one of each kind. */
  public static List<CapasEvent> all() {
    return List.of(
        new PersonEvent.PersonRegistered(
            PERSON,
            ORGANISATION,
            ANTENNA,
            sealed(IDENTITY),
            sealed(IDENTITY),
            sealed(IDENTITY),
            sealed(IDENTITY),
            List.of("fr", "ar"),
            true,
            AgeBand.ADULT,
            Set.of(Situation.SELF_EMPLOYED, Situation.HOMELESS),
            false),
        new PersonEvent.GlassBroken(
            PERSON, PSYCHOLOGIST, sealed(CONFIDENCE), NOON.plusSeconds(14_400)),
        new PersonEvent.IdentityCorrected(
            PERSON, sealed(IDENTITY), sealed(IDENTITY), sealed(IDENTITY), sealed(IDENTITY)),
        new PersonEvent.PersonMovedToAntenna(PERSON, new AntennaId("sud")),
        new PersonEvent.ContactPersonAdded(
            PERSON, CONTACT_PERSON, Relation.NEIGHBOUR, sealed(IDENTITY), sealed(IDENTITY)),
        new PersonEvent.RecordedInError(PERSON, uuid(11), ErrorReason.WRONG_PERSON),
        new PersonEvent.RecordCorrected(PERSON, uuid(12), uuid(13)),
        new PersonEvent.PersonsMerged(PERSON, new PersonId(uuid(14))),
        new PersonEvent.PersonMergedInto(PERSON, new PersonId(uuid(15))),
        new PersonEvent.ConsentGiven(PERSON, CONSENT, CONSENT_SCOPE, ConsentForm.SPOKEN),
        new PersonEvent.ConsentWithdrawn(PERSON, CONSENT),
        new PersonEvent.ThreadFraying(
            PERSON, new Holder(Holder.Kind.WORKER, WORKER.value()), List.of(SIGNAL)),
        new PersonEvent.ThreadBroken(PERSON, null, List.of(SIGNAL)),
        new PersonEvent.ThreadSteadied(PERSON, null),
        new AccompanimentEvent.HelpRequested(
            ACCOMPANIMENT,
            PERSON,
            ORGANISATION,
            ANTENNA,
            new HelpSource(HelpSource.Kind.PROFESSIONAL, "social-worker"),
            Set.of(HelpReason.ISOLATION, HelpReason.GRIEF),
            sealed(CONFIDENCE),
            TRIAGE),
        new AccompanimentEvent.HelpRequestRepeated(
            ACCOMPANIMENT,
            new HelpSource(HelpSource.Kind.ENTOURAGE, "neighbour"),
            Set.of(HelpReason.EXHAUSTION),
            sealed(CONFIDENCE),
            TRIAGE),
        new AccompanimentEvent.HolderAssigned(
            ACCOMPANIMENT, new Holder(Holder.Kind.WORKER, WORKER.value()), HANDOFF),
        new AccompanimentEvent.OutreachVisitMade(
            ACCOMPANIMENT,
            VisitPlace.HOME,
            VisitOutcome.MET,
            List.of(PSYCHOLOGIST),
            true,
            sealed(SECRET)),
        new AccompanimentEvent.LinkRestored(ACCOMPANIMENT, LinkKind.NEIGHBOUR, sealed(CONFIDENCE)),
        new PlanningEvent.MeetingProposed(
            ACCOMPANIMENT, VisitPlace.SOCIAL_RESTAURANT, NOON.plusSeconds(86_400), List.of(WORKER)),
        new PlanningEvent.SituationAnalysed(
            ACCOMPANIMENT, 2, sealed(SECRET), sealed(CONFIDENCE), sealed(CONFIDENCE)),
        PLAN,
        new PlanningEvent.PlanReviewed(
            ACCOMPANIMENT,
            ReviewOutcome.ON_COURSE,
            NOON.plusSeconds(5_184_000),
            sealed(CONFIDENCE)),
        new OutreachEvent.OutreachVisitPlanned(
            ACCOMPANIMENT, NOON.plusSeconds(86_400), VisitPlace.HOME, List.of(WORKER), true),
        new OutreachEvent.InterviewHeld(
            ACCOMPANIMENT,
            VisitPlace.SOCIAL_RESTAURANT,
            List.of(PSYCHOLOGIST),
            true,
            sealed(SECRET)),
        new OutreachEvent.InterviewMissed(ACCOMPANIMENT, NOON, sealed(CONFIDENCE)),
        new OutreachEvent.InterviewCancelled(
            ACCOMPANIMENT, NOON.plusSeconds(86_400), CancelledBy.PERSON, sealed(CONFIDENCE)),
        new OutreachEvent.ServiceAccompanied(
            ACCOMPANIMENT,
            PartnerKind.MUTUAL_AID,
            PARTNER,
            List.of(WORKER),
            true,
            sealed(CONFIDENCE)),
        new ContactEvent.ContactLost(ACCOMPANIMENT, sealed(CONFIDENCE)),
        new ContactEvent.ContactRestored(
            ACCOMPANIMENT, RestoredThrough.ENTOURAGE, sealed(CONFIDENCE)),
        new RelayEvent.RelayTaken(
            ACCOMPANIMENT, RELAY, PARTNER, NOON.plusSeconds(1_209_600), sealed(CONFIDENCE)),
        new RelayEvent.RelayReturned(ACCOMPANIMENT, RELAY),
        new AccompanimentEvent.SituationRebalanced(ACCOMPANIMENT, sealed(CONFIDENCE)),
        new AccompanimentEvent.AccompanimentReopened(ACCOMPANIMENT, ReopenReason.RELAPSE),
        new AccompanimentEvent.PersonReoriented(ACCOMPANIMENT, PARTNER, HANDOFF),
        new AccompanimentEvent.AccompanimentClosed(ACCOMPANIMENT, CloseReason.REBALANCED),
        new CrisisEvent.CrisisRaised(
            CRISIS,
            ORGANISATION,
            PERSON,
            ANTENNA,
            CrisisKind.DECOMPENSATION,
            TRIAGE,
            DEADLINES,
            DangerTo.SELF,
            sealed(IDENTITY),
            sealed(SECRET),
            null),
        new CrisisEvent.CrisisReportedAgain(
            CRISIS,
            CrisisKind.SUICIDAL_IDEATION,
            TRIAGE,
            DangerTo.SELF_AND_OTHERS,
            sealed(IDENTITY),
            sealed(SECRET)),
        new CrisisEvent.UrgencyChanged(
            CRISIS,
            new Triage(Urgency.P1, sealed(CONFIDENCE), "capas-2026.1"),
            DEADLINES,
            null,
            null),
        new CrisisEvent.StepSkipped(CRISIS, 0, 0, SkipReason.NOBODY_ON_CALL, NOON),
        new CrisisEvent.StepNotified(CRISIS, 1, 1, List.of(PSYCHOLOGIST), NOON.plusSeconds(300)),
        new CrisisEvent.CrisisClaimed(CRISIS, PSYCHOLOGIST, null),
        new CrisisEvent.ClaimConfirmed(CRISIS, PSYCHOLOGIST, ESCALATION.claim().from(NOON)),
        new CrisisEvent.ClaimReminded(CRISIS, PSYCHOLOGIST, NOON.plusSeconds(4500)),
        new CrisisEvent.ClaimLapsed(CRISIS, PSYCHOLOGIST),
        new CrisisEvent.CrisisReleased(CRISIS, PSYCHOLOGIST),
        new CrisisEvent.CrisisEscalated(CRISIS, 2, 2, PSYCHOLOGIST, sealed(CONFIDENCE)),
        new CrisisEvent.FirstContactMade(CRISIS, ContactMeans.PHONE),
        new CrisisEvent.EmergencyServicesCalled(
            CRISIS, Set.of(EmergencyService.AMBULANCE, EmergencyService.POLICE)),
        new CrisisEvent.EmergencyServicesConfirmed(CRISIS),
        new CrisisEvent.InterventionStarted(CRISIS),
        new CrisisEvent.CrisisStabilised(
            CRISIS, CrisisOutcome.CALMED_ON_SITE, NOON.plusSeconds(172_800), sealed(SECRET)),
        new CrisisEvent.CrisisStoodDown(CRISIS, StandDownReason.FALSE_ALARM, sealed(SECRET)),
        new HandoffEvent.HandoffProposed(
            HANDOFF,
            ORGANISATION,
            PERSON,
            ACCOMPANIMENT,
            PARTNER,
            Urgency.P3,
            sealed(CONFIDENCE),
            PREVIOUS_HANDOFF),
        new HandoffEvent.HandoffSent(
            HANDOFF,
            CONSENTED,
            Set.of(DataClass.IDENTITY, DataClass.CONFIDENCE),
            NOON.plusSeconds(172_800)),
        new HandoffEvent.HandoffReceived(HANDOFF),
        new HandoffEvent.HandoffExpired(HANDOFF, NOON.plusSeconds(172_800)),
        new HandoffEvent.HandoffWaitlisted(HANDOFF, 21),
        new HandoffEvent.HandoffAccepted(HANDOFF),
        new HandoffEvent.HandoffDeclined(HANDOFF, DeclineReason.NO_CAPACITY, sealed(CONFIDENCE)),
        new HandoffEvent.FirstAppointmentSet(
            HANDOFF, NOON.plusSeconds(604_800), sealed(CONFIDENCE)),
        new HandoffEvent.AppointmentKept(HANDOFF, NOON.plusSeconds(604_800)),
        new HandoffEvent.AppointmentMissed(HANDOFF, NOON.plusSeconds(604_800)),
        new HandoffEvent.ThreadTransferred(HANDOFF, PERSON, ACCOMPANIMENT, PARTNER),
        new HandoffEvent.DischargeAnnounced(
            HANDOFF, NOON.plusSeconds(1_209_600), NOON.plusSeconds(1_814_400), sealed(CONFIDENCE)),
        new HandoffEvent.ThreadReturned(
            HANDOFF, PERSON, ACCOMPANIMENT, PARTNER, ReturnReason.CARE_ENDED, sealed(CONFIDENCE)),
        new HandoffEvent.HandoffBroken(HANDOFF, ReturnReason.NOT_COMING, sealed(CONFIDENCE)),
        new HandoffEvent.HandoffWithdrawn(HANDOFF, WithdrawReason.ASKED_ELSEWHERE),
        new PersonEvent.PersonErased(
            PERSON, FilePart.ALL, ErasureCause.REQUESTED, Set.of(IDENTITY, CONFIDENCE, SECRET)),
        new DirectoryEvent.PartnerServiceListed(PARTNER_SERVICE, ORGANISATION, PARTNER, PROFILE),
        new DirectoryEvent.CapacityReported(PARTNER_SERVICE, 3, 21),
        new DirectoryEvent.PartnerServiceSuspended(
            PARTNER_SERVICE, SuspensionReason.INTAKE_STOPPED),
        new TeamSupportEvent.SupportRequested(
            SUPPORT_REQUEST,
            ORGANISATION,
            SupportKind.INTERVISION,
            ANTENNA,
            new TeamId("cellule-sdf"),
            SupportTheme.FEAR_OF_VIOLENCE,
            SupportUrgency.THIS_WEEK),
        new TeamSupportEvent.SupportScheduled(
            SUPPORT_REQUEST, NOON.plusSeconds(345_600), PSYCHOLOGIST),
        new TeamSupportEvent.SupportHeld(
            SUPPORT_REQUEST,
            List.of(WORKER),
            Set.of(SupportTheme.POSTURE, SupportTheme.FEAR_OF_VIOLENCE)),
        new TeamSupportEvent.SupportDeclined(SUPPORT_REQUEST, SupportDeclineReason.OTHER_OFFER),
        new TrainingEvent.TrainingProgrammed(
            TRAINING,
            ORGANISATION,
            TrainingTopic.EMOTION_MANAGEMENT,
            "Gérer ses émotions",
            "Opérateur externe",
            new TrainingPlan(2, 3, 12)),
        new TrainingEvent.TrainingSessionScheduled(
            TRAINING, 1, SessionKind.TRAINING_DAY, NOON.plusSeconds(604_800)),
        new TrainingEvent.ParticipantEnrolled(TRAINING, WORKER),
        new TrainingEvent.AttendanceRecorded(TRAINING, 1, List.of(WORKER)),
        new TrainingEvent.TrainingCompleted(TRAINING, List.of(WORKER)),
        new OnCallEvent.MemberProfileSet(
            ORGANISATION,
            new Member(
                PSYCHOLOGIST,
                new Skills(Set.of(Orientation.ADULT, Orientation.TEAM), Set.of("fr", "nl")),
                List.of(
                    new Way(Way.Kind.SMS, Duration.ZERO),
                    new Way(Way.Kind.MAIL, Duration.ofMinutes(2))),
                true)),
        new OnCallEvent.EscalationPolicySet(ORGANISATION, Urgency.P1, ESCALATION),
        new OnCallEvent.RosterPublished(ORGANISATION, ROSTER, NOON, ROSTER_PLAN),
        new OnCallEvent.OnCallOverridden(
            ORGANISATION,
            ROSTER,
            new StandIn(PSYCHOLOGIST, WORKER, NOON.plusSeconds(86_400), NOON.plusSeconds(172_800))),
        new OnCallEvent.ShiftSwapped(
            ORGANISATION,
            ROSTER,
            new StandIn(PSYCHOLOGIST, WORKER, NOON.plusSeconds(259_200), NOON.plusSeconds(345_600)),
            new StandIn(
                WORKER, PSYCHOLOGIST, NOON.plusSeconds(604_800), NOON.plusSeconds(691_200))),
        new OnCallEvent.AbsenceDeclared(
            ORGANISATION,
            new Absence(WORKER, NOON.plusSeconds(864_000), NOON.plusSeconds(950_400))),
        new OnCallEvent.AbsenceEnded(ORGANISATION, WORKER, NOON.plusSeconds(900_000)));
  }

  /**
   * All but who is on call: the id of that stream follows from the organisation's, so that other
   * tests write to it as well.
   */
  public static List<CapasEvent> butOnCall() {
    return all().stream().filter(it -> it.streamType() != StreamType.ONCALL).toList();
  }

  /** Those of them that belong to the person's file. */
  public static List<CapasEvent> ofTheFile() {
    return all().stream().filter(it -> it.streamType().isOfAFile()).toList();
  }

  /** The event as recorded at noon by the worker, with nothing unusual about it. */
  public static <E extends CapasEvent> Recorded<E> recorded(E event, long sequence) {
    return recorded(event, sequence, NOON, NOON);
  }

  /** The event as it happened at one time and became known at another. */
  public static <E extends CapasEvent> Recorded<E> recorded(
      E event, long sequence, Instant occurredAt, Instant recordedAt) {
    var person = event.streamType().isOfAFile() ? PERSON : null;
    return recorded(event, sequence, person, occurredAt, recordedAt);
  }

  /** The same, for any person or none. */
  public static <E extends CapasEvent> Recorded<E> recorded(
      E event, long sequence, @Nullable PersonId person, Instant occurredAt, Instant recordedAt) {
    return new Recorded<>(
        UUID.nameUUIDFromBytes((event.stream().value() + "#" + sequence).getBytes()),
        event,
        sequence,
        ORGANISATION,
        person,
        WORKER,
        occurredAt,
        recordedAt,
        uuid(9).toString(),
        null,
        null);
  }

  /** A read of what was opened of the person's file. */
  public static ReadRecord read() {
    return new ReadRecord(
        uuid(8),
        NOON,
        ORGANISATION,
        PSYCHOLOGIST,
        new TreeSet<>(Set.of("PSYCHOLOGIST")),
        PERSON.value(),
        new TreeSet<>(Set.of(IDENTITY, SECRET)),
        "/api/persons/{id}/timeline",
        "supervision",
        new TreeMap<>(Map.of(PERSON.value(), 0L, CRISIS.value(), 3L)),
        ReadChannel.QUERY);
  }

  private static PlanTask task(PlanParty.Kind kind, @Nullable String id) {
    return new PlanTask(new PlanParty(kind, id), sealed(CONFIDENCE));
  }

  /** A sealed value that nobody can open. */
  public static Sealed sealed(DataClass dataClass) {
    return new Sealed(dataClass, PERSON + "/" + dataClass, "c2VhbGVk");
  }

  private static UUID uuid(int n) {
    return UUID.fromString("01980000-0000-7000-8000-%012d".formatted(n));
  }
}
