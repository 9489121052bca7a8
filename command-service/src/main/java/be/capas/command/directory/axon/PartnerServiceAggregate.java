package be.capas.command.directory.axon;

import be.capas.command.axon.Lending;
import be.capas.command.directory.domain.DirectoryCommand;
import be.capas.command.directory.domain.PartnerService;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.Standing;
import be.capas.contract.CapasEvent;
import be.capas.contract.DirectoryEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Lends {@link PartnerService} to the event store. Holds no rule of its own. */
@Aggregate(
    type = "partner_service",
    commandTargetResolver = "streamOfCommand",
    cache = "partnerServiceStates",
    lockFactory = "streamLocks")
class PartnerServiceAggregate {
  @AggregateIdentifier private @Nullable String id;
  private PartnerService state = PartnerService.INITIAL;

  @CommandHandler(commandName = "partner_service")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Standing handle(DirectoryCommand command, @MetaDataValue("origin") Origin origin) {
    return Lending.decide(
        command,
        origin,
        state,
        now -> PartnerService.decide(command, state, now),
        PartnerService::evolve);
  }

  /** The same where nothing is looked for first: the store refuses an id that is in use. */
  @CommandHandler(commandName = "open partner_service")
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Standing open(DirectoryCommand command, @MetaDataValue("origin") Origin origin) {
    return handle(command, origin);
  }

  /** The id may turn out to name a stream of another kind; {@link Lending} refuses it then. */
  @EventSourcingHandler
  void on(CapasEvent event) {
    id = event.stream().toString();
    if (event instanceof DirectoryEvent ours) {
      state = PartnerService.evolve(state, ours);
    }
  }
}
