package be.capas.notification.delivery;

import be.capas.notification.channel.Outcome;
import be.capas.notification.ledger.Attempt;
import be.capas.notification.ledger.Entry;
import be.capas.notification.notice.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells the log and the figures how deliveries go. Opaque ids and codes only. */
final class DeliveryRecord {
  private static final Logger log = LoggerFactory.getLogger(DeliveryRecord.class);

  private final MeterRegistry meters;
  private final Clock clock;

  DeliveryRecord(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  void tried(Entry entry, Attempt attempt, Outcome outcome, Optional<Instant> next) {
    var notice = entry.notice();
    var sinceKnown = Duration.between(notice.source().knownAt(), clock.instant());
    switch (outcome) {
      case Outcome.Accepted(var detail) -> {
        time(entry, "sent", sinceKnown);
        log.info(
            "notice {} ({}) sent to {} by {}, try {}: {}, {} ms after the event was recorded",
            entry.id(),
            entry.kind(),
            notice.recipient(),
            notice.channel(),
            attempt.number(),
            detail,
            sinceKnown.toMillis());
      }
      case Outcome.Failed _, Outcome.Unknown _, Outcome.Refused _ -> {
        if (next.isEmpty()) {
          time(entry, "dead", sinceKnown);
        }
        log.atLevel(next.isPresent() ? Level.WARN : givenUp(notice.channel()))
            .log(
                "notice {} ({}) not sent to {} by {}, try {}: {}, {}",
                entry.id(),
                entry.kind(),
                notice.recipient(),
                notice.channel(),
                attempt.number(),
                outcome.detail(),
                next.map(it -> "again at " + it).orElse("given up"));
      }
    }
  }

  /** That nobody sits at a console is no fault of anybody's: the next way is for that. */
  private static Level givenUp(Channel channel) {
    return switch (channel) {
      case CONSOLE -> Level.INFO;
      case MAIL, SMS, PUSH, WEBHOOK, ALARM -> Level.ERROR;
    };
  }

  private void time(Entry entry, String result, Duration sinceKnown) {
    Timer.builder("capas.notice.delivery")
        .description("From the recording of an event to the end of a notice of it")
        .tag("channel", entry.notice().channel().name())
        .tag("kind", entry.kind())
        .tag("result", result)
        .register(meters)
        .record(sinceKnown);
  }
}
