package be.capas.command.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.search.PeopleSearch.Wanted;
import be.capas.command.support.RealServers;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.local.SharedServers;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** With 50,000 people PostgreSQL answers from the index, whatever is asked. */
class SearchPlanTest {
  private static final int PEOPLE = 50_000;

  /** Everybody has one of 500 names, one of 5,000 birth dates and a phone of their own. */
  private static final String FILL =
      """
      WITH somebody AS (SELECT n, uuidv7() AS person FROM generate_series(1, %d) n),
      known AS (
        INSERT INTO people (person, organisation, antenna)
        SELECT person, 'cpas', 'antenna-' || n %% 10 FROM somebody)
      INSERT INTO search_terms (organisation, term, person)
      SELECT 'cpas', substr(sha256(convert_to(term, 'UTF8')), 1, 16), person
        FROM somebody,
             LATERAL (VALUES ('name' || n %% 500), ('begins' || n %% 50), ('born' || n %% 5000),
                             ('phone' || n)) terms (term)\
      """
          .formatted(PEOPLE);

  private static JdbcClient db;

  @BeforeAll
  static void fifty_thousand_people() {
    var database =
        new SingleConnectionDataSource(
            RealServers.newDatabase(),
            SharedServers.postgres().username(),
            SharedServers.postgres().password(),
            true);
    Flyway.configure().dataSource(database).load().migrate();
    db = JdbcClient.create(database);
    db.sql(FILL).update();
    db.sql("VACUUM (ANALYZE) search_terms, people").update();
  }

  @Test
  void one_term_is_one_look_into_the_index() {
    assertThat(plan(wanted(null, null), "born77")).satisfies(SearchPlanTest::readsTheIndexOnly);
    assertThat(plan(wanted(null, null), "phone4711")).satisfies(SearchPlanTest::readsTheIndexOnly);
    assertThat(found(wanted(null, null), "born77")).isEqualTo(10);
  }

  @Test
  void a_beginning_that_many_share_is_read_no_further_than_the_page() {
    var plan = plan(wanted(null, null), "begins7");

    assertThat(plan).satisfies(SearchPlanTest::readsTheIndexOnly).doesNotContain("Sort");
    assertThat(found(wanted(null, null), "begins7")).isEqualTo(51);
  }

  @Test
  void more_terms_an_antenna_and_a_later_page_are_looked_up_too() {
    var later =
        new PersonId(
            db.sql("SELECT person FROM people ORDER BY person OFFSET 25000 LIMIT 1")
                .query(UUID.class)
                .single());
    var antenna = Set.of(new AntennaId("antenna-7"));

    assertThat(plan(wanted(null, later), "begins7", "name7", "born7"))
        .satisfies(SearchPlanTest::readsTheIndexOnly);
    assertThat(plan(wanted(antenna, later), "begins7", "name7"))
        .satisfies(SearchPlanTest::readsTheIndexOnly);
    assertThat(found(wanted(antenna, null), "begins7", "name7", "born7")).isEqualTo(10);
    assertThat(found(wanted(antenna, later), "begins7", "name7", "born7")).isBetween(4, 6);
  }

  @Test
  void likely_duplicates_are_looked_up_in_the_index() {
    var plan =
        String.join(
            "\n",
            db.sql("EXPLAIN (ANALYZE) " + LikelyDuplicates.FIND)
                .param("organisation", "cpas")
                .param("person", new UUID(0, 0))
                .param("birthDate", terms("born77"))
                .param("parts", terms("name77", "name3"))
                .param("phones", terms("phone77"))
                .param("name", terms("name77"))
                .param("most", LikelyDuplicates.MOST)
                .query(String.class)
                .list());

    assertThat(plan).satisfies(SearchPlanTest::readsTheIndexOnly);
  }

  private static void readsTheIndexOnly(String plan) {
    assertThat(plan)
        .contains("using search_terms_pkey")
        .doesNotContain("Seq Scan on search_terms", "Seq Scan on people");
  }

  private static String plan(Wanted wanted, String... terms) {
    var sql = db.sql("EXPLAIN (ANALYZE) " + PeopleSearch.FIND);
    return String.join(
        "\n", PeopleSearch.bound(sql, wanted, terms(terms)).query(String.class).list());
  }

  private static int found(Wanted wanted, String... terms) {
    return PeopleSearch.bound(db.sql(PeopleSearch.FIND), wanted, terms(terms))
        .query()
        .listOfRows()
        .size();
  }

  private static Wanted wanted(@Nullable Set<AntennaId> antennas, @Nullable PersonId after) {
    return new Wanted(new OrganisationId("cpas"), Set.of(), antennas, 50, after);
  }

  private static byte[][] terms(String... terms) {
    return Arrays.stream(terms)
        .map(
            term ->
                db.sql("SELECT substr(sha256(convert_to(?, 'UTF8')), 1, 16)")
                    .param(term)
                    .query(byte[].class)
                    .single())
        .toArray(byte[][]::new);
  }
}
