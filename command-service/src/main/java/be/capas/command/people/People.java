package be.capas.command.people;

import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is registered. Every look-up locks the row until the transaction ends: who decides on what is
 * open for a person is alone with it. It is taken before any stream, so that two requests never
 * wait for each other crosswise.
 */
public final class People {
  private static final String LOCKED =
      "SELECT person, antenna, open_accompaniment, open_crisis, erased FROM people WHERE %s"
          + " FOR NO KEY UPDATE";
  private static final String BY_ID = LOCKED.formatted("person = ? AND organisation = ?");
  private static final String BY_ACCOMPANIMENT =
      LOCKED.formatted("open_accompaniment = ? AND organisation = ?");
  private static final String BY_CRISIS = LOCKED.formatted("open_crisis = ? AND organisation = ?");

  private final JdbcClient db;

  People(JdbcClient db) {
    this.db = db;
  }

  /** The person, unless there is none of this id in the organisation. */
  public Optional<KnownPerson> lock(PersonId person, OrganisationId organisation) {
    return find(BY_ID, person.value(), organisation);
  }

  /** Whose open accompaniment this is. */
  public Optional<KnownPerson> lock(AccompanimentId accompaniment, OrganisationId organisation) {
    return find(BY_ACCOMPANIMENT, accompaniment.value(), organisation);
  }

  /** Whose open crisis this is; nobody's where the person is unnamed. */
  public Optional<KnownPerson> lock(CrisisId crisis, OrganisationId organisation) {
    return find(BY_CRISIS, crisis.value(), organisation);
  }

  private Optional<KnownPerson> find(String sql, Object key, OrganisationId organisation) {
    return db.sql(sql).params(key, organisation.value()).query(KnownPerson::of).optional();
  }
}
