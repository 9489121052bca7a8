package be.capas.query.feed;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document of a view, with what was folded into it.
 *
 * @param key the document's key
 * @param version how often it was written: the guard against a second writer
 * @param streams for each stream the number of the last event that was folded
 * @param view the content; absent only before the first event
 */
public record Folded<V>(UUID key, long version, SortedMap<UUID, Long> streams, @Nullable V view) {
  public Folded {
    streams = Collections.unmodifiableSortedMap(new TreeMap<>(streams));
  }

  /** The document before its first event. */
  public static <V> Folded<V> nothing(UUID key) {
    return new Folded<>(key, 0, new TreeMap<>(), null);
  }

  /**
   * This with the event in it; this itself if the event is a repeat. The version stays, since
   * several events may go into one write.
   *
   * @throws Gap if events of the stream are missing before this one
   */
  public Folded<V> fold(View<V> definition, Recorded<? extends CapasEvent> event) {
    return fold(definition, event, Place.NOWHERE);
  }

  /**
   * The same, where it is known where on the topic the event is.
   *
   * @throws Gap if events of the stream are missing before this one
   */
  public Folded<V> fold(View<V> definition, Recorded<? extends CapasEvent> event, Place place) {
    var expected = streams.getOrDefault(event.stream(), -1L) + 1;
    if (event.sequence() < expected) {
      return this;
    }
    if (event.sequence() > expected) {
      throw new Gap(definition.name(), event, expected);
    }
    var positions = new TreeMap<UUID, Long>(streams);
    positions.put(event.stream(), event.sequence());
    return new Folded<>(key, version, positions, definition.fold(view, event, place));
  }

  /** Whether the event with this number of this stream is in it. */
  public boolean includes(UUID stream, long sequence) {
    return streams.getOrDefault(stream, -1L) >= sequence;
  }

  /** Whether all that is in a document with these numbers is in this one, too. */
  public boolean includes(SortedMap<UUID, Long> others) {
    return others.entrySet().stream().allMatch(it -> includes(it.getKey(), it.getValue()));
  }
}
