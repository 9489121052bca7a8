package be.capas.notification.delivery;

import be.capas.notification.channel.Confirming;
import be.capas.notification.channel.Confirming.Receipt.Arrived;
import be.capas.notification.channel.Confirming.Receipt.Lost;
import be.capas.notification.channel.Confirming.Receipt.NotYet;
import be.capas.notification.channel.Sender;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.State;
import be.capas.notification.ledger.Ways;
import be.capas.notification.notice.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks what became of a notice that was handed over, until it has arrived, is lost or time is up.
 * What was accepted and lost is not sent: the next way is taken.
 */
final class Receipts {
  /** Nobody said in time that it arrived. */
  static final String NO_RECEIPT = "no-receipt";

  private final Ledger ledger;
  private final Ways ways;
  private final Fallback fallback;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Map<Channel, Confirming> channels;

  Receipts(
      Ledger ledger,
      Ways ways,
      Fallback fallback,
      TransactionOperations transactions,
      Clock clock,
      List<Sender> senders) {
    this.ledger = ledger;
    this.ways = ways;
    this.fallback = fallback;
    this.transactions = transactions;
    this.clock = clock;
    this.channels = confirming(senders);
  }

  /** Those of the channels that say what became of a notice. */
  static Map<Channel, Confirming> confirming(List<Sender> senders) {
    return senders.stream()
        .filter(Confirming.class::isInstance)
        .map(Confirming.class::cast)
        .collect(Collectors.toMap(Sender::channel, Function.identity()));
  }

  /** Asks once; returns when to ask again, empty once it is settled. */
  Optional<Instant> ask(UUID id) {
    var found = ledger.find(id).filter(it -> it.state() == State.SENT);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var entry = found.get();
    var channel = channels.get(entry.notice().channel());
    return channel == null ? Optional.empty() : ask(entry, channel);
  }

  private Optional<Instant> ask(Entry entry, Confirming channel) {
    return switch (channel.receipt(entry.id())) {
      case Arrived _ -> {
        transactions.executeWithoutResult(
            _ -> {
              ways.arrived(entry.id());
              ledger.reached(entry);
            });
        yield Optional.empty();
      }
      case Lost(var why) -> lost(entry, why);
      case NotYet _ -> {
        var now = clock.instant();
        var sent = entry.settledAt();
        yield sent != null && now.isBefore(sent.plus(channel.receiptWithin()))
            ? Optional.of(now.plus(channel.receiptEvery()))
            : lost(entry, NO_RECEIPT);
      }
    };
  }

  private Optional<Instant> lost(Entry entry, String why) {
    transactions.executeWithoutResult(_ -> fallback.lost(entry, why));
    return Optional.empty();
  }
}
