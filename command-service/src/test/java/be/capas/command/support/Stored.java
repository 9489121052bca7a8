package be.capas.command.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the event store. */
public record Stored(JdbcClient db) {
  /** How many events there are. */
  public long events() {
    return db.sql("SELECT count(*) FROM domainevententry").query(Long.class).single();
  }

  /** The wire names of a stream's events, in order. */
  public List<String> of(String stream) {
    return db.sql("SELECT name FROM events WHERE stream = ? ORDER BY number")
        .param(stream)
        .query(String.class)
        .list();
  }

  /** The wire names of everything about a person or an unnamed crisis, in the order of storing. */
  public List<String> about(String subject) {
    return db.sql(
            "SELECT name FROM events WHERE coalesce(circumstances ->> 'person', stream) = ?"
                + " ORDER BY position")
        .param(subject)
        .query(String.class)
        .list();
  }

  /** The id of a stream's last event. */
  public String lastEvent(String stream) {
    return db.sql(
            "SELECT eventidentifier FROM domainevententry WHERE aggregateidentifier = ?"
                + " ORDER BY sequencenumber DESC LIMIT 1")
        .param(stream)
        .query(String.class)
        .single();
  }
}
