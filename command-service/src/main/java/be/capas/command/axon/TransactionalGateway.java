package be.capas.command.axon;

import be.capas.command.gateway.Committed;
import be.capas.command.gateway.Contended;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.StaleVersion;
import be.capas.command.gateway.Standing;
import be.capas.command.gateway.StreamGateway;
import be.capas.command.rule.Command;
import be.capas.command.rule.Rejected;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Requests on Axon's command bus. One unit of work spans the whole request, so that the lock on a
 * stream is held until after the commit: the next command sees what this one stored.
 */
@Component
class TransactionalGateway implements StreamGateway {
  private static final String ORIGIN = "origin";

  /** Enough for a few instances that meet on one stream; more would only hold up the others. */
  private static final int ATTEMPTS = 5;

  private final CommandBus bus;
  private final TransactionManager transactions;
  private final List<Committed> listeners;
  private final Turnstile turnstile;

  TransactionalGateway(
      CommandBus bus,
      TransactionManager transactions,
      List<Committed> listeners,
      EventStoreSettings settings) {
    this.turnstile = new Turnstile(settings.atOnce(), settings.patience());
    this.bus = bus;
    this.transactions = transactions;
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public <T, R> R inOneTransaction(
      Supplier<T> request, BiFunction<T, List<Recorded<CapasEvent>>, R> beforeCommit) {
    return turnstile.pass(() -> untilDone(request, beforeCommit));
  }

  private <T, R> R untilDone(
      Supplier<T> request, BiFunction<T, List<Recorded<CapasEvent>>, R> beforeCommit) {
    RuntimeException last;
    var number = 1;
    do {
      var attempt = new Attempt(number == 1);
      try {
        return once(attempt, request, beforeCommit);
      } catch (ConcurrencyException
          | AggregateStreamCreationException
          | LockAcquisitionFailedException
          | ConcurrencyFailureException
          | DuplicateKeyException
          | Outdated overtaken) {
        last = overtaken;
      } catch (Rejected | StaleVersion refused) {
        // The rollback has dropped the remembered state: the next try decides on the stored one.
        if (!attempt.mayBeOutdated()) {
          throw refused;
        }
        last = refused;
      }
    } while (++number <= ATTEMPTS);
    throw unseen(last) ? Lending.idUsed() : new Contended(last);
  }

  /** Something is in the way each time and never to be seen: another organisation has this id. */
  private static boolean unseen(RuntimeException last) {
    return last instanceof AggregateStreamCreationException
        || last instanceof DuplicateKeyException;
  }

  private <T, R> R once(
      Attempt attempt,
      Supplier<T> request,
      BiFunction<T, List<Recorded<CapasEvent>>, R> beforeCommit) {
    var work = DefaultUnitOfWork.startAndGet(null);
    try {
      attempt.attachTo(work);
      work.attachTransaction(transactions);
      var result = request.get();
      var answer = new AtomicReference<R>();
      // Registered last, so called after the events were stored and all that follows from them.
      work.onPrepareCommit(
          committing -> {
            var changes = attempt.changes();
            if (changes.isEmpty() && attempt.mayBeOutdated()) {
              throw new Outdated();
            }
            answer.set(beforeCommit.apply(result, changes));
          });
      work.commit();
      if (!attempt.changes().isEmpty()) {
        listeners.forEach(Committed::committed);
      }
      return answer.get();
    } catch (RuntimeException | Error failed) {
      if (work.isActive() && !work.isRolledBack()) {
        work.rollback(failed);
      }
      throw failed;
    }
  }

  @Override
  public Standing send(Command command, Origin origin) {
    return dispatch(kind(command), command, origin);
  }

  @Override
  public Standing open(Command command, Origin origin) {
    // Only the first try goes without looking: were the id in use, this is the next.
    var unseen = Attempt.current().map(Attempt::isFirst).orElse(false);
    return dispatch(unseen ? "open " + kind(command) : kind(command), command, origin.opening());
  }

  /** Axon routes by name: one handler of an aggregate serves all its commands. */
  private Standing dispatch(String name, Command command, Origin origin) {
    var message =
        new GenericCommandMessage<>(new GenericMessage<>(command, Map.of(ORIGIN, origin)), name);
    var result = new AtomicReference<CommandResultMessage<? extends Standing>>();
    bus.<Command, Standing>dispatch(message, (sent, answer) -> result.set(answer));
    var answer = result.get();
    if (answer.isExceptional()) {
      throw asUnchecked(answer.exceptionResult());
    }
    return answer.getPayload();
  }

  private static String kind(Command command) {
    return StreamType.of(command.target()).name().toLowerCase(Locale.ROOT);
  }

  private static RuntimeException asUnchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(thrown);
  }

  /** Nothing followed from a remembered state: ask the stored one. */
  private static final class Outdated extends RuntimeException {
    Outdated() {
      super("decided on a state that another instance may have changed", null, false, false);
    }
  }
}
