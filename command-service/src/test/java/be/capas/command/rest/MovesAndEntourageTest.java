package be.capas.command.rest;

import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.ORGANISATION;
import static be.capas.command.support.Cell.PROTECTION;
import static be.capas.command.support.Cell.WORKER;
import static be.capas.platform.security.Role.SOCIAL_WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.gateway.MessageIds;
import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.RealServers;
import be.capas.command.support.Searching;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People move, and have people around them. */
@ServiceTest
class MovesAndEntourageTest {
  private static final String OUEST =
      RealServers.IDENTITY.token(
          claims ->
              claims
                  .subject("worker-ouest")
                  .claim("organisation", ORGANISATION)
                  .claim("antennas", List.of("ouest")),
          SOCIAL_WORKER);
  private static final String COLLEAGUE =
      RealServers.IDENTITY.token(
          claims ->
              claims
                  .subject("colleague-nord")
                  .claim("organisation", ORGANISATION)
                  .claim("antennas", List.of("nord")),
          SOCIAL_WORKER);
  private static final String FRIEND =
      "{\"relation\":\"FRIEND\",\"name\":\"Wivine Quaedvlieg\",\"contact\":\"0475/65.43.21\"}";
  private static final String VISIT = "{\"place\":\"HOME\",\"outcome\":\"MET\"}";

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  @Test
  void the_file_goes_to_the_other_antenna_with_all_that_runs_in_it() {
    var person = cell.person();
    var running = cell.helpRequest(person).is(201).id();
    var visits = "accompaniments/" + running + "/visits";
    assertThat(cell.post(OUEST, visits, VISIT).is(404).problem())
        .isEqualTo("unknown-accompaniment");

    var moved = move(WORKER, person, "ouest").is(200);

    assertThat(moved.id()).isEqualTo(person);
    assertThat(stored.of(person)).endsWith("person-moved-to-antenna.v1");
    cell.post(OUEST, visits, VISIT).is(200);
    assertThat(cell.post(COLLEAGUE, visits, VISIT).is(404).problem())
        .isEqualTo("unknown-accompaniment");
    assertThat(move(COLLEAGUE, person, "nord").is(404).problem()).isEqualTo("unknown-person");
    assertThat(cell.helpRequest(person).is(200).id())
        .as("help may be asked for anybody, and joins")
        .isEqualTo(running);
  }

  @Test
  void whoever_holds_the_thread_acts_on_until_it_is_passed_on() {
    var person = cell.person();
    var running = "accompaniments/" + cell.helpRequest(person).is(201).id();
    move(WORKER, person, "ouest").is(200);

    cell.post(WORKER, running + "/visits", VISIT).is(200);
    cell.post(WORKER, "persons/" + person + "/contact-persons", FRIEND).is(201);

    cell.post(OUEST, running + "/holder", heldBy("worker-ouest")).is(200);
    assertThat(cell.post(WORKER, running + "/visits", VISIT).is(404).problem())
        .isEqualTo("unknown-accompaniment");
    assertThat(move(WORKER, person, "nord").is(404).problem()).isEqualTo("unknown-person");
  }

  @Test
  void who_is_said_late_to_have_held_it_before_somebody_else_does_not_hold_it() {
    var person = cell.person();
    var running = "accompaniments/" + cell.helpRequest(person).is(201).id();
    move(WORKER, person, "ouest").is(200);
    cell.post(OUEST, running + "/holder", heldBy("worker-ouest")).is(200);

    cell.post(OUEST, running + "/holder", at("2020-01-01T08:00:00Z", "worker-nord")).is(200);

    cell.post(WORKER, running + "/visits", VISIT).is(404);
    cell.post(OUEST, running + "/visits", VISIT).is(200);
  }

  @Test
  void of_two_told_of_one_microsecond_it_is_the_one_recorded_later_for_rules_and_tables_alike() {
    var person = cell.person();
    var asked =
        cell.post(
            WORKER,
            "persons/" + person + "/help-requests",
            "{\"source\":{\"kind\":\"USER\"},\"reasons\":[\"ISOLATION\"],"
                + "\"occurredAt\":\"2020-01-01T08:00:00Z\"}");
    var accompaniment = asked.is(201).id();
    var running = "accompaniments/" + accompaniment;
    move(WORKER, person, "ouest").is(200);
    cell.post(OUEST, running + "/holder", at("2020-01-01T12:00:00Z", "worker-ouest")).is(200);

    cell.post(OUEST, running + "/holder", at("2020-01-02T08:00:00.0000004Z", "worker-nord"))
        .is(200);
    cell.post(OUEST, running + "/holder", at("2020-01-02T08:00:00.0000001Z", "worker-ouest"))
        .is(200);

    assertThat(takings(accompaniment))
        .as("rules fold the time of the event")
        .endsWith("2020-01-02T08:00:00Z", "2020-01-02T08:00:00Z");
    cell.post(WORKER, running + "/visits", VISIT).is(404);
    cell.post(OUEST, running + "/visits", VISIT).is(200);
  }

  private static String at(String time, String holder) {
    return heldBy(holder).replaceFirst("}$", ",\"occurredAt\":\"%s\"}".formatted(time));
  }

  private List<String> takings(String accompaniment) {
    return db.sql(
            "SELECT circumstances ->> 'occurredAt' FROM events"
                + " WHERE stream = ? AND name = 'holder-assigned.v1' ORDER BY number")
        .param(accompaniment)
        .query(String.class)
        .list();
  }

  @Test
  void whoever_held_it_until_the_end_has_no_more_to_do_with_who_has_moved() {
    var person = cell.person();
    var running = "accompaniments/" + cell.helpRequest(person).is(201).id();
    move(WORKER, person, "ouest").is(200);
    cell.post(COORDINATION, running + "/close", "{\"reason\":\"OTHER\"}").is(200);

    assertThat(cell.post(WORKER, running + "/links", "{\"kind\":\"FAMILY\"}").is(404).problem())
        .isEqualTo("unknown-accompaniment");
  }

  private static String heldBy(String worker) {
    return "{\"holder\":{\"kind\":\"WORKER\",\"id\":\"%s\"}}".formatted(worker);
  }

  @Test
  void nobody_takes_a_file_that_they_do_not_have() {
    var person = cell.person();

    assertThat(move(OUEST, person, "ouest").is(404).problem()).isEqualTo("unknown-person");
    assertThat(stored.of(person)).containsExactly("person-registered.v1");
  }

  @Test
  void the_same_again_is_the_same_and_where_somebody_is_already_is_no_move() {
    var person = cell.person();
    var key = Cell.key(UUID.randomUUID());
    var body = "{\"antenna\":\"ouest\"}";

    var first = cell.post(WORKER, "persons/" + person + "/antenna", body, key).is(200);
    var again = cell.post(WORKER, "persons/" + person + "/antenna", body, key).is(200);

    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(move(COORDINATION, person, "ouest").is(200).events()).isZero();
  }

  @Test
  void search_finds_them_where_they_are_and_says_so_to_whoever_registers_them_again() {
    var fields = "\"givenName\":\"Odon\",\"familyName\":\"Gheyskens\",\"birthDate\":\"1949-02-28\"";
    var person = cell.registration(WORKER, fields).is(201).id();
    move(WORKER, person, "ouest").is(200);

    assertThat(antennas("ouest")).contains(person);
    assertThat(antennas("nord")).doesNotContain(person);
    var twin = cell.registration(WORKER, fields).is(201).body();
    assertThat(twin.at("/likelyDuplicates/0/person").asString()).isEqualTo(person);
    assertThat(twin.at("/likelyDuplicates/0/antenna").asString()).isEqualTo("ouest");
  }

  @Test
  void nothing_that_is_said_of_somebody_close_can_be_read_or_looked_for() {
    var person = cell.person();

    var added = add(person, FRIEND).is(201);

    assertThat(stored.of(person)).endsWith("contact-person-added.v1");
    assertThat(added.header("Location")).endsWith("/contact-persons/" + added.id());
    assertThat(bytes(person)).noneMatch(it -> it.contains("Quaedvlieg") || it.contains("65.43"));
    assertThat(new Searching(cell).byName("quaedvlieg")).isEmpty();
    assertThat(new Searching(cell).by("phone", "0475654321")).isEmpty();
  }

  @Test
  void a_device_may_name_them_itself() {
    var person = cell.person();
    var named = FRIEND.replaceFirst("\\{", "{\"id\":\"" + MessageIds.next() + "\",");

    var added = add(person, named).is(201);

    assertThat(add(person, named).is(200).id()).isEqualTo(added.id());
    assertThat(add(person, named.replace("FRIEND", "FAMILY")).is(409).problem())
        .isEqualTo("id-already-used");
    assertThat(stored.of(person)).hasSize(2);
  }

  @Test
  void erasing_the_file_reaches_those_around_the_person() {
    var person = cell.person();
    add(person, FRIEND).is(201);
    cell.post(PROTECTION, "persons/" + person + "/erasure", "{\"part\":\"ALL\"}").is(200);

    assertThat(keys(person)).isEmpty();
    assertThat(add(person, FRIEND).is(409).problem()).isEqualTo("person-erased");
    assertThat(move(WORKER, person, "ouest").is(409).problem()).isEqualTo("person-erased");
    assertThat(keys(person)).isEmpty();
  }

  private Reply move(String token, String person, String antenna) {
    return cell.post(
        token, "persons/" + person + "/antenna", "{\"antenna\":\"%s\"}".formatted(antenna));
  }

  private Reply add(String person, String body) {
    return cell.post(WORKER, "persons/" + person + "/contact-persons", body);
  }

  private List<String> antennas(String antenna) {
    return new Searching(cell)
        .people(ORGANISATION, "\"name\":\"gheyskens\",\"antennas\":[\"%s\"]".formatted(antenna));
  }

  private List<String> keys(String subject) {
    return db.sql("SELECT id FROM sealing_keys WHERE id LIKE ?")
        .param(subject + "/%")
        .query(String.class)
        .list();
  }

  private List<String> bytes(String stream) {
    return db.sql(
            "SELECT convert_from(payload || metadata, 'UTF8') FROM domainevententry"
                + " WHERE aggregateidentifier = ?")
        .param(stream)
        .query(String.class)
        .list();
  }
}
