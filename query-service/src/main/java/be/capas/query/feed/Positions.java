package be.capas.query.feed;

import java.util.Map;
import java.util.Set;

/**
 * How far one generation of a view has read the topic, kept where its documents are: what loses the
 * documents loses this too, and the events are read again.
 */
public interface Positions {
  /** The offset to go on from, of these partitions; one never read is left out. */
  Map<Integer, Long> load(Set<Integer> partitions);

  /**
   * Moves on from the positions loaded or moved to last.
   *
   * @throws Contended if they are no longer what is stored: another instance has the partition, or
   *     the store has lost its last writes
   */
  void advance(Map<Integer, Long> next);
}
