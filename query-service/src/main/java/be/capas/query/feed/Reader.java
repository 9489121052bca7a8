package be.capas.query.feed;

import java.util.Optional;
import java.util.UUID;

/**
 * Reads the live generation of a view.
 *
 * @param <V> what one document holds
 */
public interface Reader<V> {
  /** Which view it reads. */
  View<V> view();

  /** The document of a key, if there is one. */
  Optional<Folded<V>> find(UUID key);
}
