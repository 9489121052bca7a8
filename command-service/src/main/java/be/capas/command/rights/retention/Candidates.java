package be.capas.command.rights.retention;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whose files the run has to look at: those never looked at, those whose last contact, as it was
 * found then, is long enough ago, and those with an open proposal. A file that was merged into
 * another is looked at with that one.
 */
@Repository
class Candidates {
  private static final String ORGANISATIONS =
      "SELECT DISTINCT organisation FROM people ORDER BY organisation";
  private static final String NEXT =
      """
      SELECT person FROM people
      WHERE organisation = ? AND cardinality(erased) < 3 AND (?::uuid IS NULL OR person > ?::uuid)
        AND (merged_into IS NULL AND (last_contact IS NULL OR last_contact <= ?)
             OR person IN (SELECT person FROM retention_proposals WHERE state = 'OPEN'))
      ORDER BY person LIMIT 100\
      """;
  private static final String SEEN = "UPDATE people SET last_contact = ? WHERE person = ?";

  private final JdbcClient db;

  Candidates(JdbcClient db) {
    this.db = db;
  }

  List<OrganisationId> organisations() {
    return db.sql(ORGANISATIONS).query((row, _) -> new OrganisationId(row.getString(1))).list();
  }

  /**
   * The next hundred.
   *
   * @param before whose last contact was later is not due for anything
   * @param after the last one of those before
   */
  List<PersonId> next(OrganisationId organisation, Instant before, @Nullable PersonId after) {
    var last = after == null ? null : after.value();
    return db.sql(NEXT)
        .param(1, organisation.value())
        .param(2, last)
        .param(3, last)
        .param(4, before.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Remembers what was found, so that nobody looks again before it may matter. */
  void seen(PersonId person, Instant lastContact) {
    db.sql(SEEN).params(lastContact.atOffset(ZoneOffset.UTC), person.value()).update();
  }
}
