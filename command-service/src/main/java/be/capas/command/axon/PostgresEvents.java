package be.capas.command.axon;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/** The events in PostgreSQL, without the round trips that we know to be in vain. */
final class PostgresEvents extends JdbcEventStorageEngine implements EventFeed {
  /** Longer streams are read in several steps. */
  static final int BATCH = 200;

  PostgresEvents(Builder builder) {
    super(builder);
  }

  /** There are no snapshots: streams are short, and what is in use is kept folded. */
  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return Stream.empty();
  }

  /** One query: where the library's own stream would ask twice more whether that was all. */
  @Override
  public List<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken position) {
    return EventUtils.upcastAndDeserializeTrackedEvents(
            fetchTrackedEvents(position, BATCH).stream(),
            getEventSerializer(),
            NoOpEventUpcaster.INSTANCE)
        .toList();
  }
}
