package be.capas.command.axon;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The stored events in the order of storing. */
@FunctionalInterface
public interface EventFeed {
  /** The next events after a position, some hundreds at most; empty where there are none yet. */
  List<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken position);
}
