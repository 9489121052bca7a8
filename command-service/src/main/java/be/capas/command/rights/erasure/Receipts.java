package be.capas.command.rights.erasure;

import be.capas.command.people.PersonStreams;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.Recorded;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.ErasureCause;
import be.capas.contract.person.FilePart;
import be.capas.contract.sealing.DataClass;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The receipts of erasures, written with them. */
@Repository
class Receipts {
  private static final String WRITE =
      """
      INSERT INTO erasures (event, person, organisation, part, cause, classes, keys, erased_by,
                            erased_at, streams, events, digest)
      VALUES (?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?, ?::jsonb, ?, ?)\
      """;
  private static final String OF =
      "SELECT * FROM erasures WHERE organisation = ? AND (person = ? OR person IN"
          + " (SELECT people.person FROM people WHERE merged_into = ?)) ORDER BY erased_at, event";

  private final JdbcTemplate db;
  private final PersonStreams streams;
  private final Digests digests;

  Receipts(JdbcTemplate db, PersonStreams streams, Digests digests) {
    this.db = db;
    this.streams = streams;
    this.digests = digests;
  }

  void write(Recorded<?> recorded, PersonErased erased, List<String> destroyed) {
    var position = digests.position(streams.of(erased.person()));
    var digest = digests.of(position);
    db.update(
        WRITE,
        recorded.id(),
        erased.person().value(),
        recorded.organisation().value(),
        erased.part().name(),
        erased.cause().name(),
        erased.classes().stream().map(DataClass::name).toArray(String[]::new),
        destroyed.toArray(String[]::new),
        recorded.by().value(),
        recorded.recordedAt().atOffset(ZoneOffset.UTC),
        position,
        digest.events(),
        digest.digest());
  }

  /**
   * Those of a person and of what was merged into their file, the first one first; each is checked
   * against the events as they are now.
   */
  List<Receipt> of(PersonId person, OrganisationId organisation) {
    return db.query(OF, this::receipt, organisation.value(), person.value(), person.value());
  }

  private Receipt receipt(ResultSet row, int number) throws SQLException {
    var digest = row.getString("digest");
    return new Receipt(
        row.getObject("event", UUID.class),
        FilePart.valueOf(row.getString("part")),
        ErasureCause.valueOf(row.getString("cause")),
        texts(row.getArray("classes")).stream().map(DataClass::valueOf).collect(Collectors.toSet()),
        texts(row.getArray("keys")),
        new ActorId(row.getString("erased_by")),
        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
        row.getLong("events"),
        digest,
        digests.of(row.getString("streams")).digest().equals(digest));
  }

  private static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
