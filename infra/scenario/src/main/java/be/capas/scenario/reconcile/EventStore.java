package be.capas.scenario.reconcile;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Counts in PostgreSQL itself, past every line of the services' own code. */
final class EventStore {
  private static final String EVENTS =
      """
      SELECT eventidentifier, aggregateidentifier, sequencenumber, payloadtype
      FROM domainevententry
      WHERE coalesce(convert_from(metadata, 'UTF8')::jsonb ->> 'person', aggregateidentifier)
            = ANY (?)
      ORDER BY globalindex
      """;

  private final String url;

  /** The JDBC address, with user and password in it. */
  EventStore(String url) {
    this.url = url;
  }

  /** All events about these persons, and of these crises of unnamed ones; in order. */
  List<StoredEvent> eventsOf(Set<UUID> subjects) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var query = connection.prepareStatement(EVENTS)) {
      query.setArray(1, texts(connection, subjects));
      var events = new ArrayList<StoredEvent>();
      for (var rows = query.executeQuery(); rows.next(); ) {
        events.add(event(rows));
      }
      return events;
    }
  }

  private static java.sql.Array texts(Connection connection, Set<UUID> ids) throws SQLException {
    return connection.createArrayOf("text", ids.stream().map(UUID::toString).toArray());
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        UUID.fromString(row.getString(1)),
        UUID.fromString(row.getString(2)),
        row.getLong(3),
        row.getString(4));
  }
}
