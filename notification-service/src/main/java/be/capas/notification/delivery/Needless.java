package be.capas.notification.delivery;

import be.capas.notification.ledger.Cancellations;
import be.capas.notification.ledger.Reading;
import be.capas.notification.notice.Notice;
import be.capas.notification.paging.Paging;
import be.capas.notification.partnerrequest.PartnerRequest;
import java.time.Clock;
import java.util.Optional;

/** What must not leave any more, judged at the last moment: hours may have passed since. */
final class Needless {
  private final Reading reading;
  private final Cancellations cancellations;
  private final Clock clock;

  Needless(Reading reading, Cancellations cancellations, Clock clock) {
    this.reading = reading;
    this.cancellations = cancellations;
    this.clock = clock;
  }

  /** Why this must not leave any more, if it must not. */
  Optional<String> why(Notice notice) {
    var message = notice.message();
    var known = reading.known(message.about().value());
    var stopped = Paging.needless(message, notice.recipient(), known);
    if (stopped.isPresent()) {
      return stopped;
    }
    if (PartnerRequest.isWithdrawn(message, known)) {
      return Optional.of("handoff-withdrawn");
    }
    var consent = message.consent();
    if (consent != null && cancellations.isWithdrawn(consent)) {
      return Optional.of(Cancellations.CONSENT_WITHDRAWN);
    }
    return PartnerRequest.isOutOfTime(message, clock.instant())
        ? Optional.of("consent-expired")
        : Optional.empty();
  }
}
