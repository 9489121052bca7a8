package be.capas.command.axon;

import be.capas.command.rule.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Commands say themselves which stream decides, without a word of Axon's in them. */
final class CommandTargets implements CommandTargetResolver {
  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
    var command = (Command) message.getPayload();
    return new VersionedAggregateIdentifier(command.target().toString(), null);
  }
}
