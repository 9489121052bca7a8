package be.capas.query.history;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was.
 *
 * @param pointer where in a history: a JSON pointer, with ids in place of numbers in lists
 * @param before absent where there was nothing, and for what is sealed
 * @param after absent where there is nothing any more, and for what is sealed
 * @param sealed whether it is personal content: that it changed is told, what it says is not
 */
public record Change(
    String pointer, @Nullable String before, @Nullable String after, boolean sealed) {

  /** All that differs between two histories of one person, by pointer. */
  static List<Change> between(History before, History after) {
    var was = Fields.of(before);
    var is = Fields.of(after);
    var all = new TreeMap<>(was);
    all.putAll(is);
    return all.keySet().stream()
        .flatMap(pointer -> of(pointer, was.get(pointer), is.get(pointer)))
        .toList();
  }

  private static Stream<Change> of(
      String pointer, Fields.@Nullable Value before, Fields.@Nullable Value after) {
    return Objects.equals(before, after)
        ? Stream.empty()
        : Stream.of(
            new Change(
                pointer,
                shown(before),
                shown(after),
                (before != null && before.sealed()) || (after != null && after.sealed())));
  }

  private static @Nullable String shown(Fields.@Nullable Value value) {
    return value == null || value.sealed() ? null : value.text();
  }
}
