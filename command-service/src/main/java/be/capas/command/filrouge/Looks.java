package be.capas.command.filrouge;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When to look at whose thread next. One row for each person, which an event makes due at once (see
 * {@link LooksFollower}) and a look puts off to when time alone may change something.
 */
@Repository
class Looks {
  private static final String TAKE =
      """
      UPDATE thread_looks SET next_look = ?
      WHERE person IN (SELECT person FROM thread_looks WHERE next_look <= ?
                       ORDER BY next_look LIMIT ? FOR UPDATE SKIP LOCKED)
      RETURNING person, organisation\
      """;
  private static final String PUT_OFF =
      "UPDATE thread_looks SET next_look = ?, holder = ? WHERE person = ? AND next_look = ?";
  private static final String MARK_HELD_BY =
      """
      UPDATE thread_looks SET next_look = ?
      WHERE organisation = ? AND (next_look IS NULL OR next_look > ?)
        AND (holder = ? OR next_look <= ?)\
      """;
  private static final String MARK =
      """
      INSERT INTO thread_looks (person, organisation, next_look) VALUES (?, ?, ?)
      ON CONFLICT (person) DO UPDATE SET next_look = excluded.next_look
      WHERE thread_looks.next_look IS NULL OR thread_looks.next_look > excluded.next_look\
      """;

  private final JdbcClient db;
  private final ScanSettings settings;

  Looks(JdbcClient db, ScanSettings settings) {
    this.db = db;
    this.settings = settings;
  }

  /**
   * An event may have changed how this thread is. In the event's transaction. Where a look is due
   * soon anyway, nothing is written: it will see this event, too.
   */
  void mark(PersonId person, OrganisationId organisation, Instant at) {
    var due = time(at.plus(settings.after()));
    db.sql(MARK).params(person.value(), organisation.value(), due).update();
  }

  /**
   * Takes those that are due, the longest first. Nobody else gets them until the time is over; rows
   * that another instance is taking, or that a request is marking, are passed over.
   */
  List<Look> take(int atMost, Instant now) {
    var until = taken(now).truncatedTo(ChronoUnit.MICROS);
    return db.sql(TAKE)
        .params(time(until), time(now), atMost)
        .query((row, _) -> look(row, until))
        .list();
  }

  /**
   * Puts the next look off, unless an event has made it due again since this one was taken. Who
   * holds the thread is kept for {@link #mark(ActorId, OrganisationId, Instant)}.
   */
  void putOff(Look look, Seen seen) {
    db.sql(PUT_OFF)
        .param(1, seen.next().map(Looks::time).orElse(null))
        .param(2, seen.holder().map(ActorId::value).orElse(null))
        .param(3, look.person().value())
        .param(4, time(look.until()))
        .update();
  }

  /**
   * Somebody's being there or not may have changed how the threads are that they hold: those held
   * at the last look, and those being looked at, of which nobody knows yet.
   */
  void mark(ActorId holder, OrganisationId organisation, Instant at) {
    var now = time(at);
    var looking = time(taken(at));
    db.sql(MARK_HELD_BY).params(now, organisation.value(), now, holder.value(), looking).update();
  }

  /**
   * Until when a row is taken that is taken now: later than any event of the lease would have it
   * looked at, so that each such event is seen to have marked it.
   */
  private Instant taken(Instant now) {
    return now.plus(settings.lease()).plus(settings.after());
  }

  private static Look look(ResultSet row, Instant until) throws SQLException {
    return new Look(
        new PersonId(row.getObject("person", UUID.class)),
        new OrganisationId(row.getString("organisation")),
        until);
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
