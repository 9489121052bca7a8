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
   * Who is found by what a file said that was merged into another is found in that other one.
   * Somebody has one place among all pages, however many of their files fit: that of the file that
   * goes on, or else of the first of the others.
   *
   * <p>The first term is walked along the primary key, in the order of people; each other one, and
   * the person, is looked up for whom the walk meets. The offset keeps the planner from reading all
   * people instead.
   */
  static final String FIND =
      """
      SELECT t.person AS place, p.person, p.antenna
        FROM search_terms t
       CROSS JOIN LATERAL (
         SELECT coalesce(one.merged_into, one.person) AS person,
                CASE WHEN one.merged_into IS NULL THEN one.antenna
                     ELSE (SELECT antenna FROM people WHERE person = one.merged_into) END AS antenna
           FROM people one
          WHERE one.person = t.person AND one.organisation = :organisation OFFSET 0) p
       WHERE t.organisation = :organisation AND t.term = :first AND t.person > :after
         AND (:antennas::varchar[] IS NULL OR p.antenna = ANY (:antennas))
         AND NOT EXISTS (
           SELECT FROM unnest(:others) other
            WHERE NOT EXISTS (
              SELECT FROM search_terms o
               WHERE o.organisation = :organisation AND o.term = other AND o.person = t.person))
         AND (p.person = t.person OR NOT EXISTS (
           SELECT FROM (
             SELECT p.person
             UNION ALL
             SELECT person FROM people WHERE merged_into = p.person AND person < t.person) file
            WHERE NOT EXISTS (
              SELECT FROM unnest(array_append(:others::bytea[], :first)) wanted
               WHERE NOT EXISTS (
                 SELECT FROM search_terms o
                  WHERE o.organisation = :organisation AND o.term = wanted
                    AND o.person = file.person))))
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
   * A page of people, by their place.
   *
   * @param next the place behind which the next page begins: of a person, or of a file that was
   *     merged into theirs; null on the last
   */
  public record Page(List<Found> people, @Nullable PersonId next) {}

  /** The page asked for. */
  public Page find(Wanted wanted) {
    var terms = new HashedTerms(fingerprint, wanted.organisation()).of(wanted.terms());
    return page(bound(db.sql(FIND), wanted, terms).query(Placed::of).list(), wanted.limit());
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

  private static Page page(List<Placed> found, int limit) {
    var shown = found.subList(0, Math.min(limit, found.size()));
    var people = shown.stream().map(Placed::found).toList();
    return new Page(people, found.size() <= limit ? null : shown.getLast().place());
  }

  /**
   * Where somebody was found.
   *
   * @param place whose terms fitted: the person, or a file that was merged into theirs
   */
  private record Placed(PersonId place, Found found) {
    static Placed of(ResultSet row, int number) throws SQLException {
      return new Placed(new PersonId(row.getObject("place", UUID.class)), Found.of(row, number));
    }
  }
}
