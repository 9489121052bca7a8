package be.capas.bench.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The processes of the PostgreSQL server, as it names them itself. */
final class Backends {
  private Backends() {}

  static Stream<ProcessHandle> of(DataSource database) {
    var processes = Stream.<ProcessHandle>builder();
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT pid FROM pg_stat_activity")) {
      while (row.next()) {
        ProcessHandle.of(row.getLong(1)).ifPresent(processes::add);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not name its processes", e);
    }
    return processes.build();
  }
}
