package be.capas.query.board.stream;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far somebody who watches the board has seen the topic. The same for every instance, so that
 * one can go on where another left off.
 *
 * @param next for each partition, the offset to go on from
 */
public record StreamPosition(SortedMap<Integer, Long> next) {
  private static final Pattern FORM = Pattern.compile("\\d{1,18}(\\.\\d{1,18}){0,999}");

  public StreamPosition {
    next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  public static Optional<StreamPosition> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    var next = new TreeMap<Integer, Long>();
    Arrays.stream(text.split("\\.")).forEach(it -> next.put(next.size(), Long.valueOf(it)));
    return Optional.of(new StreamPosition(next));
  }

  /** The id of an event of the stream: the offsets by partition, from 0. */
  public String text() {
    return next.values().stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  /** This, further on in some partitions. */
  public StreamPosition plus(Map<Integer, Long> further) {
    var sum = new TreeMap<>(next);
    further.forEach((partition, offset) -> sum.merge(partition, offset, Math::max));
    return new StreamPosition(sum);
  }

  /** Whether the other has seen all that this has. */
  boolean isAtOrBehind(StreamPosition other) {
    return next.keySet().equals(other.next.keySet())
        && next.entrySet().stream().allMatch(it -> it.getValue() <= other.at(it.getKey()));
  }

  long at(int partition) {
    return next.getOrDefault(partition, 0L);
  }
}
