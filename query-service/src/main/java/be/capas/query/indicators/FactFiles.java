package be.capas.query.indicators;

import be.capas.contract.id.OrganisationId;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What is counted, as it is stored. */
public interface FactFiles {
  /** Up to where everything is in the files now. */
  Cut now();

  /** Shows every file of an organisation, one after the other; holds one at a time. */
  void each(OrganisationId organisation, BiConsumer<UUID, FactFile> reader);
}
