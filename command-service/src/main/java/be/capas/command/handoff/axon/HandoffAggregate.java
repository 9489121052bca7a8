package be.capas.command.handoff.axon;

import be.capas.command.axon.Lending;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.Standing;
import be.capas.command.handoff.domain.Handoff;
import be.capas.command.handoff.domain.HandoffCommand;
import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Lends {@link Handoff} to the event store. Holds no rule of its own. */
@Aggregate(
    type = "handoff",
    commandTargetResolver = "streamOfCommand",
    cache = "handoffStates",
    lockFactory = "streamLocks")
class HandoffAggregate {
  @AggregateIdentifier private @Nullable String id;
  private Handoff state = Handoff.INITIAL;

  @CommandHandler(commandName = "handoff")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Standing handle(HandoffCommand command, @MetaDataValue("origin") Origin origin) {
    return Lending.decide(
        command, origin, state, now -> Handoff.decide(command, state, now), Handoff::evolve);
  }

  /** The same where nothing is looked for first: the store refuses an id that is in use. */
  @CommandHandler(commandName = "open handoff")
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Standing open(HandoffCommand command, @MetaDataValue("origin") Origin origin) {
    return handle(command, origin);
  }

  /** The id may turn out to name a stream of another kind; {@link Lending} refuses it then. */
  @EventSourcingHandler
  void on(CapasEvent event) {
    id = event.stream().toString();
    if (event instanceof HandoffEvent ours) {
      state = Handoff.evolve(state, ours);
    }
  }
}
