package be.capas.command.people;

import be.capas.contract.id.ConsentId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people agreed to. Whoever decides by it locks the person first (see {@link People}): giving,
 * withdrawing and using a consent then come one after the other.
 */
public final class Consents {
  private static final String BY_ID =
      "SELECT recipient, classes, valid_from, valid_until, withdrawn FROM consents"
          + " WHERE consent = ? AND person = ? AND organisation = ?";

  private static final String GIVEN_IN =
      "SELECT person FROM consents JOIN people USING (person)"
          + " WHERE consent = ? AND people.merged_into = ? AND people.organisation = ?";

  private final JdbcClient db;

  Consents(JdbcClient db) {
    this.db = db;
  }

  /** The consent, if it is one of this person's. */
  public Optional<KnownConsent> find(
      ConsentId consent, PersonId person, OrganisationId organisation) {
    return db.sql(BY_ID)
        .params(consent.value(), person.value(), organisation.value())
        .query(KnownConsent::of)
        .optional();
  }

  /**
   * In which file the person gave it: this one, or one that was merged into it. Each consent stays
   * where it was given, and is withdrawn from either.
   */
  public PersonId givenIn(ConsentId consent, PersonId person, OrganisationId organisation) {
    return db.sql(GIVEN_IN)
        .params(consent.value(), person.value(), organisation.value())
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .optional()
        .orElse(person);
  }
}
