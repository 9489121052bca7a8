package be.capas.command.rule;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What every state says of its stream, so that the adapter can write it beside each event. Ask the
 * state after the events were folded in: before the first one nothing is known.
 */
public interface StreamState {
  /** Whose stream it is; absent before its first event. */
  @Nullable OrganisationId organisation();

  /** Whom it is about; absent before its first event and for a crisis of an unnamed person. */
  @Nullable PersonId person();
}
