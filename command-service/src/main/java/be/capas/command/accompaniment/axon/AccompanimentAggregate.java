package be.capas.command.accompaniment.axon;

import be.capas.command.accompaniment.domain.Accompaniment;
import be.capas.command.accompaniment.domain.AccompanimentCommand;
import be.capas.command.axon.Circumstances;
import be.capas.command.axon.Lending;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.Standing;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Lends {@link Accompaniment} to the event store. Holds no rule of its own. */
@Aggregate(
    type = "accompaniment",
    commandTargetResolver = "streamOfCommand",
    cache = "accompanimentStates",
    lockFactory = "streamLocks")
class AccompanimentAggregate {
  @AggregateIdentifier private @Nullable String id;
  private Accompaniment state = Accompaniment.INITIAL;

  @CommandHandler(commandName = "accompaniment")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Standing handle(AccompanimentCommand command, @MetaDataValue("origin") Origin origin) {
    return Lending.decide(
        command,
        origin,
        state,
        now -> Accompaniment.decide(command, state, now),
        (before, event) ->
            Accompaniment.evolve(before, event, command.act().happenedAt(origin.receivedAt())));
  }

  /** The same where nothing is looked for first: the store refuses an id that is in use. */
  @CommandHandler(commandName = "open accompaniment")
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Standing open(AccompanimentCommand command, @MetaDataValue("origin") Origin origin) {
    return handle(command, origin);
  }

  /** The id may turn out to name a stream of another kind; {@link Lending} refuses it then. */
  @EventSourcingHandler
  void on(CapasEvent event, @MetaDataValue(Circumstances.OCCURRED_AT) String occurredAt) {
    id = event.stream().toString();
    if (event instanceof AccompanimentEvent ours) {
      state = Accompaniment.evolve(state, ours, Instant.parse(occurredAt));
    }
  }
}
