package be.capas.command.search;

import be.capas.command.edge.LikelyDuplicate;
import be.capas.command.edge.LikelyDuplicate.Because;
import be.capas.command.search.terms.Identity;
import be.capas.command.search.terms.Term;
import be.capas.command.search.terms.Terms;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.PersonId;
import be.capas.platform.sealing.Fingerprint;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who else of the organisation may be the same person. A hint for humans: nothing follows. */
public final class LikelyDuplicates {
  /** Numbers that many share (a shelter's phone) would fill pages. */
  static final int MOST = 20;

  /**
   * Of two requests about what looks like one person, the later one waits here until the earlier
   * one is stored, and then finds it.
   */
  private static final String TAKE_TURNS =
      """
      SELECT count(pg_advisory_xact_lock(turn))
        FROM (SELECT DISTINCT turn FROM unnest(?) turn ORDER BY turn) turns\
      """;

  static final String FIND =
      """
      WITH found AS (
        (SELECT person, 'SAME_BIRTH_DATE_AND_NAME_PART' AS because FROM search_terms born
          WHERE organisation = :organisation AND term = ANY (:birthDate) AND person <> :person
            AND EXISTS (
              SELECT FROM search_terms part
               WHERE part.organisation = :organisation AND part.term = ANY (:parts)
                 AND part.person = born.person)
          ORDER BY person LIMIT :most)
        UNION
        (SELECT person, 'SAME_PHONE' FROM search_terms
          WHERE organisation = :organisation AND term = ANY (:phones) AND person <> :person
          ORDER BY person LIMIT :most)
        UNION
        (SELECT person, 'SAME_NAME' FROM search_terms
          WHERE organisation = :organisation AND term = ANY (:name) AND person <> :person
          ORDER BY person LIMIT :most))
      SELECT p.person, p.antenna, array_agg(DISTINCT because ORDER BY because) AS because
        FROM found
        JOIN people f ON f.person = found.person AND f.organisation = :organisation
        JOIN people p ON p.person = coalesce(f.merged_into, f.person)
       WHERE p.organisation = :organisation
       GROUP BY p.person, p.antenna
       ORDER BY count(DISTINCT because) DESC, p.person
       LIMIT :most\
      """;

  private final JdbcClient db;
  private final Fingerprint fingerprint;

  LikelyDuplicates(JdbcClient db, Fingerprint fingerprint) {
    this.db = db;
    this.fingerprint = fingerprint;
  }

  /** Those who share enough of an identity, the likeliest first; to be asked after it is stored. */
  public List<LikelyDuplicate> of(PersonId person, Identity identity) {
    var hashed = new HashedTerms(fingerprint, identity.organisation());
    var birthDate = hashed.of(terms(Terms.birthDate(identity)));
    var phones = hashed.of(Terms.phones(identity));
    var name = hashed.of(terms(Terms.fullName(identity)));
    takeTurns(birthDate, phones, name);
    return db.sql(FIND)
        .param("organisation", identity.organisation().value())
        .param("person", person.value())
        .param("birthDate", birthDate)
        .param("parts", hashed.of(Terms.parts(identity)))
        .param("phones", phones)
        .param("name", name)
        .param("most", MOST)
        .query(LikelyDuplicates::duplicate)
        .list();
  }

  private void takeTurns(byte[][]... terms) {
    var turns =
        Arrays.stream(terms).flatMap(Arrays::stream).map(hash -> ByteBuffer.wrap(hash).getLong());
    db.sql(TAKE_TURNS).param(turns.toArray(Long[]::new)).query(Long.class).single();
  }

  private static Collection<Term> terms(Optional<Term> term) {
    return term.stream().toList();
  }

  private static LikelyDuplicate duplicate(ResultSet row, int number) throws SQLException {
    var because = (String[]) row.getArray("because").getArray();
    return new LikelyDuplicate(
        new PersonId(row.getObject("person", UUID.class)),
        new AntennaId(row.getString("antenna")),
        Arrays.stream(because).map(Because::valueOf).toList());
  }
}
