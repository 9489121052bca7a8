package be.capas.command.watchdog;

import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.CrisisStoodDown;
import be.capas.contract.WireNames;
import be.capas.contract.id.CrisisId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which crises are open, by the event store: of all organisations. */
@Repository
class OpenCrises {
  /**
   * What ends a crisis, to pass over those that ended without looking at each. An end that is not
   * named here costs a look, which then finds that nothing is due.
   */
  private static final String[] ENDS = {
    WireNames.of(CrisisStabilised.class), WireNames.of(CrisisStoodDown.class)
  };

  private static final String OPEN =
      """
      SELECT aggregateidentifier, max(sequencenumber) FROM domainevententry
      WHERE type = 'crisis'
      GROUP BY aggregateidentifier
      HAVING NOT bool_or(payloadtype = ANY (?))\
      """;

  private final JdbcTemplate db;

  OpenCrises(JdbcTemplate db) {
    this.db = db;
  }

  /** All of them, each with the number of its last event. */
  Map<CrisisId, Long> now() {
    var open = new HashMap<CrisisId, Long>();
    db.query(
        OPEN,
        row -> {
          open.put(new CrisisId(UUID.fromString(row.getString(1))), row.getLong(2));
        },
        (Object) ENDS);
    return open;
  }
}
