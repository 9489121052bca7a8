package be.capas.notification.pages;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
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
import be.capas.contract.PersonEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.Skills;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Known.Waiting;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What of an event goes into the account of a crisis's paging. */
public final class Facts {
  /** Who is on call where no roster says it. */
  static final String BY_SETTINGS = "settings";

  private Facts() {}

  /**
   * The fact, if the event is one.
   *
   * @param before what was known of the crisis just before
   * @param directory who was on call when we came to know of it
   */
  public static Optional<Fact> of(Recorded<?> recorded, Known before, Directory directory) {
    CapasEvent event = recorded.event();
    return switch (event) {
      case CrisisRaised it ->
          Optional.of(
              new Fact.Began(
                  Cause.RAISED,
                  it.triage().urgency(),
                  it.deadlines().claimBy(),
                  onCall(recorded, directory)));
      case UrgencyChanged it -> Optional.of(changed(it, recorded, before, directory));
      case StepNotified(_, var number, var step, var people, var nextAt) ->
          Optional.of(new Fact.Notified(number, step, people, nextAt, onCall(recorded, directory)));
      case StepSkipped(_, var number, var step, var reason, var nextAt) ->
          Optional.of(new Fact.Skipped(number, step, reason, nextAt, onCall(recorded, directory)));
      case CrisisClaimed it -> Optional.of(new Fact.Claimed(it.psychologist()));
      case ClaimConfirmed it -> Optional.of(new Fact.Confirmed(it.psychologist()));
      case ClaimReminded it -> Optional.of(new Fact.Reminded(it.psychologist(), it.lapseAt()));
      case ClaimLapsed it -> Optional.of(new Fact.Lapsed(it.psychologist()));
      case CrisisReleased it -> Optional.of(new Fact.Released(it.psychologist()));
      case InterventionStarted _ -> Optional.of(new Fact.Arrived());
      case CrisisStabilised _, CrisisStoodDown _ -> Optional.of(new Fact.Ended());
      case CrisisEscalated _ -> escalated(recorded, before, directory);
      case CrisisReportedAgain _, EmergencyServicesConfirmed _ -> Optional.empty();
      case EmergencyServicesCalled _, FirstContactMade _ -> Optional.empty();
      case HandoffEvent _, PersonEvent _, AccompanimentEvent _, CellEvent _ -> Optional.empty();
    };
  }

  private static Fact changed(
      UrgencyChanged it, Recorded<?> recorded, Known before, Directory directory) {
    var urgency = it.triage().urgency();
    var claimBy = it.deadlines().claimBy();
    return before instanceof Waiting waiting && urgency.isAbove(waiting.urgency())
        ? new Fact.Began(Cause.MORE_URGENT, urgency, claimBy, onCall(recorded, directory))
        : new Fact.Retriaged(urgency, claimBy);
  }

  private static Optional<Fact> escalated(Recorded<?> recorded, Known before, Directory directory) {
    return Known.evolve(before, recorded) instanceof Waiting waiting
        ? Optional.of(
            new Fact.Began(
                Cause.ESCALATED, waiting.urgency(), waiting.claimBy(), onCall(recorded, directory)))
        : Optional.empty();
  }

  private static Map<String, List<ActorId>> onCall(Recorded<?> recorded, Directory directory) {
    var organisation = recorded.organisation();
    return directory.books().holdsRoster(organisation)
        ? byRoster(organisation, directory)
        : Map.of(BY_SETTINGS, directory.onCall(organisation));
  }

  private static Map<String, List<ActorId>> byRoster(
      OrganisationId organisation, Directory directory) {
    var book = directory.books().of(organisation);
    var at = directory.books().at();
    var onCall = new TreeMap<String, List<ActorId>>();
    for (var roster : book.rosters()) {
      if (roster.plan(at).isPresent()) {
        onCall.put(roster.id().value(), book.onCall(roster.id(), at, Skills.NONE));
      }
    }
    return onCall;
  }
}
