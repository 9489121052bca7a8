package be.capas.notification.ledger;

import static java.time.ZoneOffset.UTC;

import be.capas.contract.id.OrganisationId;
import be.capas.notification.notice.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions to the ledger. */
public final class Reading {
  private final JdbcTemplate jdbc;
  private final Entries entries;
  private final Streams streams;

  Reading(JdbcTemplate jdbc, Entries entries, Streams streams) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.streams = streams;
  }

  /**
   * What is asked for.
   *
   * @param about only notices about this crisis or handoff
   * @param after only notices numbered above this
   * @param limit at most so many
   */
  public record Question(
      OrganisationId organisation,
      @Nullable UUID about,
      @Nullable State state,
      long after,
      int limit) {}

  /** The notices, oldest first. */
  public List<Entry> ask(Question question) {
    var where = new ArrayList<String>(List.of("organisation = ?", "number > ?"));
    var values = new ArrayList<Object>(List.of(question.organisation().value(), question.after()));
    if (question.about() != null) {
      where.add("about = ?");
      values.add(question.about());
    }
    if (question.state() != null) {
      where.add("state = ?");
      values.add(question.state().name());
    }
    values.add(question.limit());
    var sql = Entries.SELECT + "WHERE " + String.join(" AND ", where) + " ORDER BY number LIMIT ?";
    return jdbc.query(sql, entries, values.toArray());
  }

  /** What is known of a stream now. */
  public Known known(UUID stream) {
    return streams.load(Set.of(stream)).values().iterator().next().known();
  }

  /** How many notices are in this state; all organisations. */
  public long count(State state) {
    return count("SELECT count(*) FROM notices WHERE state = ?", state.name());
  }

  /** How many alarms go on because nobody could be told of a crisis. */
  public long openAlarms() {
    return count(
        """
        SELECT count(*) FROM notices WHERE channel = 'ALARM' AND state IN ('QUEUED', 'RETRYING')
        """);
  }

  /**
   * How many pages were due before then and have not reached their recipient by any way. One that
   * waits for its turn is not due.
   */
  public long waitingPages(Instant since) {
    return count(
        """
        SELECT count(*) FROM notices page WHERE kind LIKE 'crisis-page.%' AND channel <> 'ALARM'
          AND (state = 'QUEUED' AND due_at < ? OR state = 'RETRYING' AND created_at < ?)
          AND NOT EXISTS (SELECT FROM notices other WHERE other.event = page.event
            AND other.recipient = page.recipient AND other.state IN ('SENT', 'DELIVERED'))
        """,
        since.atOffset(UTC), since.atOffset(UTC));
  }

  private long count(String question, Object... values) {
    var count = jdbc.queryForObject(question, Long.class, values);
    return count == null ? 0 : count;
  }
}
