package be.capas.command.edge;

import be.capas.command.edge.Question.Name;
import be.capas.command.wall.Wall;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.codec.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers that were given, in PostgreSQL, written in the transaction of the events: there are
 * events if and only if there is an answer.
 */
@Repository
class GivenAnswers {
  // One round trip: the claim lasts until the transaction ends, and nobody waits for it. What it
  // looks up is of this caller by its scope; all that follows is behind the wall.
  private static final String CLAIM =
      """
      SELECT claim.free, a.fingerprint, a.answer
      FROM (SELECT pg_try_advisory_xact_lock(?) AS free, %s) AS claim
      LEFT JOIN answers AS a ON a.scope = ? AND a.key = ? AND a.kept_until > now()\
      """
          .formatted(Wall.GOING_BEHIND);
  private static final String FIND =
      "SELECT true AS free, fingerprint, answer FROM answers WHERE scope = ? AND key = ?";
  // An answer whose time is over may still be there: the clean-up comes by and by.
  private static final String KEEP =
      """
      INSERT INTO answers AS old (scope, key, fingerprint, answer, kept_until)
      VALUES (?, ?, ?, ?::json, now() + make_interval(secs => ?))
      ON CONFLICT (scope, key) DO UPDATE
      SET fingerprint = excluded.fingerprint, answer = excluded.answer,
          kept_until = excluded.kept_until
      WHERE old.kept_until < now()\
      """;
  private static final String KEEP_FOR_EVER =
      """
      INSERT INTO answers (scope, key, fingerprint, answer) VALUES (?, ?, ?, ?::json)
      ON CONFLICT (scope, key) DO NOTHING\
      """;
  private static final String FORGET = "DELETE FROM answers WHERE kept_until < now()";

  private final JdbcTemplate db;
  private final JsonMapper json;

  GivenAnswers(JdbcTemplate db, EventCodec codec) {
    this.db = db;
    this.json = codec.mapper();
  }

  /** The answer under a name, and whether nobody else is working on it. */
  record Recalled(boolean free, Optional<Kept> kept) {}

  /** Goes behind the wall, looks up a name and claims it until the transaction ends. */
  Recalled claim(OrganisationId organisation, Name name) {
    return db.queryForObject(
        CLAIM, this::recalled, name.lock(), organisation.value(), name.scope(), name.key());
  }

  /** Looks up a name. */
  Optional<Kept> find(Name name) {
    return db.query(FIND, this::recalled, name.scope(), name.key()).stream()
        .findFirst()
        .flatMap(Recalled::kept);
  }

  /** Keeps an answer for some time. */
  void keep(Question question, Name name, Answer answer, Duration time) {
    stored(
        db.update(
            KEEP,
            name.scope(),
            name.key(),
            question.fingerprint(),
            json.writeValueAsString(answer),
            time.toSeconds()));
  }

  /** Keeps an answer for ever. */
  void keepForEver(Question question, Name name, Answer answer) {
    stored(
        db.update(
            KEEP_FOR_EVER,
            name.scope(),
            name.key(),
            question.fingerprint(),
            json.writeValueAsString(answer)));
  }

  /** Forgets the answers whose time is over, and tells how many. */
  int forget() {
    return db.update(FORGET);
  }

  private static void stored(int rows) {
    if (rows == 0) {
      throw new DuplicateKeyException("another request was answered meanwhile");
    }
  }

  private Recalled recalled(ResultSet row, int number) throws SQLException {
    var fingerprint = row.getString("fingerprint");
    return new Recalled(
        row.getBoolean("free"),
        fingerprint == null
            ? Optional.empty()
            : Optional.of(
                new Kept(fingerprint, json.readValue(row.getString("answer"), Answer.class))));
  }
}
