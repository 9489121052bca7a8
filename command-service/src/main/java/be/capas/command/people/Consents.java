package be.capas.command.people;

import be.capas.contract.id.ConsentId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people agreed to. Whoever decides by it locks the person first (see {@link People}): giving,
 * withdrawing and using a consent then come one after the other.
 */
public final class Consents {
  private static final String BY_ID =
      "SELECT recipient, classes, valid_from, valid_until, withdrawn FROM consents"
          + " WHERE consent = ? AND person = ? AND organisation = ?";

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
}
