package be.capas.query.feed;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the live generation of a view.
 *
 * @param <V> what one document holds
 */
public interface Reader<V> {
  /** Which view it reads. */
  View<V> view();

  /** The documents there are, of these. */
  Map<UUID, Folded<V>> find(Set<UUID> keys);

  /** The document of a key, if there is one. */
  default Optional<Folded<V>> find(UUID key) {
    return Optional.ofNullable(find(Set.of(key)).get(key));
  }
}
