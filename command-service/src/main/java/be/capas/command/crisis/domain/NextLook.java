package be.capas.command.crisis.domain;

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
import java.time.Instant;

/**
 * When a crisis must be looked at again, from its last event alone: what a timer is set to. Never
 * later than what {@link Due} says, or than at once where that is past; perhaps earlier, for who
 * looks finds out what is due.
 */
public sealed interface NextLook {
  /** At that time. */
  record At(Instant time) implements NextLook {}

  /** Not by a timer: a human is with the person, or it has come to rest. */
  record Never() implements NextLook {}

  /** The event moved nothing. */
  record AsBefore() implements NextLook {}

  /**
   * When to look because of this event.
   *
   * @param recordedAt when it was recorded; the time for what is due at once
   */
  static NextLook after(CrisisEvent event, Instant recordedAt) {
    return switch (event) {
      // What a new urgency makes due depends on more than the event: look.
      case CrisisRaised _, UrgencyChanged _, ClaimLapsed _, CrisisReleased _, CrisisEscalated _ ->
          new At(recordedAt);
      case StepNotified e -> new At(e.nextAt());
      case StepSkipped e -> new At(e.nextAt());
      case CrisisClaimed e -> e.due() == null ? new Never() : new At(e.due().remindAt());
      case ClaimConfirmed e -> new At(e.due().remindAt());
      case ClaimReminded e -> new At(e.lapseAt());
      // It moves nothing; but should its timer have been lost, now is the time to see it.
      case CrisisReportedAgain _ -> new At(recordedAt);
      case EmergencyServicesConfirmed _ -> new AsBefore();
      case FirstContactMade _, EmergencyServicesCalled _ -> new AsBefore();
      case InterventionStarted _, CrisisStabilised _, CrisisStoodDown _ -> new Never();
    };
  }
}
