package be.capas.query.timeline;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
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
import be.capas.contract.filrouge.Signal;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.handoff.SharingBasis.Consent;
import be.capas.contract.handoff.SharingBasis.Necessity;
import be.capas.contract.handoff.SharingBasis.SharedSecrecy;
import be.capas.contract.handoff.SharingBasis.Stated;
import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One English sentence for every event of a file, from codes and ids alone: nothing that is sealed.
 */
final class Sentences {
  private Sentences() {}

  static String of(CapasEvent event) {
    return switch (event) {
      case PersonEvent it -> of(it);
      case AccompanimentEvent it -> AccompanimentSentences.of(it);
      case CrisisEvent it -> of(it);
      case HandoffEvent it -> of(it);
      case CellEvent _ -> throw new IllegalArgumentException("in nobody's file: " + event);
    };
  }

  private static String of(PersonEvent event) {
    return switch (event) {
      case PersonRegistered it -> "Antenna %s opened the file.".formatted(it.antenna());
      case GlassBroken it ->
          "%s opened what is secret without being involved, until %s."
              .formatted(it.psychologist(), time(it.until()));
      case ConsentGiven it ->
          "The person agreed that %s is told, from %s until %s: %s."
              .formatted(
                  it.scope().recipient(),
                  time(it.scope().from()),
                  time(it.scope().until()),
                  words(it.scope().classes()));
      case ConsentWithdrawn _ -> "The person withdrew a consent.";
      case IdentityCorrected _ -> "What the file says of who the person is was put right.";
      case ThreadFraying it -> "The thread is fraying: %s.".formatted(why(it.signals()));
      case ThreadBroken it -> "The thread is broken: %s.".formatted(why(it.signals()));
      case ThreadSteadied _ -> "The thread is steady again.";
      case PersonMovedToAntenna it ->
          "Antenna %s looks after the person from now on.".formatted(it.antenna());
      case ContactPersonAdded it ->
          "Somebody around the person became known: %s.".formatted(word(it.relation()));
      case RecordedInError it ->
          "Something was recorded in error: %s. It counts no more.".formatted(word(it.reason()));
      case RecordCorrected _ -> "A record was corrected by another, which counts in its place.";
      case PersonsMerged _ ->
          "Another file turned out to be about the same person. It was merged into this one.";
      case PersonMergedInto _ ->
          "The person has another file. This one was merged into it, and goes on there.";
      case PersonErased it ->
          switch (it.part()) {
            case SOCIAL -> "The social part of the file was erased, %s.".formatted(why(it));
            case CARE -> "The care part of the file was erased, %s.".formatted(why(it));
            case ALL -> "The file was erased, %s.".formatted(why(it));
          };
    };
  }

  private static String why(List<Signal> signals) {
    return words(signals.stream().map(Signal::rule).distinct().toList());
  }

  private static String why(PersonErased event) {
    return switch (event.cause()) {
      case REQUESTED -> "as was asked for";
      case RETENTION_ENDED -> "since its time was over";
    };
  }

  private static String of(CrisisEvent event) {
    return switch (event) {
      case CrisisRaised it ->
          "A crisis was raised, %s: %s, danger to %s."
              .formatted(it.triage().urgency(), word(it.kind()), word(it.dangerTo()));
      case CrisisReportedAgain it ->
          "The crisis was reported again: %s, danger to %s."
              .formatted(word(it.kind()), word(it.dangerTo()));
      case UrgencyChanged it -> "The urgency is now %s.".formatted(it.triage().urgency());
      case CrisisClaimed it -> "%s claimed the crisis.".formatted(it.psychologist());
      case ClaimConfirmed it -> "%s is still on it.".formatted(it.psychologist());
      case ClaimReminded it ->
          "%s was asked whether they are still on it; without an answer the claim lapses at %s."
              .formatted(it.psychologist(), time(it.lapseAt()));
      case ClaimLapsed it ->
          "The claim of %s lapsed; paging starts again.".formatted(it.psychologist());
      case CrisisReleased it ->
          "%s gave the crisis back; paging starts again.".formatted(it.psychologist());
      case StepNotified it ->
          "Step %d of the escalation: %s."
              .formatted(
                  it.step() + 1,
                  it.people().stream().map(ActorId::value).collect(Collectors.joining(", ")));
      case StepSkipped it ->
          "Step %d of the escalation was skipped: %s.".formatted(it.step() + 1, word(it.reason()));
      case CrisisEscalated it ->
          it.claimedBy() == null
              ? "Somebody did not wait: step %d of the escalation is next, at once."
                  .formatted(it.step() + 1)
              : "Somebody did not wait for %s, whose claim ended: step %d of the escalation is next."
                  .formatted(it.claimedBy(), it.step() + 1);
      case FirstContactMade it -> "The person was first reached: %s.".formatted(word(it.means()));
      case EmergencyServicesCalled it when it.services().isEmpty() -> "112 was called.";
      case EmergencyServicesCalled it -> "112 was called: %s.".formatted(words(it.services()));
      case EmergencyServicesConfirmed _ -> "It was confirmed that 112 was called.";
      case InterventionStarted _ -> "The psychologist is with the person.";
      case CrisisStabilised it -> "The crisis came to rest: %s.".formatted(word(it.outcome()));
      case CrisisStoodDown it -> "The crisis was stood down: %s.".formatted(word(it.reason()));
    };
  }

  private static String of(HandoffEvent event) {
    return switch (event) {
      case HandoffProposed it ->
          "A handoff to %s was proposed, %s.".formatted(it.partner(), it.urgency());
      case HandoffSent it ->
          "The partner was asked, on the ground of %s; an answer is due by %s."
              .formatted(ground(it.basis()), time(it.answerDue()));
      case HandoffReceived _ -> "The partner confirmed receipt.";
      case HandoffAccepted _ -> "The partner accepted.";
      case HandoffDeclined it -> "The partner declined: %s.".formatted(word(it.reason()));
      case HandoffWaitlisted it when it.expectedWaitDays() == null ->
          "The partner put the person on its waiting list.";
      case HandoffWaitlisted it ->
          "The partner put the person on its waiting list, for about %d days."
              .formatted(it.expectedWaitDays());
      case HandoffExpired it ->
          "The partner had not answered by %s.".formatted(time(it.answerDue()));
      case HandoffWithdrawn it -> "The handoff was withdrawn: %s.".formatted(word(it.reason()));
      case FirstAppointmentSet it -> "A first appointment was set for %s.".formatted(time(it.at()));
      case AppointmentKept it -> "The appointment of %s was kept.".formatted(time(it.at()));
      case AppointmentMissed it -> "The appointment of %s was missed.".formatted(time(it.at()));
      case ThreadTransferred it -> "%s holds the thread from now on.".formatted(it.partner());
      case ThreadReturned it ->
          "%s gave the thread back: %s.".formatted(it.partner(), word(it.reason()));
      case HandoffBroken it ->
          "The partner gave up before it met the person: %s.".formatted(word(it.reason()));
      case DischargeAnnounced it ->
          "The partner sends the person home on %s; contact is due by %s."
              .formatted(time(it.at()), time(it.contactDue()));
    };
  }

  private static String ground(SharingBasis basis) {
    return switch (basis) {
      case Consent _, Necessity _ -> word(basis.ground());
      case SharedSecrecy(var recipient) ->
          "%s (%s)".formatted(word(basis.ground()), word(recipient));
      case Stated _ -> "%s, on the sender's word".formatted(word(basis.ground()));
    };
  }

  /** To the minute, in UTC; the exact time is in the event. */
  static Instant time(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  static String words(Collection<? extends Enum<?>> values) {
    return values.stream().map(Sentences::word).collect(Collectors.joining(", "));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String start(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
