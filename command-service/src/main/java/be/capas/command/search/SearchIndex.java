package be.capas.command.search;

import be.capas.command.search.terms.Identity;
import be.capas.command.search.terms.Terms;
import be.capas.contract.id.PersonId;
import be.capas.platform.sealing.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * By what each person is found. To be written in the transaction of the event that says so, by
 * whoever still has the identity in clear: nothing can make it again from events.
 */
public final class SearchIndex {
  private static final String REPLACE =
      """
      WITH gone AS (
        DELETE FROM search_terms
         WHERE person = :person AND (organisation <> :organisation OR term <> ALL (:terms)))
      INSERT INTO search_terms (organisation, term, person)
      SELECT :organisation, term, :person FROM unnest(:terms) term
      ON CONFLICT DO NOTHING\
      """;
  private static final String DROP = "DELETE FROM search_terms WHERE person = ?";

  private final JdbcClient db;
  private final Fingerprint fingerprint;

  SearchIndex(JdbcClient db, Fingerprint fingerprint) {
    this.db = db;
    this.fingerprint = fingerprint;
  }

  /** From now on the person is found by this identity, and by no other. */
  public void replace(PersonId person, Identity identity) {
    var terms = new HashedTerms(fingerprint, identity.organisation()).of(Terms.of(identity));
    db.sql(REPLACE)
        .param("organisation", identity.organisation().value())
        .param("person", person.value())
        .param("terms", terms)
        .update();
  }

  /** The person is found no more. */
  public void drop(PersonId person) {
    db.sql(DROP).param(person.value()).update();
  }
}
