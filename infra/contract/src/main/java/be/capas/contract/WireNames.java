package be.capas.contract;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What events are called in the event store, on Kafka and in the views. Written down, because names
 * outlive classes: a class may be renamed or moved, a name here may not.
 */
public final class WireNames {
  private static final Map<String, Class<? extends CapasEvent>> CLASSES =
      Map.ofEntries(
          Map.entry("person-registered.v1", PersonEvent.PersonRegistered.class),
          Map.entry("glass-broken.v1", PersonEvent.GlassBroken.class),
          Map.entry("identity-corrected.v1", PersonEvent.IdentityCorrected.class),
          Map.entry("person-moved-to-antenna.v1", PersonEvent.PersonMovedToAntenna.class),
          Map.entry("contact-person-added.v1", PersonEvent.ContactPersonAdded.class),
          Map.entry("recorded-in-error.v1", PersonEvent.RecordedInError.class),
          Map.entry("record-corrected.v1", PersonEvent.RecordCorrected.class),
          Map.entry("persons-merged.v1", PersonEvent.PersonsMerged.class),
          Map.entry("person-merged-into.v1", PersonEvent.PersonMergedInto.class),
          Map.entry("consent-given.v1", PersonEvent.ConsentGiven.class),
          Map.entry("consent-withdrawn.v1", PersonEvent.ConsentWithdrawn.class),
          Map.entry("person-erased.v1", PersonEvent.PersonErased.class),
          Map.entry("thread-fraying.v1", PersonEvent.ThreadFraying.class),
          Map.entry("thread-broken.v1", PersonEvent.ThreadBroken.class),
          Map.entry("thread-steadied.v1", PersonEvent.ThreadSteadied.class),
          Map.entry("help-requested.v1", AccompanimentEvent.HelpRequested.class),
          Map.entry("help-request-repeated.v1", AccompanimentEvent.HelpRequestRepeated.class),
          Map.entry("holder-assigned.v1", AccompanimentEvent.HolderAssigned.class),
          Map.entry("outreach-visit-made.v1", AccompanimentEvent.OutreachVisitMade.class),
          Map.entry("link-restored.v1", AccompanimentEvent.LinkRestored.class),
          Map.entry("meeting-proposed.v1", PlanningEvent.MeetingProposed.class),
          Map.entry("situation-analysed.v1", PlanningEvent.SituationAnalysed.class),
          Map.entry("plan-agreed.v1", PlanningEvent.PlanAgreed.class),
          Map.entry("plan-reviewed.v1", PlanningEvent.PlanReviewed.class),
          Map.entry("outreach-visit-planned.v1", OutreachEvent.OutreachVisitPlanned.class),
          Map.entry("interview-held.v1", OutreachEvent.InterviewHeld.class),
          Map.entry("interview-missed.v1", OutreachEvent.InterviewMissed.class),
          Map.entry("interview-cancelled.v1", OutreachEvent.InterviewCancelled.class),
          Map.entry("service-accompanied.v1", OutreachEvent.ServiceAccompanied.class),
          Map.entry("contact-lost.v1", ContactEvent.ContactLost.class),
          Map.entry("contact-restored.v1", ContactEvent.ContactRestored.class),
          Map.entry("relay-taken.v1", RelayEvent.RelayTaken.class),
          Map.entry("relay-returned.v1", RelayEvent.RelayReturned.class),
          Map.entry("situation-rebalanced.v1", AccompanimentEvent.SituationRebalanced.class),
          Map.entry("accompaniment-reopened.v1", AccompanimentEvent.AccompanimentReopened.class),
          Map.entry("person-reoriented.v1", AccompanimentEvent.PersonReoriented.class),
          Map.entry("accompaniment-closed.v1", AccompanimentEvent.AccompanimentClosed.class),
          Map.entry("crisis-raised.v1", CrisisEvent.CrisisRaised.class),
          Map.entry("crisis-reported-again.v1", CrisisEvent.CrisisReportedAgain.class),
          Map.entry("urgency-changed.v1", CrisisEvent.UrgencyChanged.class),
          Map.entry("crisis-claimed.v1", CrisisEvent.CrisisClaimed.class),
          Map.entry("claim-confirmed.v1", CrisisEvent.ClaimConfirmed.class),
          Map.entry("claim-reminded.v1", CrisisEvent.ClaimReminded.class),
          Map.entry("claim-lapsed.v1", CrisisEvent.ClaimLapsed.class),
          Map.entry("crisis-released.v1", CrisisEvent.CrisisReleased.class),
          Map.entry("step-notified.v1", CrisisEvent.StepNotified.class),
          Map.entry("step-skipped.v1", CrisisEvent.StepSkipped.class),
          Map.entry("crisis-escalated.v1", CrisisEvent.CrisisEscalated.class),
          Map.entry("first-contact-made.v1", CrisisEvent.FirstContactMade.class),
          Map.entry("emergency-services-called.v1", CrisisEvent.EmergencyServicesCalled.class),
          Map.entry(
              "emergency-services-confirmed.v1", CrisisEvent.EmergencyServicesConfirmed.class),
          Map.entry("intervention-started.v1", CrisisEvent.InterventionStarted.class),
          Map.entry("crisis-stabilised.v1", CrisisEvent.CrisisStabilised.class),
          Map.entry("crisis-stood-down.v1", CrisisEvent.CrisisStoodDown.class),
          Map.entry("handoff-proposed.v1", HandoffEvent.HandoffProposed.class),
          Map.entry("handoff-sent.v2", HandoffEvent.HandoffSent.class),
          Map.entry("handoff-received.v1", HandoffEvent.HandoffReceived.class),
          Map.entry("handoff-accepted.v1", HandoffEvent.HandoffAccepted.class),
          Map.entry("handoff-declined.v1", HandoffEvent.HandoffDeclined.class),
          Map.entry("handoff-waitlisted.v1", HandoffEvent.HandoffWaitlisted.class),
          Map.entry("handoff-expired.v1", HandoffEvent.HandoffExpired.class),
          Map.entry("handoff-withdrawn.v1", HandoffEvent.HandoffWithdrawn.class),
          Map.entry("first-appointment-set.v1", HandoffEvent.FirstAppointmentSet.class),
          Map.entry("appointment-kept.v1", HandoffEvent.AppointmentKept.class),
          Map.entry("appointment-missed.v1", HandoffEvent.AppointmentMissed.class),
          Map.entry("thread-transferred.v1", HandoffEvent.ThreadTransferred.class),
          Map.entry("thread-returned.v1", HandoffEvent.ThreadReturned.class),
          Map.entry("handoff-broken.v1", HandoffEvent.HandoffBroken.class),
          Map.entry("discharge-announced.v1", HandoffEvent.DischargeAnnounced.class),
          Map.entry("partner-service-listed.v1", DirectoryEvent.PartnerServiceListed.class),
          Map.entry("capacity-reported.v1", DirectoryEvent.CapacityReported.class),
          Map.entry("partner-service-suspended.v1", DirectoryEvent.PartnerServiceSuspended.class),
          Map.entry("support-requested.v1", TeamSupportEvent.SupportRequested.class),
          Map.entry("support-scheduled.v1", TeamSupportEvent.SupportScheduled.class),
          Map.entry("support-held.v1", TeamSupportEvent.SupportHeld.class),
          Map.entry("support-declined.v1", TeamSupportEvent.SupportDeclined.class),
          Map.entry("training-programmed.v1", TrainingEvent.TrainingProgrammed.class),
          Map.entry("training-session-scheduled.v1", TrainingEvent.TrainingSessionScheduled.class),
          Map.entry("participant-enrolled.v1", TrainingEvent.ParticipantEnrolled.class),
          Map.entry("attendance-recorded.v1", TrainingEvent.AttendanceRecorded.class),
          Map.entry("training-completed.v1", TrainingEvent.TrainingCompleted.class),
          Map.entry("roster-published.v1", OnCallEvent.RosterPublished.class),
          Map.entry("on-call-overridden.v1", OnCallEvent.OnCallOverridden.class),
          Map.entry("shift-swapped.v1", OnCallEvent.ShiftSwapped.class),
          Map.entry("absence-declared.v1", OnCallEvent.AbsenceDeclared.class),
          Map.entry("absence-ended.v1", OnCallEvent.AbsenceEnded.class),
          Map.entry("member-profile-set.v1", OnCallEvent.MemberProfileSet.class),
          Map.entry("escalation-policy-set.v1", OnCallEvent.EscalationPolicySet.class));

  /** Names of before: read as what has taken their place, never written again. */
  private static final Map<String, Class<? extends CapasEvent>> FORMER =
      Map.of("handoff-sent.v1", HandoffEvent.HandoffSent.class);

  private static final Map<Class<? extends CapasEvent>, String> NAMES =
      CLASSES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private WireNames() {}

  /** Every name that is written, with its class. */
  public static Map<String, Class<? extends CapasEvent>> all() {
    return CLASSES;
  }

  /** Every name of before that is still read, with the class that it is read as. */
  public static Map<String, Class<? extends CapasEvent>> former() {
    return FORMER;
  }

  /** The event's name; it has one, or the walk over all events fails the build. */
  public static String of(CapasEvent event) {
    return of(event.getClass());
  }

  /** The name of a class of events. */
  public static String of(Class<? extends CapasEvent> type) {
    return Optional.ofNullable(NAMES.get(type))
        .orElseThrow(() -> new IllegalStateException("no wire name for " + type.getName()));
  }

  /**
   * The class behind a name, today's or a former one, or empty for a name of a newer version than
   * ours.
   */
  public static Optional<Class<? extends CapasEvent>> classOf(String name) {
    return Optional.ofNullable(CLASSES.getOrDefault(name, FORMER.get(name)));
  }
}
