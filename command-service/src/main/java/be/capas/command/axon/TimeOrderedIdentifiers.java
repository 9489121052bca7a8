package be.capas.command.axon;

import be.capas.command.gateway.MessageIds;
import org.axonframework.common.IdentifierFactory;

/** Axon's messages are named as ours. Found by the library through {@code META-INF/services}. */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
  @Override
  public String generateIdentifier() {
    return MessageIds.next().toString();
  }
}
