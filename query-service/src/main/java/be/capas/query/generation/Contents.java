package be.capas.query.generation;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What is in a generation, to be compared with another or dropped. */
public interface Contents {
  /** The keys of all documents, in any order; to be closed. */
  Stream<UUID> keys(String view, int generation);

  /** The documents there are, of these. */
  Map<UUID, Content> load(String view, int generation, Set<UUID> keys);

  /** Removes a generation with all that is in it. */
  void drop(String view, int generation);

  /**
   * One document.
   *
   * @param streams up to where its streams are in it
   * @param view the content; equal contents are {@code equal}
   */
  record Content(SortedMap<UUID, Long> streams, Object view) {}
}
