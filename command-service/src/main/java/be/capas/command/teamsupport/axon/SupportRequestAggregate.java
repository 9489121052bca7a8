package be.capas.command.teamsupport.axon;

import be.capas.command.axon.Lending;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.Standing;
import be.capas.command.teamsupport.domain.TeamSupport;
import be.capas.command.teamsupport.domain.TeamSupportCommand;
import be.capas.contract.CapasEvent;
import be.capas.contract.TeamSupportEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Lends {@link TeamSupport} to the event store. Holds no rule of its own. */
@Aggregate(
    type = "support_request",
    commandTargetResolver = "streamOfCommand",
    cache = "supportRequestStates",
    lockFactory = "streamLocks")
class SupportRequestAggregate {
  @AggregateIdentifier private @Nullable String id;
  private TeamSupport state = TeamSupport.INITIAL;

  @CommandHandler(commandName = "support_request")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Standing handle(TeamSupportCommand command, @MetaDataValue("origin") Origin origin) {
    return Lending.decide(
        command,
        origin,
        state,
        now -> TeamSupport.decide(command, state, now),
        TeamSupport::evolve);
  }

  /** The same where nothing is looked for first: the store refuses an id that is in use. */
  @CommandHandler(commandName = "open support_request")
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Standing open(TeamSupportCommand command, @MetaDataValue("origin") Origin origin) {
    return handle(command, origin);
  }

  /** The id may turn out to name a stream of another kind; {@link Lending} refuses it then. */
  @EventSourcingHandler
  void on(CapasEvent event) {
    id = event.stream().toString();
    if (event instanceof TeamSupportEvent ours) {
      state = TeamSupport.evolve(state, ours);
    }
  }
}
