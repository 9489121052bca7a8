package be.capas.scenario;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * How many events PostgreSQL itself has, and the number of the last.
 *
 * @param last 0 where there is none
 */
record StoredEvents(long count, long last) {
  private static final String NOW =
      "SELECT count(*), coalesce(max(globalindex), 0) FROM domainevententry";
  private static final String AFTER =
      "SELECT payloadtype FROM domainevententry WHERE globalindex > ? ORDER BY globalindex LIMIT"
          + " 20";

  /** Asks the database at that address of JDBC. */
  static StoredEvents in(String database) {
    try (var connection = DriverManager.getConnection(database);
        var query = connection.prepareStatement(NOW);
        var row = query.executeQuery()) {
      row.next();
      return new StoredEvents(row.getLong(1), row.getLong(2));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first kinds of what was stored since. */
  List<String> since(String database) {
    try (var connection = DriverManager.getConnection(database);
        var query = connection.prepareStatement(AFTER)) {
      query.setLong(1, last);
      var kinds = new ArrayList<String>();
      for (var rows = query.executeQuery(); rows.next(); ) {
        kinds.add(rows.getString(1));
      }
      return kinds;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
