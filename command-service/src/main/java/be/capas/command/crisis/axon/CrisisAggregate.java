package be.capas.command.crisis.axon;

import be.capas.command.axon.Lending;
import be.capas.command.crisis.domain.Crisis;
import be.capas.command.crisis.domain.CrisisCommand;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.Standing;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Lends {@link Crisis} to the event store. Holds no rule of its own. */
@Aggregate(
    type = "crisis",
    commandTargetResolver = "streamOfCommand",
    cache = "crisisStates",
    lockFactory = "streamLocks")
class CrisisAggregate {
  @AggregateIdentifier private @Nullable String id;
  private Crisis state = Crisis.INITIAL;

  @CommandHandler(commandName = "crisis")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Standing handle(CrisisCommand command, @MetaDataValue("origin") Origin origin) {
    return Lending.decide(
        command, origin, state, now -> Crisis.decide(command, state, now), Crisis::evolve);
  }

  /** The same where nothing is looked for first: the store refuses an id that is in use. */
  @CommandHandler(commandName = "open crisis")
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Standing open(CrisisCommand command, @MetaDataValue("origin") Origin origin) {
    return handle(command, origin);
  }

  /** The id may turn out to name a stream of another kind; {@link Lending} refuses it then. */
  @EventSourcingHandler
  void on(CapasEvent event) {
    id = event.stream().toString();
    if (event instanceof CrisisEvent ours) {
      state = Crisis.evolve(state, ours);
    }
  }
}
