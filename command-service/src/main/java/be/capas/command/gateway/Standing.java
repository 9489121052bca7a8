package be.capas.command.gateway;

import be.capas.contract.id.Id;
import be.capas.contract.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream stands after a command.
 *
 * @param person whom it is about, as far as known
 * @param version the number of its last event
 */
public record Standing(Id stream, @Nullable PersonId person, long version) {}
