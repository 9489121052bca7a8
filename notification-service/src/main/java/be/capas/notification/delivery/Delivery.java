package be.capas.notification.delivery;

import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Sender;
import be.capas.notification.channel.Sender.Letter;
import be.capas.notification.ledger.Attempts;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.PageLinks;
import be.capas.notification.ledger.State;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import be.capas.platform.observe.TraceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries to send one notice. The ledger knows of the try before anything leaves the house, so that
 * after a crash in between the next try is marked as a possible repeat.
 */
final class Delivery {
  private final Ledger ledger;
  private final Needless needless;
  private final Attempts attempts;
  private final PageLinks links;
  private final Conclusion conclusion;
  private final TraceContext traces;
  private final Map<Channel, Sender> senders;

  Delivery(
      Ledger ledger,
      Needless needless,
      Attempts attempts,
      PageLinks links,
      Conclusion conclusion,
      TraceContext traces,
      List<Sender> senders) {
    this.ledger = ledger;
    this.needless = needless;
    this.attempts = attempts;
    this.links = links;
    this.conclusion = conclusion;
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
    var why = needless.why(entry.notice());
    if (why.isPresent()) {
      ledger.settle(id, State.CANCELLED, why.get());
      return Optional.empty();
    }
    var next = new AtomicReference<Optional<Instant>>(Optional.empty());
    traces.runWith(
        entry.notice().source().traceparent(), "send notice", () -> next.set(attempt(entry)));
    return next.get();
  }

  private Optional<Instant> attempt(Entry entry) {
    var attempt = attempts.begin(entry.id());
    var repeat = attempt.possibleRepeat();
    var outcome = send(new Letter(entry.id(), entry.notice(), repeat, take(entry)));
    return conclusion.of(entry, attempt, outcome);
  }

  private @Nullable String take(Entry entry) {
    var notice = entry.notice();
    return notice.message() instanceof CrisisPage && notice.recipient() instanceof Actor
        ? links.make(entry.id())
        : null;
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
