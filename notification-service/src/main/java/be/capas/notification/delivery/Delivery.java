package be.capas.notification.delivery;

import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Sender;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.ledger.Attempts;
import be.capas.notification.ledger.Cancellations;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.Reading;
import be.capas.notification.ledger.State;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Notice;
import be.capas.notification.paging.Paging;
import be.capas.notification.partnerrequest.PartnerRequest;
import be.capas.platform.observe.TraceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries to send one notice. The ledger knows of the try before anything leaves the house, so that
 * after a crash in between the next try is marked as a possible repeat.
 */
final class Delivery {
  private final Ledger ledger;
  private final Cancellations cancellations;
  private final Attempts attempts;
  private final Reading reading;
  private final Conclusion conclusion;
  private final Clock clock;
  private final TraceContext traces;
  private final Map<Channel, Sender> senders;

  Delivery(
      Ledger ledger,
      Cancellations cancellations,
      Attempts attempts,
      Reading reading,
      Conclusion conclusion,
      Clock clock,
      TraceContext traces,
      List<Sender> senders) {
    this.ledger = ledger;
    this.cancellations = cancellations;
    this.attempts = attempts;
    this.reading = reading;
    this.conclusion = conclusion;
    this.clock = clock;
    this.traces = traces;
    this.senders = senders.stream().collect(Collectors.toMap(Sender::channel, Function.identity()));
  }

  /** Returns when to try again; empty once the notice is settled. */
  Optional<Instant> attempt(UUID id) {
    var found = ledger.find(id).filter(it -> it.state().isOpen());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var entry = found.get();
    var message = entry.notice().message();
    var needless = needless(message);
    if (needless.isPresent()) {
      ledger.settle(id, State.CANCELLED, needless.get());
      return Optional.empty();
    }
    var next = new AtomicReference<Optional<Instant>>(Optional.empty());
    traces.runWith(
        entry.notice().source().traceparent(), "send notice", () -> next.set(attempt(entry)));
    return next.get();
  }

  /** Why it must not leave any more, judged now: hours may have passed since it was decided. */
  private Optional<String> needless(Message message) {
    var known = reading.known(message.about().value());
    var stopped = Paging.needless(message, known);
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

  private Optional<Instant> attempt(Entry entry) {
    var attempt = attempts.begin(entry.id());
    var outcome = send(new Letter(entry.id(), entry.notice(), attempt.possibleRepeat()));
    return conclusion.of(entry, attempt, outcome);
  }

  private Outcome send(Letter letter) {
    try {
      return sender(letter.notice()).send(letter);
    } catch (RuntimeException fault) {
      return new Outcome.Unknown("fault-" + fault.getClass().getSimpleName());
    }
  }

  private Sender sender(Notice notice) {
    var sender = senders.get(notice.channel());
    if (sender == null) {
      throw new IllegalStateException("nobody serves " + notice.channel());
    }
    return sender;
  }
}
