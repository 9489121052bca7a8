package be.capas.notification.delivery;

import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Outcome.Accepted;
import be.capas.notification.channel.Outcome.Failed;
import be.capas.notification.channel.Outcome.Refused;
import be.capas.notification.channel.Outcome.Unknown;
import be.capas.notification.ledger.Attempt;
import be.capas.notification.ledger.Attempt.Result;
import be.capas.notification.ledger.Attempts;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.ledger.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** What follows from a try: sent, another try, or given up and somebody else told instead. */
final class Conclusion {
  private final TransactionOperations transactions;
  private final Ledger ledger;
  private final Attempts attempts;
  private final ToldQueue told;
  private final DeliverySettings settings;
  private final ReceiptQueue receipts;
  private final Fallback fallback;
  private final Clock clock;
  private final DoubleSupplier chance;
  private final DeliveryRecord record;

  Conclusion(
      TransactionOperations transactions,
      Ledger ledger,
      Attempts attempts,
      ToldQueue told,
      ReceiptQueue receipts,
      DeliverySettings settings,
      Fallback fallback,
      Clock clock,
      DoubleSupplier chance,
      DeliveryRecord record) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.attempts = attempts;
    this.told = told;
    this.settings = settings;
    this.receipts = receipts;
    this.fallback = fallback;
    this.clock = clock;
    this.chance = chance;
    this.record = record;
  }

  /** Writes it down, in one transaction; returns when to try again. */
  Optional<Instant> of(Entry entry, Attempt attempt, Outcome outcome) {
    Optional<Instant> next =
        transactions.execute(
            _ -> {
              attempts.finish(entry.id(), attempt.number(), result(outcome), outcome.detail());
              if (mayHaveArrived(outcome) || attempt.possibleRepeat()) {
                told.add(entry.id(), clock.instant());
              }
              return follow(entry, attempt, outcome);
            });
    record.tried(entry, attempt, outcome, next);
    return next;
  }

  private static boolean mayHaveArrived(Outcome outcome) {
    return switch (outcome) {
      case Accepted _, Unknown _ -> true;
      case Failed _, Refused _ -> false;
    };
  }

  private Optional<Instant> follow(Entry entry, Attempt attempt, Outcome outcome) {
    return switch (outcome) {
      case Accepted _ -> {
        ledger.settle(entry.id(), State.SENT, null);
        if (!entry.notice().channel().confirms()) {
          ledger.reached(entry);
        }
        receipts.add(entry, clock.instant());
        yield Optional.empty();
      }
      case Failed(var why, var wait) -> tryAgain(entry, attempt, why, wait);
      case Unknown(var why) -> tryAgain(entry, attempt, why, null);
      case Refused(var why) -> giveUp(entry, why);
    };
  }

  private Optional<Instant> tryAgain(
      Entry entry, Attempt attempt, String why, @Nullable Duration wait) {
    var now = clock.instant();
    var backoff = settings.of(entry.notice());
    var scheduled = backoff.next(attempt.number(), entry.createdAt(), now, chance.getAsDouble());
    if (scheduled.isEmpty()) {
      return giveUp(entry, why);
    }
    fallback.failed(entry);
    var asked = wait == null ? now : now.plus(backoff.bounded(wait));
    var due = asked.isAfter(scheduled.get()) ? asked : scheduled.get();
    ledger.retry(entry.id(), due, why);
    return Optional.of(due);
  }

  private Optional<Instant> giveUp(Entry entry, String why) {
    fallback.giveUp(entry, why);
    return Optional.empty();
  }

  private static Result result(Outcome outcome) {
    return switch (outcome) {
      case Accepted _ -> Result.ACCEPTED;
      case Failed _ -> Result.FAILED;
      case Unknown _ -> Result.UNKNOWN;
      case Refused _ -> Result.REFUSED;
    };
  }
}
