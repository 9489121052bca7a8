package be.capas.command.people;

import be.capas.contract.id.HandoffId;
import be.capas.contract.id.PersonId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which streams make up a person's file, and whether a partner is asked in one. */
public final class PersonStreams {
  private static final String STREAMS =
      "SELECT stream FROM person_streams WHERE person = ? ORDER BY stream";
  private static final String OPEN_HANDOFFS =
      "SELECT handoff FROM open_handoffs WHERE person = ? ORDER BY handoff";
  private static final String OPEN_HANDOFF =
      "SELECT EXISTS (SELECT FROM open_handoffs WHERE person = ?)";

  private final JdbcClient db;

  PersonStreams(JdbcClient db) {
    this.db = db;
  }

  /**
   * The file's own stream, and those of the accompaniments, crises and handoffs in it; where files
   * were merged into it, theirs as well. Of a file that ended, its own alone.
   */
  public List<UUID> of(PersonId person) {
    var others = db.sql(STREAMS).param(person.value()).query(UUID.class).list();
    return Stream.concat(Stream.of(person.value()), others.stream()).toList();
  }

  /** The handoffs of which {@link #hasOpenHandoff} tells, always in the same order. */
  public List<HandoffId> openHandoffs(PersonId person) {
    return db.sql(OPEN_HANDOFFS)
        .param(person.value())
        .query((row, _) -> new HandoffId(row.getObject("handoff", UUID.class)))
        .list();
  }

  /** Whether a partner was asked and has neither refused nor met the person. */
  public boolean hasOpenHandoff(PersonId person) {
    return db.sql(OPEN_HANDOFF).param(person.value()).query(Boolean.class).single();
  }
}
