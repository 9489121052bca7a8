package be.capas.command.oncall.axon;

import be.capas.command.axon.Lending;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.Standing;
import be.capas.command.oncall.domain.OnCall;
import be.capas.command.oncall.domain.OnCallCommand;
import be.capas.contract.CapasEvent;
import be.capas.contract.OnCallEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Lends {@link OnCall} to the event store. Holds no rule of its own. */
@Aggregate(
    type = "oncall",
    commandTargetResolver = "streamOfCommand",
    cache = "oncallStates",
    lockFactory = "streamLocks")
class OnCallAggregate {
  @AggregateIdentifier private @Nullable String id;
  private OnCall state = OnCall.INITIAL;

  @CommandHandler(commandName = "oncall")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Standing handle(OnCallCommand command, @MetaDataValue("origin") Origin origin) {
    return Lending.decide(
        command, origin, state, now -> OnCall.decide(command, state, now), OnCall::evolve);
  }

  /** The same where nothing is looked for first: the store refuses an id that is in use. */
  @CommandHandler(commandName = "open oncall")
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Standing open(OnCallCommand command, @MetaDataValue("origin") Origin origin) {
    return handle(command, origin);
  }

  /** The id may turn out to name a stream of another kind; {@link Lending} refuses it then. */
  @EventSourcingHandler
  void on(CapasEvent event) {
    id = event.stream().toString();
    if (event instanceof OnCallEvent ours) {
      state = OnCall.evolve(state, ours);
    }
  }
}
