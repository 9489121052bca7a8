package be.capas.notification.paging;

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
import be.capas.contract.id.CrisisId;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.HeldAndWorse;
import java.util.Optional;
import java.util.Set;

/**
 * What of a crisis is not to be told any more, of all that an event finds waiting to be sent. What
 * was sent stays sent.
 *
 * @param what the messages concerned
 * @param reason why, for the ledger
 */
public record Stop(CrisisId crisis, Set<Class<? extends Message>> what, String reason) {
  static final String TAKEN = "taken";
  static final String NOT_HELD = "not-held";
  static final String HELD_AGAIN = "held-again";
  private static final String CONFIRMED = "confirmed";
  private static final String ENDED = "ended";
  private static final Set<Class<? extends Message>> PAGES = Set.of(CrisisPage.class);
  private static final Set<Class<? extends Message>> REMINDERS = Set.of(ClaimReminder.class);
  private static final Set<Class<? extends Message>> PAGES_AND_REMINDERS =
      Set.of(CrisisPage.class, ClaimReminder.class);
  private static final Set<Class<? extends Message>> TO_THE_HOLDER =
      Set.of(ClaimReminder.class, HeldAndWorse.class);
  private static final Set<Class<? extends Message>> ALL =
      Set.of(CrisisPage.class, ClaimReminder.class, HeldAndWorse.class, ClaimEnded.class);

  /** What this event stops. */
  public static Optional<Stop> by(CapasEvent event) {
    return switch (event) {
      case CrisisClaimed it -> stop(it.crisis(), PAGES, TAKEN);
      case InterventionStarted it -> stop(it.crisis(), PAGES_AND_REMINDERS, TAKEN);
      case CrisisStabilised it -> stop(it.crisis(), ALL, ENDED);
      case CrisisStoodDown it -> stop(it.crisis(), ALL, ENDED);
      case CrisisEscalated it -> stop(it.crisis(), TO_THE_HOLDER, NOT_HELD);
      case ClaimConfirmed it -> stop(it.crisis(), REMINDERS, CONFIRMED);
      case ClaimLapsed it -> stop(it.crisis(), TO_THE_HOLDER, NOT_HELD);
      case CrisisReleased it -> stop(it.crisis(), TO_THE_HOLDER, NOT_HELD);
      case CrisisRaised _, CrisisReportedAgain _, UrgencyChanged _ -> Optional.empty();
      case ClaimReminded _, StepNotified _, StepSkipped _ -> Optional.empty();
      case EmergencyServicesConfirmed _, EmergencyServicesCalled _ -> Optional.empty();
      case FirstContactMade _ -> Optional.empty();
      case HandoffEvent _, PersonEvent _, AccompanimentEvent _, CellEvent _ -> Optional.empty();
    };
  }

  private static Optional<Stop> stop(
      CrisisId crisis, Set<Class<? extends Message>> what, String reason) {
    return Optional.of(new Stop(crisis, what, reason));
  }
}
