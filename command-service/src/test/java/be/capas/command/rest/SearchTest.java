package be.capas.command.rest;

import static be.capas.command.support.Cell.FOREIGNER;
import static be.capas.command.support.Cell.ORGANISATION;
import static be.capas.command.support.Cell.WORKER;
import static be.capas.command.support.Searching.QUERY_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.search.SearchIndex;
import be.capas.command.search.terms.Identity;
import be.capas.command.support.Cell;
import be.capas.command.support.Searching;
import be.capas.command.support.ServiceTest;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People are found although nothing of them is stored in clear. */
@ServiceTest
class SearchTest {
  private static final String ELOISE =
      """
      "givenName":"Éloïse","familyName":"D'Hondt-Vandermeersch","birthDate":"1974-11-23",\
      "contact":"sister: 0470/98.76.54"\
      """;

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired SearchIndex index;
  @Autowired TransactionTemplate transactions;

  Cell cell;
  Searching searching;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    searching = new Searching(cell);
  }

  private String eloise() {
    return cell.registration(WORKER, ELOISE).is(201).id();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Éloïse",
        "ELOISE",
        "eloise d'hondt vandermeersch",
        "Vandermeersch, Eloïse",
        "hondt",
        "elo",
        "van elois",
        "\"eloise\" vandermeer",
        "dhondtvander"
      })
  void all_words_must_fit_in_any_order_accents_and_case_do_not_matter(String name) {
    var eloise = eloise();

    assertThat(searching.byName(name)).contains(eloise);
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "loise", "\"elo\"", "eloise dupont", "eloisehondt"})
  void what_does_not_fit_finds_nobody(String name) {
    eloise();

    assertThat(searching.byName(name)).isEmpty();
  }

  @Test
  void birth_date_and_phone_find_too_and_everything_asked_must_fit() {
    var eloise = eloise();

    assertThat(searching.by("birthDate", "1974-11-23")).contains(eloise);
    assertThat(searching.by("phone", "+32 470 98 76 54")).contains(eloise);
    assertThat(searching.people(ORGANISATION, "\"name\":\"elo\",\"birthDate\":\"1974-11-23\""))
        .contains(eloise);
    assertThat(searching.people(ORGANISATION, "\"name\":\"elo\",\"birthDate\":\"1974-11-24\""))
        .isEmpty();
  }

  @Test
  void an_antenna_s_people_only_where_that_is_asked() {
    var eloise = eloise();
    var wanted = "\"name\":\"vandermeersch\",\"antennas\":[%s]";

    assertThat(searching.people(ORGANISATION, wanted.formatted("\"nord\",\"est\"")))
        .contains(eloise);
    assertThat(searching.people(ORGANISATION, wanted.formatted("\"sud\""))).isEmpty();
    assertThat(searching.people(ORGANISATION, wanted.formatted(""))).isEmpty();
  }

  @Test
  void pages_go_on_where_the_last_one_ended() {
    var all =
        IntStream.range(0, 5)
            .mapToObj(_ -> cell.registration(WORKER, named("Quincampoix")).is(201).id())
            .toList();
    var seen = searching.overPages("\"name\":\"quincamp\"", 2);

    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all).isSorted();
  }

  @Test
  void another_organisation_finds_nobody_of_this_one_and_its_hashes_differ() {
    var ours = eloise();
    var theirs = cell.registration(FOREIGNER, ELOISE).is(201).id();

    assertThat(searching.byName("vandermeersch")).contains(ours).doesNotContain(theirs);
    assertThat(searching.people("capas-liege", "\"name\":\"vandermeersch\""))
        .contains(theirs)
        .doesNotContain(ours);
    assertThat(terms(ours)).hasSameSizeAs(terms(theirs)).doesNotContainAnyElementsOf(terms(theirs));
    assertThat(searching.people("capas-empty", "\"name\":\"vandermeersch\"")).isEmpty();
  }

  @Test
  void nothing_of_the_person_reaches_the_table_in_clear() {
    var eloise = eloise();
    var rows =
        db.sql("SELECT octet_length(term) FROM search_terms WHERE person = ?::uuid")
            .param(eloise)
            .query(Integer.class)
            .list();
    assertThat(rows).hasSizeGreaterThan(10).containsOnly(16);
    for (var marker : List.of("lo", "hondt", "eloise", "1974", "470", "98.76", "van", "NAME")) {
      assertThat(
              db.sql(
                      "SELECT count(*) FROM search_terms WHERE person = ?::uuid"
                          + " AND position(convert_to(?, 'UTF8') IN term) > 0")
                  .params(eloise, marker)
                  .query(Integer.class)
                  .single())
          .as(marker)
          .isZero();
    }
    assertThat(
            db.sql(
                    "SELECT count(*) FROM sealing_keys WHERE id = 'capas-charleroi/fingerprint'"
                        + " AND octet_length(wrapped) > 60")
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void who_is_corrected_is_found_as_corrected_and_who_is_dropped_not_at_all() {
    var person = new PersonId(UUID.fromString(eloise()));
    var before = terms(person.toString());
    var corrected =
        new Identity(
            new OrganisationId(ORGANISATION),
            "Éloïse",
            "Xhonneux",
            LocalDate.parse("1974-11-23"),
            null);

    transactions.executeWithoutResult(_ -> index.replace(person, corrected));

    assertThat(searching.byName("xhonneux")).containsExactly(person.toString());
    assertThat(searching.byName("vandermeersch")).doesNotContain(person.toString());
    assertThat(searching.byName("eloise")).contains(person.toString());
    assertThat(terms(person.toString())).containsAnyElementsOf(before).isNotEqualTo(before);

    transactions.executeWithoutResult(_ -> index.drop(person));

    assertThat(terms(person.toString())).isEmpty();
    assertThat(searching.byName("xhonneux")).isEmpty();
  }

  @Test
  void a_registration_that_is_refused_leaves_nothing_to_be_found() {
    var id = eloise();
    cell.registration(WORKER, named("Wilgenhof") + ",\"id\":\"%s\"".formatted(id)).is(409);

    assertThat(searching.byName("wilgenhof")).isEmpty();
    assertThat(searching.byName("vandermeersch")).contains(id);
  }

  @Test
  void who_is_registered_is_found_at_once_also_while_others_are() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> oneMore =
          () -> {
            var person = cell.registration(WORKER, named("Zwartjes")).is(201).id();
            assertThat(searching.byName("zwart mar")).contains(person);
            assertThat(searching.byName("\"zwartjes\"")).contains(person);
            return person;
          };
      var registered = new HashSet<String>();
      for (var one : callers.invokeAll(IntStream.range(0, 24).mapToObj(_ -> oneMore).toList())) {
        registered.add(one.get());
      }

      assertThat(registered).hasSize(24);
      assertThat(searching.byName("zwartjes")).containsExactlyInAnyOrderElementsOf(registered);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SERVICE", "PARTNER"})
  void people_do_not_ask_here(Role role) {
    var token = Cell.token("somebody", ORGANISATION, role);

    assertThat(searching.ask(token, ORGANISATION, "\"name\":\"elo\"").is(403).problem())
        .isEqualTo("forbidden");
  }

  @Test
  void a_machine_asks_for_organisations_that_it_serves() {
    assertThat(searching.ask(QUERY_SERVICE, "capas-mons", "\"name\":\"elo\"").is(403).problem())
        .isEqualTo("forbidden");
    assertThat(searching.ask(Cell.MACHINE, "capas-liege", "\"name\":\"elo\"").is(403).problem())
        .isEqualTo("forbidden");
  }

  private List<String> terms(String person) {
    return db.sql("SELECT encode(term, 'hex') FROM search_terms WHERE person = ?::uuid ORDER BY 1")
        .param(person)
        .query(String.class)
        .list();
  }

  private static String named(String familyName) {
    return "\"givenName\":\"Marius\",\"familyName\":\"%s\"".formatted(familyName);
  }
}
