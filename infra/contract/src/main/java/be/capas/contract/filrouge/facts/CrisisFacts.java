package be.capas.contract.filrouge.facts;

import be.capas.contract.CrisisEvent.CrisisStabilised;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a crisis at rest leaves to be done.
 *
 * @param stabilised when it came to rest
 * @param nextContactDue by when the person must be seen again; absent where nothing was agreed
 */
public record CrisisFacts(Fact stabilised, @Nullable Instant nextContactDue) {
  static CrisisFacts of(CrisisStabilised event, Fact fact) {
    return new CrisisFacts(fact, event.nextContactDue());
  }
}
