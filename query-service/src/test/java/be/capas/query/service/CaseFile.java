package be.capas.query.service;

import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.DirectoryEvent.PartnerServiceListed;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.TeamSupportEvent.SupportRequested;
import be.capas.contract.TrainingEvent.TrainingProgrammed;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.PlanGoal;
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.accompaniment.PlanTask;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PartnerServiceId;
import be.capas.contract.id.PersonId;
import be.capas.contract.id.SupportRequestId;
import be.capas.contract.id.TrainingId;
import be.capas.contract.person.AgeBand;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.contract.teamsupport.SupportKind;
import be.capas.contract.teamsupport.SupportTheme;
import be.capas.contract.teamsupport.SupportUrgency;
import be.capas.contract.training.TrainingPlan;
import be.capas.contract.training.TrainingTopic;
import be.capas.platform.matrix.Case;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file of a case of the matrix: something of each class in it, a crisis, an accepted handoff.
 */
record CaseFile(
    Case file,
    PersonId person,
    CrisisId crisis,
    HandoffId handoff,
    PartnerServiceId service,
    SupportRequestId support,
    TrainingId training) {
  static CaseFile of(Case file) {
    return new CaseFile(
        file,
        new PersonId(UUID.randomUUID()),
        new CrisisId(UUID.randomUUID()),
        new HandoffId(UUID.randomUUID()),
        new PartnerServiceId(UUID.randomUUID()),
        new SupportRequestId(UUID.randomUUID()),
        new TrainingId(UUID.randomUUID()));
  }

  /** What a value of this class says in every file. */
  static String marker(DataClass dataClass) {
    return "marker-of-" + dataClass;
  }

  /** What happened, with the glass broken by these where the case says so. */
  List<Recorded<CapasEvent>> events(Collection<ActorId> callers) {
    var accompaniment = new AccompanimentId(UUID.randomUUID());
    var organisation = file.organisation();
    var story =
        Story.of(person, Instant.now().minus(Duration.ofHours(1)))
            .then(
                new PersonRegistered(
                    person,
                    organisation,
                    file.antenna(),
                    sealed(SealedField.GIVEN_NAME),
                    sealed(SealedField.FAMILY_NAME),
                    null,
                    null,
                    List.of("fr"),
                    false,
                    AgeBand.ADULT,
                    Set.of(),
                    false))
            .then(
                new HelpRequested(
                    accompaniment,
                    person,
                    organisation,
                    file.antenna(),
                    new HelpSource(HelpSource.Kind.USER, null),
                    Set.of(HelpReason.ISOLATION),
                    sealed(SealedField.HELP_NARRATIVE),
                    null))
            .then(
                new OutreachVisitMade(
                    accompaniment,
                    VisitPlace.HOME,
                    VisitOutcome.MET,
                    List.of(),
                    false,
                    sealed(SealedField.VISIT_NARRATIVE)))
            .then(
                new PlanAgreed(
                    accompaniment,
                    List.of(new PlanGoal(sealed(SealedField.PLAN_GOAL))),
                    List.of(
                        new PlanTask(
                            new PlanParty(PlanParty.Kind.PERSON, null),
                            sealed(SealedField.PLAN_TASK))),
                    Instant.now().plus(Duration.ofDays(30)),
                    null))
            .then(
                new CrisisRaised(
                    crisis,
                    organisation,
                    person,
                    file.antenna(),
                    CrisisKind.OTHER,
                    new Triage(Urgency.P1, null, "capas-2026.1"),
                    Samples.DEADLINES,
                    DangerTo.SELF,
                    sealed(SealedField.CRISIS_PLACE),
                    null,
                    null))
            .then(
                new HandoffProposed(
                    handoff,
                    organisation,
                    person,
                    accompaniment,
                    file.partner(),
                    Urgency.P3,
                    null,
                    null))
            .then(
                new HandoffSent(
                    handoff,
                    new SharingBasis.SharedSecrecy(SecrecyStatus.HEALTH_PROFESSIONAL),
                    Set.of(DataClass.IDENTITY, DataClass.CONFIDENCE),
                    Instant.now().plus(Duration.ofDays(2))))
            .then(new HandoffAccepted(handoff));
    if (file.glassBroken()) {
      var until = Instant.now().plus(Duration.ofHours(4));
      callers.forEach(
          it ->
              story.then(
                  new GlassBroken(person, it, sealed(SealedField.BREAK_GLASS_REASON), until)));
    }
    return story.events().stream().map(this::ofItsOrganisation).toList();
  }

  /**
   * What the cell has besides the file: the case's partner in its directory, a request of its
   * antenna's team, a training.
   */
  List<Recorded<CapasEvent>> besides() {
    return Story.of(null, Instant.now().minus(Duration.ofHours(1)))
        .then(
            new PartnerServiceListed(service, file.organisation(), file.partner(), Samples.PROFILE))
        .then(
            new SupportRequested(
                support,
                file.organisation(),
                SupportKind.INTERVISION,
                file.antenna(),
                null,
                SupportTheme.POSTURE,
                SupportUrgency.THIS_MONTH))
        .then(
            new TrainingProgrammed(
                training,
                file.organisation(),
                TrainingTopic.MBSR_INTRODUCTION,
                "MBSR",
                null,
                new TrainingPlan(1, 0, 12)))
        .events()
        .stream()
        .map(it -> ofItsOrganisation(it, null))
        .toList();
  }

  private Sealed sealed(SealedField field) {
    return RunningService.keys().seal(field, person.value(), marker(field.dataClass()));
  }

  private Recorded<CapasEvent> ofItsOrganisation(Recorded<? extends CapasEvent> it) {
    return ofItsOrganisation(it, person);
  }

  private Recorded<CapasEvent> ofItsOrganisation(
      Recorded<? extends CapasEvent> it, @Nullable PersonId about) {
    return new Recorded<>(
        it.id(),
        it.event(),
        it.sequence(),
        file.organisation(),
        about,
        it.by(),
        it.occurredAt(),
        it.recordedAt(),
        it.correlationId(),
        it.causationId(),
        it.traceparent());
  }
}
