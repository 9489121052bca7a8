package be.capas.command.person.axon;

import be.capas.command.axon.Lending;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.Standing;
import be.capas.command.person.domain.Person;
import be.capas.command.person.domain.PersonCommand;
import be.capas.contract.CapasEvent;
import be.capas.contract.PersonEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Lends {@link Person} to the event store. Holds no rule of its own. */
@Aggregate(
    type = "person",
    commandTargetResolver = "streamOfCommand",
    cache = "personStates",
    lockFactory = "streamLocks")
class PersonAggregate {
  @AggregateIdentifier private @Nullable String id;
  private Person state = Person.INITIAL;

  @CommandHandler(commandName = "person")
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Standing handle(PersonCommand command, @MetaDataValue("origin") Origin origin) {
    return Lending.decide(
        command, origin, state, now -> Person.decide(command, state, now), Person::evolve);
  }

  /** The same where nothing is looked for first: the store refuses an id that is in use. */
  @CommandHandler(commandName = "open person")
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Standing open(PersonCommand command, @MetaDataValue("origin") Origin origin) {
    return handle(command, origin);
  }

  /** The id may turn out to name a stream of another kind; {@link Lending} refuses it then. */
  @EventSourcingHandler
  void on(CapasEvent event) {
    id = event.stream().toString();
    if (event instanceof PersonEvent ours) {
      state = Person.evolve(state, ours);
    }
  }
}
