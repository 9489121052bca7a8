package be.capas.query.generation;

import be.capas.query.generation.Contents.Content;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares two generations document by document while both are being fed. Two documents are
 * compared only when they hold the same events; those that don't yet are looked at again.
 */
final class Comparison {
  private static final int PAGE = 500;

  private final Contents contents;
  private final String view;
  private final int live;
  private final int built;
  private final Set<UUID> unsettled = new HashSet<>();
  private long documents;

  Comparison(Contents contents, String view, int live, int built) {
    this.contents = contents;
    this.view = view;
    this.live = live;
    this.built = built;
  }

  /**
   * How a comparison ended.
   *
   * @param documents how many there were
   * @param fault why the generations cannot be called equal; absent if they are
   */
  record Result(long documents, @Nullable String fault) {}

  /**
   * Compares all.
   *
   * @param pause waits before documents are looked at again; false ends the comparison
   */
  Result run(BooleanSupplier pause) {
    var differing = pass(live).or(() -> pass(built));
    while (differing.isEmpty() && !unsettled.isEmpty() && pause.getAsBoolean()) {
      differing = compare(Set.copyOf(unsettled));
    }
    return differing
        .map(key -> new Result(documents, "document %s differs".formatted(key)))
        .orElseGet(() -> unsettled.isEmpty() ? new Result(documents, null) : neverMet());
  }

  private Result neverMet() {
    return new Result(
        documents,
        ("document %s never held the same events in both; if the live view has stopped,"
                + " rebuild with unverified=true")
            .formatted(unsettled.iterator().next()));
  }

  /** Both ways, so that a document which only one of them has is seen. */
  private Optional<UUID> pass(int generation) {
    documents = 0;
    try (var keys = contents.keys(view, generation)) {
      var page = new HashSet<UUID>();
      for (Iterator<UUID> all = keys.iterator(); all.hasNext(); ) {
        page.add(all.next());
        documents++;
        if (page.size() == PAGE || !all.hasNext()) {
          var differing = compare(page);
          if (differing.isPresent()) {
            return differing;
          }
          page.clear();
        }
      }
    }
    return Optional.empty();
  }

  private Optional<UUID> compare(Set<UUID> keys) {
    var left = contents.load(view, live, keys);
    var right = contents.load(view, built, keys);
    return keys.stream().filter(key -> differ(key, left.get(key), right.get(key))).findFirst();
  }

  private boolean differ(UUID key, @Nullable Content left, @Nullable Content right) {
    if (left == null || right == null || !left.streams().equals(right.streams())) {
      unsettled.add(key);
      return false;
    }
    unsettled.remove(key);
    return !left.view().equals(right.view());
  }
}
