package be.capas.query;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.CONSENT;
import static be.capas.contract.Samples.CONSENT_SCOPE;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.RELAY;
import static be.capas.contract.Samples.WORKER;
import static be.capas.contract.Samples.sealed;

import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.AccompanimentEvent.SituationRebalanced;
import be.capas.contract.CapasEvent;
import be.capas.contract.ContactEvent.ContactLost;
import be.capas.contract.ContactEvent.ContactRestored;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.InterventionStarted;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.OutreachEvent.InterviewHeld;
import be.capas.contract.OutreachEvent.InterviewMissed;
import be.capas.contract.OutreachEvent.OutreachVisitPlanned;
import be.capas.contract.OutreachEvent.ServiceAccompanied;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.PlanningEvent.PlanReviewed;
import be.capas.contract.PlanningEvent.SituationAnalysed;
import be.capas.contract.RelayEvent.RelayReturned;
import be.capas.contract.RelayEvent.RelayTaken;
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
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.directory.PartnerKind;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.ConsentForm;
import be.capas.contract.sealing.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events that stories are told with, reduced to what a story cares about. */
public final class Events {
  public static final Holder BY_WORKER = new Holder(Holder.Kind.WORKER, WORKER.value());
  public static final Holder BY_PSYCHOLOGIST =
      new Holder(Holder.Kind.PSYCHOLOGIST, PSYCHOLOGIST.value());
  public static final Holder BY_PARTNER = new Holder(Holder.Kind.PARTNER, PARTNER.value());

  private Events() {}

  public static CapasEvent helpRequested() {
    return helpRequested(ACCOMPANIMENT, PERSON);
  }

  /** For anybody, under an id of its own. */
  public static CapasEvent helpRequested(PersonId person) {
    return helpRequested(new AccompanimentId(UUID.randomUUID()), person);
  }

  private static CapasEvent helpRequested(AccompanimentId accompaniment, PersonId person) {
    return new HelpRequested(
        accompaniment,
        person,
        ORGANISATION,
        ANTENNA,
        new HelpSource(HelpSource.Kind.PROFESSIONAL, "social-worker"),
        Set.of(HelpReason.ISOLATION),
        null,
        null);
  }

  public static CapasEvent heldBy(Holder holder) {
    return new HolderAssigned(ACCOMPANIMENT, holder, null);
  }

  public static CapasEvent visit(VisitOutcome outcome) {
    return new OutreachVisitMade(ACCOMPANIMENT, VisitPlace.HOME, outcome, List.of(), false, null);
  }

  public static CapasEvent visit(AccompanimentId accompaniment) {
    return new OutreachVisitMade(
        accompaniment, VisitPlace.HOME, VisitOutcome.MET, List.of(), false, null);
  }

  public static CapasEvent visitAlong(ActorId companion) {
    return new OutreachVisitMade(
        ACCOMPANIMENT, VisitPlace.HOME, VisitOutcome.MET, List.of(companion), false, null);
  }

  public static CapasEvent analysed() {
    return new SituationAnalysed(ACCOMPANIMENT, 1, sealed(DataClass.SECRET), null, null);
  }

  /** With this one in it. */
  public static PlanAgreed planAgreed(PlanParty party, Instant reviewDue) {
    return new PlanAgreed(
        ACCOMPANIMENT,
        List.of(new PlanGoal(sealed(DataClass.CONFIDENCE))),
        List.of(new PlanTask(party, sealed(DataClass.CONFIDENCE))),
        reviewDue,
        null);
  }

  public static CapasEvent planReviewed(ReviewOutcome outcome, @Nullable Instant reviewDue) {
    return new PlanReviewed(ACCOMPANIMENT, outcome, reviewDue, null);
  }

  public static CapasEvent interviewHeldAlong(ActorId companion) {
    return new InterviewHeld(ACCOMPANIMENT, null, List.of(companion), false, null);
  }

  public static CapasEvent interviewMissed(Instant at) {
    return new InterviewMissed(ACCOMPANIMENT, at, null);
  }

  public static CapasEvent visitPlanned(Instant at, ActorId companion) {
    return new OutreachVisitPlanned(ACCOMPANIMENT, at, VisitPlace.HOME, List.of(companion), false);
  }

  public static CapasEvent serviceAccompanied(ActorId companion) {
    return new ServiceAccompanied(
        ACCOMPANIMENT, PartnerKind.MUTUAL_AID, null, List.of(companion), false, null);
  }

  public static CapasEvent contactLost() {
    return new ContactLost(ACCOMPANIMENT, null);
  }

  public static CapasEvent contactRestored() {
    return new ContactRestored(ACCOMPANIMENT, RestoredThrough.TEAM, null);
  }

  public static CapasEvent relayTaken(Instant until) {
    return new RelayTaken(ACCOMPANIMENT, RELAY, PARTNER, until, null);
  }

  public static CapasEvent relayReturned() {
    return new RelayReturned(ACCOMPANIMENT, RELAY);
  }

  public static CapasEvent rebalanced() {
    return new SituationRebalanced(ACCOMPANIMENT, null);
  }

  public static CapasEvent reopened() {
    return new AccompanimentReopened(ACCOMPANIMENT, ReopenReason.RELAPSE);
  }

  public static CapasEvent glassBroken(ActorId psychologist, Instant until) {
    return new GlassBroken(PERSON, psychologist, sealed(DataClass.CONFIDENCE), until);
  }

  public static CapasEvent linkRestored(LinkKind kind) {
    return new LinkRestored(ACCOMPANIMENT, kind, null);
  }

  public static CapasEvent reoriented() {
    return new PersonReoriented(ACCOMPANIMENT, PARTNER, HANDOFF);
  }

  public static CapasEvent closed() {
    return new AccompanimentClosed(ACCOMPANIMENT, CloseReason.REBALANCED);
  }

  public static CrisisRaised raised(Urgency urgency, Instant at) {
    return raised(CRISIS, ORGANISATION, PERSON, urgency, at);
  }

  public static CrisisRaised raised(
      CrisisId crisis,
      OrganisationId organisation,
      @Nullable PersonId person,
      Urgency urgency,
      Instant at) {
    return new CrisisRaised(
        crisis,
        organisation,
        person,
        ANTENNA,
        CrisisKind.DECOMPENSATION,
        new Triage(urgency, null, "capas-2026.1"),
        deadlines(urgency, at),
        DangerTo.SELF,
        null,
        null,
        null);
  }

  public static UrgencyChanged urgency(Urgency urgency, Instant at) {
    return new UrgencyChanged(
        CRISIS, new Triage(urgency, null, "capas-2026.1"), deadlines(urgency, at), null, null);
  }

  public static CrisisClaimed claimed() {
    return new CrisisClaimed(CRISIS, PSYCHOLOGIST, null);
  }

  public static InterventionStarted onScene() {
    return new InterventionStarted(CRISIS);
  }

  public static CrisisStabilised stabilised(@Nullable Instant nextContactDue) {
    return new CrisisStabilised(CRISIS, CrisisOutcome.CALMED_ON_SITE, nextContactDue, null);
  }

  public static CapasEvent handoffProposed() {
    return new HandoffProposed(
        HANDOFF, ORGANISATION, PERSON, ACCOMPANIMENT, PARTNER, Urgency.P3, null, null);
  }

  public static CapasEvent handoffSent(Instant answerDue, DataClass... shared) {
    return handoffSent(
        new SharingBasis.SharedSecrecy(SecrecyStatus.HEALTH_PROFESSIONAL), answerDue, shared);
  }

  public static CapasEvent handoffSent(SharingBasis basis, Instant answerDue, DataClass... shared) {
    return new HandoffSent(HANDOFF, basis, Set.of(shared), answerDue);
  }

  public static CapasEvent consentGiven() {
    return new ConsentGiven(PERSON, CONSENT, CONSENT_SCOPE, ConsentForm.SPOKEN);
  }

  public static CapasEvent consentWithdrawn() {
    return new ConsentWithdrawn(PERSON, CONSENT);
  }

  public static CapasEvent handoffDeclined() {
    return new HandoffDeclined(HANDOFF, DeclineReason.NO_CAPACITY, null);
  }

  public static CapasEvent handoffAccepted() {
    return new HandoffAccepted(HANDOFF);
  }

  public static CapasEvent appointmentSet(Instant at) {
    return new FirstAppointmentSet(HANDOFF, at, null);
  }

  public static CapasEvent appointmentKept(Instant at) {
    return new AppointmentKept(HANDOFF, at);
  }

  public static CapasEvent appointmentMissed(Instant at) {
    return new AppointmentMissed(HANDOFF, at);
  }

  public static CapasEvent transferred() {
    return new ThreadTransferred(HANDOFF, PERSON, ACCOMPANIMENT, PARTNER);
  }

  /** The house's limits: see {@link Urgency}. */
  private static Deadlines deadlines(Urgency urgency, Instant at) {
    return switch (urgency) {
      case P0 -> new Deadlines(at.plus(Duration.ofMinutes(5)), at.plus(Duration.ofHours(1)), "t");
      case P1 -> new Deadlines(at.plus(Duration.ofMinutes(15)), at.plus(Duration.ofHours(4)), "t");
      case P2 -> new Deadlines(at.plus(Duration.ofHours(1)), at.plus(Duration.ofHours(24)), "t");
      case P3 -> new Deadlines(at.plus(Duration.ofHours(8)), at.plus(Duration.ofHours(72)), "t");
      case P4 -> new Deadlines(null, at.plus(Duration.ofDays(28)), "t");
    };
  }
}
