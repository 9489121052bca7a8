package be.capas.command.people;

import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is registered. Every look-up locks the row until the transaction ends: who decides on what is
 * open for a person is alone with it. It is taken before any stream, so that two requests never
 * wait for each other crosswise.
 */
public final class People {
  private static final String LOCKED =
      "SELECT person, antenna, open_accompaniment, open_crisis, erased, merged_into FROM people"
          + " WHERE %s FOR NO KEY UPDATE";
  private static final String BY_ID = LOCKED.formatted("person = ? AND organisation = ?");
  private static final String BY_ACCOMPANIMENT =
      LOCKED.formatted("open_accompaniment = ? AND organisation = ?");
  private static final String BY_CRISIS = LOCKED.formatted("open_crisis = ? AND organisation = ?");

  private static final String GOING_ON =
      "SELECT coalesce(merged_into, person) FROM people WHERE person = ? AND organisation = ?";
  private static final String MERGED =
      "SELECT person FROM people WHERE merged_into = ? ORDER BY person";

  private final JdbcClient db;

  People(JdbcClient db) {
    this.db = db;
  }

  /** The person, unless there is none of this id in the organisation. */
  public Optional<KnownPerson> lock(PersonId person, OrganisationId organisation) {
    return find(BY_ID, person.value(), organisation);
  }

  /**
   * The file that goes on for the person: this one, or the one that it was merged into. Only that
   * one is locked, so that nobody holds a file that ended and waits for the one that goes on.
   */
  public Optional<KnownPerson> lockGoingOn(PersonId person, OrganisationId organisation) {
    var next = goingOn(person, organisation);
    while (next.isPresent()) {
      var locked = lock(next.get(), organisation);
      var into = locked.flatMap(it -> Optional.ofNullable(it.mergedInto()));
      if (into.isEmpty()) {
        return locked;
      }
      next = into;
    }
    return Optional.empty();
  }

  private Optional<PersonId> goingOn(PersonId person, OrganisationId organisation) {
    return db.sql(GOING_ON)
        .params(person.value(), organisation.value())
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** Two people at once, always in the same order: two who merge crosswise do not wait for ever. */
  public Both lock(PersonId one, PersonId other, OrganisationId organisation) {
    if (one.value().compareTo(other.value()) > 0) {
      var turned = lock(other, one, organisation);
      return new Both(turned.other(), turned.one());
    }
    return new Both(lock(one, organisation), lock(other, organisation));
  }

  /** Two people, as they are known; either may not be. */
  public record Both(Optional<KnownPerson> one, Optional<KnownPerson> other) {}

  /** The files that were merged into this one, also through another; always in the same order. */
  public List<PersonId> mergedInto(PersonId person) {
    return db.sql(MERGED)
        .param(person.value())
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
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
