package be.capas.command.training.axon;

import be.capas.command.axon.Lending;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.Standing;
import be.capas.command.training.domain.Training;
import be.capas.command.training.domain.TrainingCommand;
import be.capas.contract.CapasEvent;
import be.capas.contract.TrainingEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Lends {@link Training} to the event store. Holds no rule of its own. */
@Aggregate(
    type = "training",
    commandTargetResolver = "streamOfCommand",
    cache = "trainingStates",
    lockFactory = "streamLocks")
class TrainingAggregate {
  @AggregateIdentifier private @Nullable String id;
  private Training state = Training.INITIAL;

  @CommandHandler(commandName = "training")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Standing handle(TrainingCommand command, @MetaDataValue("origin") Origin origin) {
    return Lending.decide(
        command, origin, state, now -> Training.decide(command, state, now), Training::evolve);
  }

  /** The same where nothing is looked for first: the store refuses an id that is in use. */
  @CommandHandler(commandName = "open training")
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Standing open(TrainingCommand command, @MetaDataValue("origin") Origin origin) {
    return handle(command, origin);
  }

  /** The id may turn out to name a stream of another kind; {@link Lending} refuses it then. */
  @EventSourcingHandler
  void on(CapasEvent event) {
    id = event.stream().toString();
    if (event instanceof TrainingEvent ours) {
      state = Training.evolve(state, ours);
    }
  }
}
