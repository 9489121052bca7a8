package be.capas.query.feed;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that is answered from events alone. Pure: the same events, the same documents.
 *
 * @param <V> what one document holds
 */
public interface View<V> {
  /** What the view is called in settings, collections, health and metrics. */
  String name();

  /** What one document holds. */
  Class<V> type();

  /**
   * The document that the events of a stream belong to; empty where the view doesn't tell of them.
   *
   * @param subject the person, or the stream itself where there is no person
   */
  Optional<UUID> key(UUID subject, StreamType type, UUID stream);

  /** The document that an event belongs to. */
  default Optional<UUID> key(Recorded<? extends CapasEvent> event) {
    return key(event.subject(), event.event().streamType(), event.stream());
  }

  /** The fields of a document that it is searched by, together: an index each. */
  default List<List<String>> indexes() {
    return List.of();
  }

  /**
   * The document after the event.
   *
   * @param before absent for the first event of the document
   */
  V fold(@Nullable V before, Recorded<? extends CapasEvent> event);

  /** The document after the event, for a view that tells where on the topic events are. */
  default V fold(@Nullable V before, Recorded<? extends CapasEvent> event, Place place) {
    return fold(before, event);
  }
}
