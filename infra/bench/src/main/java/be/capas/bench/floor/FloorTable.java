package be.capas.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A table with the columns and indexes of the event store's, beside it in the same database. */
public final class FloorTable {
  static final String NAME = "bench.floor";

  private FloorTable() {}

  /** Makes it, empty, from the event store that must be there already. */
  public static void make(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
      statement.execute("DROP TABLE IF EXISTS " + NAME);
      statement.execute("CREATE TABLE " + NAME + " (LIKE public.domainevententry INCLUDING ALL)");
    }
  }
}
