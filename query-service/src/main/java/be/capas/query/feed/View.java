package be.capas.query.feed;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import java.util.Optional;
import java.util.Set;
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

  /** The kinds of stream that it follows. */
  Set<StreamType> follows();

  /**
   * The document that an event belongs to; empty where the view doesn't tell of it. The same for
   * every event of a stream, else their numbers would have gaps.
   */
  Optional<UUID> key(Recorded<? extends CapasEvent> event);

  /**
   * The document after the event.
   *
   * @param before absent for the first event of the document
   */
  V fold(@Nullable V before, Recorded<? extends CapasEvent> event);
}
