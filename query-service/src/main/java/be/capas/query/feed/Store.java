package be.capas.query.feed;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where the documents of one generation of a view are kept.
 *
 * @param <V> what one document holds
 */
public interface Store<V> {
  /** The documents there are, of these. */
  Map<UUID, Folded<V>> load(Set<UUID> keys);

  /**
   * Writes documents, each in place of the one with the version it carries; version 0 is for new
   * ones.
   *
   * @throws Contended if one was written by somebody else since it was loaded; some may then be
   *     written and others not
   */
  void save(Collection<Folded<V>> changed);
}
