package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.FOREIGNER;
import static be.capas.command.support.Cell.ORGANISATION;
import static be.capas.command.support.Cell.PROTECTION;
import static be.capas.command.support.Cell.WORKER;
import static be.capas.platform.security.Role.SOCIAL_WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.RealServers;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was recorded wrongly is taken back, and nothing is overwritten. */
@ServiceTest
class RecordsTest {
  private static final String OUEST =
      RealServers.IDENTITY.token(
          claims ->
              claims
                  .subject("worker-ouest")
                  .claim("organisation", ORGANISATION)
                  .claim("antennas", List.of("ouest")),
          SOCIAL_WORKER);

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;
  String person;
  String running;

  @BeforeEach
  void talkToTheServiceAboutSomebody() {
    cell = new Cell(port);
    stored = new Stored(db);
    person = cell.person();
    running = cell.helpRequest(person).is(201).id();
  }

  @Test
  void a_visit_recorded_in_error_stays_in_its_stream_and_a_new_event_names_it() {
    var visit = visit("MET");
    var before = stored.of(running);

    var taken = error(WORKER, visit).is(200);

    assertThat(taken.id()).isEqualTo(visit);
    assertThat(stored.of(running)).isEqualTo(before);
    assertThat(stored.of(person)).endsWith("recorded-in-error.v1");
    assertThat(error(WORKER, visit).is(200).events()).as("once more").isZero();
  }

  @Test
  void a_visit_that_went_otherwise_is_recorded_anew_and_then_corrected() {
    var wrong = visit("MET");
    var right = visit("NOT_FOUND");

    correct(wrong, right).is(200);

    assertThat(stored.of(person)).endsWith("record-corrected.v1");
    assertThat(correct(right, wrong).is(422).problem()).isEqualTo("replacement-unfit");
    assertThat(correct(right, wrong).pointer()).isEqualTo("/replacement");
  }

  @Test
  void what_others_rest_on_is_not_taken_back() {
    for (var record : List.of(stored.lastEvent(person), stored.lastEvent(running))) {
      var refused = error(ANNA, record).is(409);

      assertThat(refused.problem()).isEqualTo("others-depend-on-it");
      assertThat(refused.body().get("kind").asString()).endsWith(".v1");
    }
  }

  @Test
  void a_record_of_somebody_else_is_no_record_here() {
    var visit = visit("MET");
    var other = cell.person();

    var refused = cell.post(WORKER, path(other, visit, "error"), "{\"reason\":\"OTHER\"}").is(404);

    assertThat(refused.problem()).isEqualTo("unknown-record");
    assertThat(refused.pointer()).isEqualTo("record");
  }

  @Test
  void only_who_has_the_file_takes_anything_back() {
    var visit = visit("MET");

    assertThat(error(OUEST, visit).is(404).problem()).isEqualTo("unknown-person");
    assertThat(error(FOREIGNER, visit).is(404).problem()).isEqualTo("unknown-person");
    assertThat(error(OUEST, UUID.randomUUID().toString()).is(404).problem())
        .isEqualTo("unknown-person");
  }

  @Test
  void after_a_contact_that_never_was_the_retention_run_looks_at_the_file_again() {
    var visit = visit("MET");
    db.sql("UPDATE people SET last_contact = now() WHERE person = ?::uuid").param(person).update();

    error(WORKER, visit).is(200);

    assertThat(
            db.sql("SELECT last_contact IS NULL FROM people WHERE person = ?::uuid")
                .param(person)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void nothing_is_taken_back_of_a_file_that_was_erased() {
    var visit = visit("MET");
    cell.post(ANNA, "accompaniments/" + running + "/close", "{\"reason\":\"OTHER\"}").is(200);
    cell.post(PROTECTION, "persons/" + person + "/erasure", "{\"part\":\"SOCIAL\"}").is(200);

    assertThat(error(WORKER, visit).is(409).problem()).isEqualTo("person-erased");
  }

  private String visit(String outcome) {
    cell.post(
            WORKER,
            "accompaniments/" + running + "/visits",
            "{\"place\":\"HOME\",\"outcome\":\"%s\"}".formatted(outcome))
        .is(200);
    return stored.lastEvent(running);
  }

  private Reply error(String token, String record) {
    return cell.post(token, path(person, record, "error"), "{\"reason\":\"WRONG_PERSON\"}");
  }

  private Reply correct(String record, String replacement) {
    return cell.post(
        WORKER,
        path(person, record, "correction"),
        "{\"replacement\":\"%s\"}".formatted(replacement));
  }

  private static String path(String person, String record, String what) {
    return "persons/%s/records/%s/%s".formatted(person, record, what);
  }
}
