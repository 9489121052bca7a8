package be.capas.query.indicators;

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
import be.capas.contract.DirectoryEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.OnCallEvent;
import be.capas.contract.OutreachEvent;
import be.capas.contract.OutreachEvent.InterviewHeld;
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
import be.capas.contract.PersonEvent.ThreadBroken;
import be.capas.contract.PersonEvent.ThreadFraying;
import be.capas.contract.PersonEvent.ThreadSteadied;
import be.capas.contract.PlanningEvent;
import be.capas.contract.Recorded;
import be.capas.contract.RelayEvent;
import be.capas.contract.TeamSupportEvent;
import be.capas.contract.TeamSupportEvent.SupportHeld;
import be.capas.contract.TeamSupportEvent.SupportRequested;
import be.capas.contract.TrainingEvent;
import be.capas.contract.TrainingEvent.AttendanceRecorded;
import be.capas.contract.TrainingEvent.TrainingCompleted;
import be.capas.query.feed.Place;
import be.capas.query.indicators.Fact.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What events say as far as they are counted. */
final class Facts {
  private Facts() {}

  /** The fact of an event; empty where it is counted in nothing. */
  static Optional<Fact> of(Recorded<? extends CapasEvent> recorded, Place place) {
    return said(recorded.event())
        .map(
            it ->
                new Fact(
                    recorded.id(),
                    recorded.stream(),
                    place,
                    recorded.occurredAt(),
                    it.kind,
                    it.codes));
  }

  private static Optional<Said> said(CapasEvent event) {
    return switch (event) {
      case PersonEvent it -> ofPerson(it);
      case AccompanimentEvent it -> ofAccompaniment(it);
      case CrisisEvent it -> ofCrisis(it);
      case HandoffEvent it -> ofHandoff(it);
      case CellEvent it -> ofCell(it);
    };
  }

  private static Optional<Said> ofPerson(PersonEvent event) {
    return switch (event) {
      case PersonRegistered it ->
          say(Kind.PERSON_REGISTERED)
              .and(Fact.ANTENNA, it.antenna())
              .and(Fact.AGE_BAND, it.ageBand())
              .all(Fact.SITUATION, it.situations())
              .and(Fact.KNOWN, it.alreadyKnown())
              .done();
      case RecordedInError it -> say(Kind.TAKEN_BACK).and(Fact.TAKES_BACK, it.record()).done();
      case RecordCorrected it -> say(Kind.TAKEN_BACK).and(Fact.TAKES_BACK, it.record()).done();
      case ThreadBroken _ -> say(Kind.THREAD_BROKEN).done();
      case ThreadSteadied _ -> say(Kind.THREAD_STEADIED).done();
      case ThreadFraying _ -> Optional.empty();
      case PersonsMerged it -> say(Kind.FILES_MERGED).and(Fact.FILE, it.merged()).done();
      case PersonMergedInto it -> say(Kind.MERGED_INTO).and(Fact.FILE, it.into()).done();
      case PersonMovedToAntenna _, ContactPersonAdded _, IdentityCorrected _ -> Optional.empty();
      case ConsentGiven _, ConsentWithdrawn _, GlassBroken _, PersonErased _ -> Optional.empty();
    };
  }

  private static Optional<Said> ofAccompaniment(AccompanimentEvent event) {
    return switch (event) {
      case HelpRequested it ->
          say(Kind.HELP_REQUESTED)
              .and(Fact.ANTENNA, it.antenna())
              .and(Fact.SOURCE, it.source().kind())
              .all(Fact.REASON, it.reasons())
              .done();
      case HelpRequestRepeated it ->
          say(Kind.HELP_REQUEST_REPEATED)
              .and(Fact.SOURCE, it.source().kind())
              .all(Fact.REASON, it.reasons())
              .done();
      case OutreachVisitMade it ->
          say(Kind.VISIT_MADE)
              .and(Fact.OUTCOME, it.outcome())
              .and(Fact.PLACE, it.place())
              .and(Fact.INTERPRETER, it.interpreter())
              .done();
      case SituationRebalanced _, PersonReoriented _, AccompanimentClosed _ ->
          say(Kind.ACCOMPANIMENT_ENDED).done();
      case AccompanimentReopened _ -> say(Kind.ACCOMPANIMENT_REOPENED).done();
      case OutreachEvent it -> ofOutreach(it);
      case HolderAssigned _, LinkRestored _ -> Optional.empty();
      case PlanningEvent _, ContactEvent _, RelayEvent _ -> Optional.empty();
    };
  }

  private static Optional<Said> ofOutreach(OutreachEvent event) {
    return event instanceof InterviewHeld it
        ? say(Kind.INTERVIEW_HELD).and(Fact.INTERPRETER, it.interpreter()).done()
        : Optional.empty();
  }

  private static Optional<Said> ofCrisis(CrisisEvent event) {
    return switch (event) {
      case CrisisRaised it ->
          say(Kind.CRISIS_RAISED)
              .and(Fact.ANTENNA, it.antenna())
              .and(Fact.URGENCY, it.triage().urgency())
              .and(Fact.CLAIM_BY, it.deadlines().claimBy())
              .and(Fact.CONTACT_BY, it.deadlines().contactBy())
              .done();
      case UrgencyChanged it ->
          say(Kind.URGENCY_CHANGED)
              .and(Fact.URGENCY, it.triage().urgency())
              .and(Fact.CLAIM_BY, it.deadlines().claimBy())
              .and(Fact.CONTACT_BY, it.deadlines().contactBy())
              .done();
      case CrisisClaimed _ -> say(Kind.CRISIS_CLAIMED).done();
      case FirstContactMade _, InterventionStarted _ -> say(Kind.CRISIS_CONTACT).done();
      case CrisisStabilised _, CrisisStoodDown _ -> say(Kind.CRISIS_ENDED).done();
      case CrisisReportedAgain _, CrisisReleased _, CrisisEscalated _ -> Optional.empty();
      case ClaimConfirmed _, ClaimReminded _, ClaimLapsed _ -> Optional.empty();
      case EmergencyServicesCalled _, EmergencyServicesConfirmed _ -> Optional.empty();
      case StepNotified _, StepSkipped _ -> Optional.empty();
    };
  }

  private static Optional<Said> ofHandoff(HandoffEvent event) {
    return switch (event) {
      case HandoffEvent.HandoffProposed it ->
          say(Kind.HANDOFF_PROPOSED)
              .and(Fact.PARTNER, it.partner())
              .and(Fact.ACCOMPANIMENT, it.accompaniment())
              .done();
      case HandoffEvent.HandoffSent _ -> say(Kind.HANDOFF_SENT).done();
      case HandoffEvent.HandoffAccepted _ -> say(Kind.HANDOFF_ACCEPTED).done();
      case HandoffEvent.HandoffWaitlisted _ -> say(Kind.HANDOFF_WAITLISTED).done();
      case HandoffEvent.HandoffDeclined it ->
          say(Kind.HANDOFF_DECLINED).and(Fact.REASON, it.reason()).done();
      case HandoffEvent.HandoffExpired _ -> say(Kind.HANDOFF_EXPIRED).done();
      case HandoffEvent.HandoffWithdrawn _ -> say(Kind.HANDOFF_WITHDRAWN).done();
      case HandoffEvent.FirstAppointmentSet it ->
          say(Kind.APPOINTMENT_SET).and(Fact.AT, it.at()).done();
      case HandoffEvent.ThreadTransferred _ -> say(Kind.THREAD_TRANSFERRED).done();
      case HandoffEvent.ThreadReturned _ -> say(Kind.THREAD_RETURNED).done();
      case HandoffEvent.HandoffBroken _ -> say(Kind.HANDOFF_BROKEN).done();
      case HandoffEvent.HandoffReceived _, HandoffEvent.AppointmentKept _ -> Optional.empty();
      case HandoffEvent.AppointmentMissed _, HandoffEvent.DischargeAnnounced _ -> Optional.empty();
    };
  }

  private static Optional<Said> ofCell(CellEvent event) {
    return switch (event) {
      case TeamSupportEvent it -> ofSupport(it);
      case TrainingEvent it -> ofTraining(it);
      case DirectoryEvent _, OnCallEvent _ -> Optional.empty();
    };
  }

  private static Optional<Said> ofSupport(TeamSupportEvent event) {
    return switch (event) {
      case SupportRequested it ->
          say(Kind.SUPPORT_REQUESTED)
              .and(Fact.ANTENNA, it.antenna())
              .and(Fact.SUPPORT, it.kind())
              .done();
      case SupportHeld _ -> say(Kind.SUPPORT_HELD).done();
      case TeamSupportEvent _ -> Optional.empty();
    };
  }

  private static Optional<Said> ofTraining(TrainingEvent event) {
    return switch (event) {
      case AttendanceRecorded it ->
          say(Kind.TRAINING_SESSION_HELD).and(Fact.SESSION, it.session()).done();
      case TrainingCompleted _ -> say(Kind.TRAINING_COMPLETED).done();
      case TrainingEvent _ -> Optional.empty();
    };
  }

  private static Said say(Kind kind) {
    return new Said(kind);
  }

  private static final class Said {
    private final Kind kind;
    private final TreeMap<String, List<String>> codes = new TreeMap<>();

    Said(Kind kind) {
      this.kind = kind;
    }

    Said and(String about, @Nullable Object code) {
      if (code != null) {
        codes.put(about, List.of(code.toString()));
      }
      return this;
    }

    Said all(String about, Collection<?> several) {
      if (!several.isEmpty()) {
        codes.put(about, several.stream().map(Object::toString).toList());
      }
      return this;
    }

    Optional<Said> done() {
      return Optional.of(this);
    }
  }
}
