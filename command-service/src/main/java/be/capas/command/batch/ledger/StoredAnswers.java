package be.capas.command.batch.ledger;

import static java.util.Objects.requireNonNull;

import be.capas.command.batch.Ledger.Kept;
import be.capas.command.batch.Place;
import be.capas.command.batch.Reply;
import be.capas.platform.codec.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of answers. Rows are written once and never changed. */
@Repository
class StoredAnswers {
  private static final String LANE =
      "organisation = ? AND caller = ? AND recording = ? AND about = ?";
  private static final String FIND =
      "SELECT key, answer FROM offline_answers WHERE " + LANE + " AND number = ?";
  private static final String NEXT =
      """
      SELECT min(candidate) FROM (
        SELECT 0 AS candidate UNION ALL SELECT number + 1 FROM offline_answers WHERE %1$s
      ) AS candidates
      WHERE NOT EXISTS (SELECT FROM offline_answers WHERE %1$s AND number = candidate)\
      """
          .formatted(LANE);
  private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))";
  private static final String KEEP =
      """
      INSERT INTO offline_answers (organisation, caller, recording, about, number, key, answer)
      VALUES (?, ?, ?, ?, ?, ?, ?::json)\
      """;
  private static final String KEEP_UNLESS_KNOWN = KEEP + " ON CONFLICT DO NOTHING";

  private final JdbcTemplate db;
  private final JsonMapper json;

  StoredAnswers(JdbcTemplate db, EventCodec codec) {
    this.db = db;
    this.json = codec.mapper();
  }

  Optional<Kept> find(Recording of, Place place) {
    return db
        .query(
            FIND,
            this::kept,
            of.organisation().value(),
            of.caller().value(),
            of.id(),
            place.about(),
            place.number())
        .stream()
        .findFirst();
  }

  int next(Recording of, UUID about) {
    var organisation = of.organisation().value();
    var caller = of.caller().value();
    return requireNonNull(
        db.queryForObject(
            NEXT,
            Integer.class,
            organisation,
            caller,
            of.id(),
            about,
            organisation,
            caller,
            of.id(),
            about));
  }

  /** Whether the transaction is alone with what was recorded about this person. */
  boolean lock(Recording of, UUID about) {
    var name = "offline " + of.organisation() + "/" + of.caller() + "/" + of.id() + "/" + about;
    return Boolean.TRUE.equals(db.queryForObject(LOCK, Boolean.class, name));
  }

  /** Fails on a place that has its answer: the transaction is then undone, and tried again. */
  void keep(Recording of, Place place, UUID key, Reply reply) {
    write(KEEP, of, place, key, reply);
  }

  void keepUnlessKnown(Recording of, Place place, UUID key, Reply reply) {
    write(KEEP_UNLESS_KNOWN, of, place, key, reply);
  }

  private void write(String sql, Recording of, Place place, UUID key, Reply reply) {
    db.update(
        sql,
        of.organisation().value(),
        of.caller().value(),
        of.id(),
        place.about(),
        place.number(),
        key,
        json.writeValueAsString(reply));
  }

  private Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getObject("key", UUID.class), json.readValue(row.getString("answer"), Reply.class));
  }
}
