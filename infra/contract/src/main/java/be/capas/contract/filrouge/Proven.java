package be.capas.contract.filrouge;

import be.capas.contract.filrouge.facts.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * What kind of thing happened, when, and by which event it is proven.
 *
 * @param <K> the kinds there are
 */
public record Proven<K extends Enum<K>>(K kind, Instant at, UUID event) {
  static <K extends Enum<K>> Proven<K> of(K kind, Fact fact) {
    return new Proven<>(kind, fact.at(), fact.event());
  }
}
