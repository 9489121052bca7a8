package be.capas.command.handoff.expiry;

import be.capas.contract.id.HandoffId;
import be.capas.contract.id.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which answers are overdue, in every organisation, as the table of open handoffs has it. */
@Repository
class Awaited {
  private static final String OVERDUE =
      """
      SELECT handoff, organisation, answer_due FROM open_handoffs
      WHERE answer_due <= ? AND (answer_due, handoff) > (?, ?)
      ORDER BY answer_due, handoff LIMIT 100\
      """;

  private final JdbcClient db;

  Awaited(JdbcClient db) {
    this.db = db;
  }

  /**
   * An answer that did not come.
   *
   * @param due by when it was expected
   */
  record Answer(HandoffId handoff, OrganisationId organisation, Instant due) {
    /** Before every other. */
    static final Answer NONE =
        new Answer(new HandoffId(new UUID(0, 0)), new OrganisationId("none"), Instant.EPOCH);

    static Answer of(ResultSet row, int number) throws SQLException {
      return new Answer(
          new HandoffId(row.getObject(1, UUID.class)),
          new OrganisationId(row.getString(2)),
          row.getObject(3, OffsetDateTime.class).toInstant());
    }
  }

  /** The next hundred after this one, the longest overdue first. */
  List<Answer> overdue(Instant now, Answer after) {
    return db.sql(OVERDUE)
        .param(1, now.atOffset(ZoneOffset.UTC))
        .param(2, after.due().atOffset(ZoneOffset.UTC))
        .param(3, after.handoff().value())
        .query(Answer::of)
        .list();
  }
}
