package be.capas.bench.gateway;

import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the events of one person after the other, one query for each, and looks at none. */
final class RawFiles implements Load, AutoCloseable {
  private static final String FILES =
      "SELECT array_agg(stream::text) || person::text FROM public.person_streams GROUP BY person";
  private static final String EVENTS =
      """
      SELECT payload, metadata FROM public.domainevententry
      WHERE aggregateidentifier = ANY (?) ORDER BY aggregateidentifier, sequencenumber
      """;

  private final Connection connection;
  private final PreparedStatement query;
  private final List<Object[]> files;

  private RawFiles(Connection connection, PreparedStatement query, List<Object[]> files) {
    this.connection = connection;
    this.query = query;
    this.files = files;
  }

  static RawFiles of(DataSource database) throws SQLException {
    var connection = database.getConnection();
    var files = new ArrayList<Object[]>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(FILES)) {
      while (rows.next()) {
        files.add((Object[]) rows.getArray(1).getArray());
      }
    }
    return new RawFiles(connection, connection.prepareStatement(EVENTS), files);
  }

  @Override
  public Outcome runFor(Duration time) {
    long begun = System.nanoTime();
    try {
      for (var file : files) {
        read(file);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Outcome.ofWork(files.size(), Duration.ofNanos(System.nanoTime() - begun));
  }

  private void read(Object[] file) throws SQLException {
    query.setArray(1, connection.createArrayOf("varchar", file));
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        rows.getBytes(1);
        rows.getBytes(2);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    query.close();
    connection.close();
  }
}
