package be.capas.bench.floor;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An event as the event store holds it, to be written again and again under new ids. */
public final class SampleEvent {
  private static final TimeBasedEpochRandomGenerator UUIDS =
      Generators.timeBasedEpochRandomGenerator(new Random());

  private static final String NEWEST =
      """
      SELECT sequencenumber, type, payloadtype, payloadrevision, "timestamp", payload, metadata
      FROM public.domainevententry WHERE payloadtype = ? ORDER BY globalindex DESC LIMIT 1
      """;
  private static final String INSERT =
      "INSERT INTO "
          + FloorTable.NAME
          + """
           (aggregateidentifier, sequencenumber, type, eventidentifier, payloadtype,
            payloadrevision, "timestamp", payload, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """;

  private final long number;
  private final String type;
  private final String name;
  private final @Nullable String revision;
  private final String timestamp;
  private final byte[] payload;
  private final byte[] metadata;

  private SampleEvent(
      long number,
      String type,
      String name,
      @Nullable String revision,
      String timestamp,
      byte[] payload,
      byte[] metadata) {
    this.number = number;
    this.type = type;
    this.name = name;
    this.revision = revision;
    this.timestamp = timestamp;
    this.payload = payload;
    this.metadata = metadata;
  }

  /** The newest event of that wire name in the store; there must be one. */
  public static SampleEvent newest(DataSource database, String wireName) throws SQLException {
    try (Connection connection = database.getConnection();
        var query = connection.prepareStatement(NEWEST)) {
      query.setString(1, wireName);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("the event store holds no " + wireName);
        }
        return new SampleEvent(
            row.getLong(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getBytes(6),
            row.getBytes(7));
      }
    }
  }

  /** How many bytes of content and circumstances a row has; ids and names come on top. */
  public int size() {
    return payload.length + metadata.length;
  }

  /** Writes it as one row of a stream of its own, in one commit. */
  public void commit(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, UUIDS.generate().toString());
      insert.setLong(2, number);
      insert.setString(3, type);
      insert.setString(4, UUIDS.generate().toString());
      insert.setString(5, name);
      insert.setString(6, revision);
      insert.setString(7, timestamp);
      insert.setBytes(8, payload);
      insert.setBytes(9, metadata);
      insert.executeUpdate();
    }
  }
}
