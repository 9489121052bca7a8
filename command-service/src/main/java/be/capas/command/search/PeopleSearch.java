package be.capas.command.search;

import be.capas.command.search.terms.Term;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.platform.sealing.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Finds people by what they are found by; all terms must fit. */
public final class PeopleSearch {
  /** How many people one page may have. */
  public static final int MOST = 200;

  /**
   * The first term is walked along the primary key, in the order of people; each other one, and the
   * person, is looked up for whom the walk meets. The offset keeps the planner from reading all
   * people instead.
   */
  static final String FIND =
      """
      SELECT t.person, p.antenna
        FROM search_terms t
       CROSS JOIN LATERAL (
         SELECT antenna FROM people
          WHERE person = t.person AND organisation = :organisation OFFSET 0) p
       WHERE t.organisation = :organisation AND t.term = :first AND t.person > :after
         AND (:antennas::varchar[] IS NULL OR p.antenna = ANY (:antennas))
         AND NOT EXISTS (
           SELECT FROM unnest(:others) other
            WHERE NOT EXISTS (
              SELECT FROM search_terms o
               WHERE o.organisation = :organisation AND o.term = other AND o.person = t.person))
       ORDER BY t.person LIMIT :limit\
      """;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final JdbcClient db;
  private final Fingerprint fingerprint;

  PeopleSearch(JdbcClient db, Fingerprint fingerprint) {
    this.db = db;
    this.fingerprint = fingerprint;
  }

  /**
   * What is looked for.
   *
   * @param terms at least one
   * @param antennas only people of these; null for people of any
   * @param after the person behind whom the page begins; null for the first page
   */
  public record Wanted(
      OrganisationId organisation,
      Set<Term> terms,
      @Nullable Set<AntennaId> antennas,
      int limit,
      @Nullable PersonId after) {}

  /** Somebody who was found. */
  public record Found(PersonId person, AntennaId antenna) {
    static Found of(ResultSet row, int number) throws SQLException {
      return new Found(
          new PersonId(row.getObject("person", UUID.class)),
          new AntennaId(row.getString("antenna")));
    }
  }

  /**
   * A page of people, by id.
   *
   * @param next the person behind whom the next page begins; null on the last
   */
  public record Page(List<Found> people, @Nullable PersonId next) {}

  /** The page asked for. */
  public Page find(Wanted wanted) {
    var terms = new HashedTerms(fingerprint, wanted.organisation()).of(wanted.terms());
    return page(bound(db.sql(FIND), wanted, terms).query(Found::of).list(), wanted.limit());
  }

  static StatementSpec bound(StatementSpec sql, Wanted wanted, byte[][] terms) {
    return sql.param("organisation", wanted.organisation().value())
        .param("first", terms[0])
        .param("others", Arrays.copyOfRange(terms, 1, terms.length))
        .param("antennas", antennas(wanted))
        .param("after", wanted.after() == null ? BEFORE_ALL : wanted.after().value())
        .param("limit", wanted.limit() + 1);
  }

  private static String @Nullable [] antennas(Wanted wanted) {
    return wanted.antennas() == null
        ? null
        : wanted.antennas().stream().map(AntennaId::value).toArray(String[]::new);
  }

  private static Page page(List<Found> found, int limit) {
    return found.size() <= limit
        ? new Page(found, null)
        : new Page(found.subList(0, limit), found.get(limit - 1).person());
  }
}
