package be.capas.query.indicators;

import static java.nio.charset.StandardCharsets.US_ASCII;

import be.capas.query.feed.Place;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Up to where the topic counts in a report: for each partition the offset of the first event that
 * does not. What arrives later is behind every cut made before, whenever it happened and whenever
 * it was recorded: so the same cut gives the same figures for ever.
 */
public record Cut(SortedMap<Integer, Long> next) {
  /** As much as thousands of partitions need. */
  private static final int LONGEST = 100_000;

  public Cut {
    next = Collections.unmodifiableSortedMap(new TreeMap<>(next));
  }

  /** The cut behind all that was read of each partition. */
  public static Cut of(Map<Integer, Long> next) {
    return new Cut(new TreeMap<>(next));
  }

  /** Whether what is at this place counts. */
  public boolean includes(Place place) {
    return place.offset() < next.getOrDefault(place.partition(), 0L);
  }

  /** Whether all that counts in the other one counts in this one. */
  public boolean includes(Cut other) {
    return other.next.entrySet().stream()
        .allMatch(it -> it.getValue() <= next.getOrDefault(it.getKey(), 0L));
  }

  /** As clients pass it on, without looking inside. */
  public String text() {
    var plain =
        next.entrySet().stream()
            .map(it -> it.getKey() + ":" + it.getValue())
            .collect(Collectors.joining(","));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(US_ASCII));
  }

  /** What {@link #text} wrote; empty for anything else. */
  public static Optional<Cut> parse(String text) {
    try {
      return text.length() > LONGEST
          ? Optional.empty()
          : Optional.of(read(text)).filter(it -> it.text().equals(text));
    } catch (IllegalArgumentException rubbish) {
      return Optional.empty();
    }
  }

  private static Cut read(String text) {
    var next = new TreeMap<Integer, Long>();
    var plain = new String(Base64.getUrlDecoder().decode(text), US_ASCII);
    for (var part : plain.isEmpty() ? new String[0] : plain.split(",", -1)) {
      var colon = part.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("no place");
      }
      next.put(
          Integer.parseUnsignedInt(part.substring(0, colon)),
          Long.parseUnsignedLong(part.substring(colon + 1)));
    }
    return new Cut(next);
  }
}
