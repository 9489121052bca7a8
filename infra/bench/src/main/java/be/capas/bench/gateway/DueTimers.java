package be.capas.bench.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** When the timers of a round are due: evenly, so many a second. */
record DueTimers(Instant first, int number) {
  static final int A_SECOND = 100;

  /** Whatever has not rung by then is counted as failed. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration TO_WRITE_THEM_DOWN = Duration.ofSeconds(2);

  static DueTimers over(Duration time) {
    return new DueTimers(
        Instant.now().plus(TO_WRITE_THEM_DOWN), Math.toIntExact(time.toSeconds() * A_SECOND));
  }

  /** So many that are due long after everything has been measured. */
  static DueTimers later(int number) {
    return new DueTimers(Instant.now().plus(Duration.ofDays(2)), number);
  }

  Instant end() {
    return first.plusSeconds(number / A_SECOND).plus(PATIENCE);
  }

  /** Runs an INSERT that takes the first time, the pause between two in seconds, and how many. */
  void write(DataSource database, String insert) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(insert)) {
      statement.setObject(1, first.atOffset(ZoneOffset.UTC));
      statement.setDouble(2, 1.0 / A_SECOND);
      statement.setInt(3, number);
      statement.executeUpdate();
    }
  }
}
