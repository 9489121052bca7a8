package be.capas.command.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
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

  /** All events of these streams, as they were stored: one query, however many streams. */
  List<? extends DomainEventMessage<?>> of(Collection<UUID> streams) {
    var stored =
        JdbcUtils.executeQuery(
            getConnection(),
            connection -> inOrder(connection, streams),
            JdbcUtils.listResults(this::getDomainEventData),
            failed -> new EventStoreException("streams could not be read", failed));
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            stored.stream(), getEventSerializer(), NoOpEventUpcaster.INSTANCE)
        .asStream()
        .toList();
  }

  private PreparedStatement inOrder(Connection connection, Collection<UUID> streams)
      throws SQLException {
    var columns = schema();
    var statement =
        connection.prepareStatement(
            "SELECT %s FROM %s WHERE %s = ANY (?) ORDER BY %s"
                .formatted(
                    domainEventFields(),
                    columns.domainEventTable(),
                    columns.aggregateIdentifierColumn(),
                    columns.globalIndexColumn()));
    var ids = streams.stream().map(UUID::toString).toArray();
    statement.setArray(1, connection.createArrayOf("varchar", ids));
    return statement;
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
