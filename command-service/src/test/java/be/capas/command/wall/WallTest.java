package be.capas.command.wall;

import static be.capas.command.support.Cell.FOREIGNER;
import static be.capas.command.support.Cell.ORGANISATION;
import static be.capas.command.support.Cell.WORKER;
import static be.capas.command.support.Cell.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.command.axon.EventFeed;
import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.contract.id.OrganisationId;
import com.fasterxml.uuid.Generators;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** With every check of the application gone, the database still keeps organisations apart. */
@ServiceTest
class WallTest {
  private static final OrganisationId OURS = new OrganisationId(ORGANISATION);
  private static final String THEIRS = "capas-liege";
  private static final List<String> WALLED =
      List.of("domainevententry", "people", "answers", "sealing_keys");

  @LocalServerPort int port;
  @Autowired JdbcTemplate db;
  @Autowired TransactionTemplate transactions;
  @Autowired Wall wall;
  @Autowired EventFeed feed;
  @Autowired Onlooker onlooker;

  Cell cell;

  @TestConfiguration
  static class Configuration {
    @Bean
    Onlooker onlooker(JdbcTemplate db) {
      return new Onlooker(db);
    }
  }

  @BeforeEach
  void both_organisations_have_files() {
    cell = new Cell(port);
    register(WORKER, newId()).is(201);
    register(FOREIGNER, newId()).is(201);
  }

  @Test
  void a_request_works_behind_the_wall_with_a_key_of_its_own_and_without() {
    cell.post(WORKER, "crises", "{}", key(UUID.randomUUID())).is(201);
    assertThat(onlooker.last()).isEqualTo("capas_command of " + ORGANISATION);

    cell.post(FOREIGNER, "crises", "{}").is(201);
    assertThat(onlooker.last()).isEqualTo("capas_command of " + THEIRS);
  }

  @Test
  void a_connection_goes_back_without_role_and_organisation() {
    assertThat(Onlooker.whoAmI(db)).isEqualTo("postgres of ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"domainevententry", "people", "answers", "sealing_keys"})
  void rows_of_others_are_not_read(String table) {
    assertThat(organisationsIn(table)).contains(ORGANISATION, THEIRS);

    assertThat(behind(() -> organisationsIn(table))).containsExactly(ORGANISATION);
  }

  @Test
  void the_view_for_people_with_psql_is_no_window_in_the_wall() {
    var ofAll = db.queryForObject("SELECT count(*) FROM domainevententry", Long.class);
    assertThat(db.queryForObject("SELECT count(*) FROM events", Long.class)).isEqualTo(ofAll);

    assertThatThrownBy(() -> behind(() -> db.queryForList("SELECT * FROM events")))
        .hasStackTraceContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"people", "answers", "sealing_keys"})
  void rows_of_others_are_neither_changed_nor_taken_away(String table) {
    var before = rowsOfOthers(table);

    int changed = behind(() -> db.update("UPDATE " + table + " SET organisation = organisation"));
    behind(() -> db.update("DELETE FROM " + table + " WHERE organisation = ?", THEIRS));

    assertThat(changed).isPositive();
    assertThat(rowsOfOthers(table)).isEqualTo(before).isPositive();
  }

  @Test
  void no_row_is_written_for_others_nor_given_to_them() {
    refused("INSERT INTO people VALUES (gen_random_uuid(), '" + THEIRS + "', 'nord')");
    refused("UPDATE people SET organisation = '" + THEIRS + "'");
    refused("INSERT INTO sealing_keys (id, wrapped, organisation) VALUES ('x', '', 'capas-liege')");
    refused(copyOfAnEvent("replace(convert_from(metadata, 'UTF8'), '%s', '%s')"));
    behind(() -> db.update(copyOfAnEvent("convert_from(metadata, 'UTF8')")));
  }

  @Test
  void an_event_is_never_changed_nor_taken_away() {
    refused("UPDATE domainevententry SET payload = ''");
    refused("DELETE FROM domainevententry");
  }

  @Test
  void whoever_names_no_organisation_sees_nothing() {
    var seen =
        transactions.execute(
            _ -> {
              db.execute("SET LOCAL ROLE capas_command");
              return WALLED.stream().mapToInt(table -> organisationsIn(table).size()).sum();
            });

    assertThat(seen).isZero();
  }

  @Test
  void every_table_of_an_organisation_is_walled_off_and_requests_touch_no_other() {
    var ofAnOrganisation =
        db.queryForList(
            "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                + " WHERE a.attname = 'organisation' AND c.relkind = 'r'",
            String.class);
    var walled =
        db.queryForList(
            "SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid"
                + " WHERE c.relrowsecurity",
            String.class);
    var touched =
        db.queryForList(
            "SELECT DISTINCT table_name::text FROM information_schema.role_table_grants"
                + " WHERE grantee IN ('capas_command', 'PUBLIC') AND table_schema = 'public'",
            String.class);

    assertThat(walled).containsAll(WALLED).containsExactlyInAnyOrderElementsOf(ofAnOrganisation);
    // Timers are machinery and hold ids; those that a request sets are set in its transaction.
    assertThat(touched)
        .filteredOn(table -> !table.equals("scheduled_tasks"))
        .containsExactlyInAnyOrderElementsOf(walled);
  }

  @Test
  void the_relay_sees_everybody() {
    var organisations =
        feed.after(null).stream()
            .map(event -> event.getMetaData().get("organisation"))
            .collect(Collectors.toSet());

    assertThat(organisations).contains(ORGANISATION, THEIRS);
  }

  @Test
  void an_id_of_others_can_be_neither_used_nor_looked_through() {
    var id = newId();
    register(FOREIGNER, id).is(201);
    var theirs = db.queryForList("SELECT * FROM events WHERE stream = ?", id.toString());

    assertThat(register(WORKER, id).is(409).problem()).isEqualTo("id-already-used");
    var alarm = cell.post(WORKER, "crises", "{\"id\":\"%s\"}".formatted(id)).is(409);

    assertThat(alarm.problem()).isEqualTo("id-already-used");
    assertThat(db.queryForList("SELECT * FROM events WHERE stream = ?", id.toString()))
        .usingRecursiveComparison()
        .isEqualTo(theirs);
  }

  private Cell.Reply register(String token, UUID id) {
    return cell.post(
        token,
        "persons",
        "{\"id\":\"%s\",\"givenName\":\"Zoé\",\"familyName\":\"Martin\",\"antenna\":\"nord\"}"
            .formatted(id),
        key(UUID.randomUUID()));
  }

  private static UUID newId() {
    return Generators.timeBasedEpochGenerator().generate();
  }

  private <T> T behind(Supplier<T> work) {
    return transactions.execute(
        _ -> {
          wall.goBehind(OURS);
          return work.get();
        });
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> behind(() -> db.update(sql)))
        .as(sql)
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageMatching("(?s)ERROR: (permission denied|new row violates row-level).*");
  }

  private List<String> organisationsIn(String table) {
    return db.queryForList("SELECT DISTINCT organisation FROM " + table, String.class);
  }

  private long rowsOfOthers(String table) {
    return db.queryForObject(
        "SELECT count(*) FROM " + table + " WHERE organisation = ?", Long.class, THEIRS);
  }

  private static String copyOfAnEvent(String circumstances) {
    return "INSERT INTO domainevententry (aggregateidentifier, sequencenumber, type,"
        + " eventidentifier, payloadtype, timestamp, payload, metadata)"
        + " SELECT gen_random_uuid()::text, 0, type, gen_random_uuid()::text, payloadtype,"
        + " timestamp, payload, convert_to("
        + circumstances.formatted(ORGANISATION, THEIRS)
        + ", 'UTF8') FROM domainevententry LIMIT 1";
  }
}
