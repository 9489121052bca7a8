package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.FOREIGNER;
import static be.capas.command.support.Cell.PROTECTION;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.Searching;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two files turn out to be about one person. */
@ServiceTest
class MergeTest {
  private static final String CLOSE = "{\"reason\":\"OTHER\"}";

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
  void each_of_the_two_says_so_and_the_same_again_is_the_same() {
    var kept = cell.person();
    var other = cell.person();

    var merged = merge(kept, other).is(200);

    assertThat(merged.id()).isEqualTo(kept);
    assertThat(merged.header("ETag")).isEqualTo("\"1\"");
    assertThat(stored.of(kept)).endsWith("persons-merged.v1");
    assertThat(stored.of(other)).endsWith("person-merged-into.v1");
    assertThat(merge(kept, other).is(200).events()).isZero();
    assertThat(
            db.sql("SELECT count(*) FROM thread_looks WHERE person = ?::uuid")
                .param(kept)
                .query(Integer.class)
                .single())
        .as("the thread is looked at anew")
        .isEqualTo(1);
  }

  @Test
  void whoever_decided_on_another_state_is_told() {
    var kept = cell.person();
    var other = cell.person();

    var refused =
        cell.post(
            COORDINATION,
            "persons/" + kept + "/merge",
            body(other),
            it -> it.header("If-Match", "\"5\""));

    assertThat(refused.is(412).problem()).isEqualTo("stale-version");
    assertThat(stored.of(other)).containsExactly("person-registered.v1");
  }

  @Test
  void help_that_is_asked_for_under_the_old_id_is_given_in_the_file_that_goes_on() {
    var kept = cell.person();
    var other = cell.person();
    merge(kept, other).is(200);

    var opened = cell.helpRequest(other).is(201).id();

    assertThat(cell.helpRequest(kept).is(200).id()).isEqualTo(opened);
    assertThat(stored.about(other))
        .containsExactly("person-registered.v1", "person-merged-into.v1");
    assertThat(stored.about(kept)).contains("help-requested.v1", "help-request-repeated.v1");
  }

  @Test
  void an_alarm_under_the_old_id_is_raised_for_the_file_that_goes_on_and_says_so() {
    var kept = cell.person();
    var other = cell.person();
    merge(kept, other).is(200);

    var raised = cell.post(WORKER, "crises", "{\"person\":\"%s\"}".formatted(other)).is(201);

    assertThat(raised.body().toString()).contains("person-merged");
    assertThat(cell.post(ANNA, "crises", "{\"person\":\"%s\"}".formatted(kept)).is(200).id())
        .isEqualTo(raised.id());
    assertThat(stored.about(kept)).contains("crisis-raised.v1");
  }

  @Test
  void everything_else_under_the_old_id_is_refused_and_the_answer_names_the_file_that_goes_on() {
    var kept = cell.person();
    var other = cell.person();
    var ended = ended(other);
    merge(kept, other).is(200);

    for (var refused :
        List.of(
            cell.post(WORKER, "persons/" + other + "/antenna", "{\"antenna\":\"sud\"}"),
            cell.post(
                WORKER,
                "persons/" + other + "/contact-persons",
                "{\"relation\":\"FRIEND\",\"name\":\"Lea\"}"),
            cell.post(
                WORKER,
                "persons/" + other + "/identity",
                "{\"givenName\":\"A\",\"familyName\":\"B\"}"),
            cell.post(ANNA, "accompaniments/" + ended + "/reopen", "{\"reason\":\"RELAPSE\"}"),
            cell.post(PROTECTION, "persons/" + other + "/erasure", "{\"part\":\"ALL\"}"))) {
      assertThat(refused.is(409).problem()).isEqualTo("person-merged");
      assertThat(refused.body().get("into").asString()).isEqualTo(kept);
    }
  }

  @Test
  void a_file_that_is_worked_with_is_not_the_one_that_ends() {
    var kept = cell.person();
    var other = cell.person();
    cell.helpRequest(other).is(201);

    var refused = merge(kept, other).is(409);

    assertThat(refused.problem()).isEqualTo("file-in-use");
    assertThat(refused.body().get("open").asString()).isEqualTo("accompaniment");
    merge(other, kept).is(200);
  }

  @Test
  void of_two_open_accompaniments_one_is_ended_first() {
    var kept = cell.person();
    var other = cell.person();
    var here = cell.helpRequest(kept).is(201).id();
    var there = cell.helpRequest(other).is(201).id();

    var refused = merge(kept, other).is(409);

    assertThat(refused.problem()).isEqualTo("both-accompanied");
    assertThat(refused.body().get("goesOn").asString()).isEqualTo(here);
    assertThat(refused.body().get("ends").asString()).isEqualTo(there);
    cell.post(ANNA, "accompaniments/" + there + "/close", CLOSE).is(200);
    merge(kept, other).is(200);
    assertThat(cell.helpRequest(other).is(200).id()).isEqualTo(here);
  }

  @Test
  void a_file_is_merged_with_another_that_is_there_and_whole() {
    var kept = cell.person();
    var erased = cell.oldPerson();
    cell.post(PROTECTION, "persons/" + erased + "/erasure", "{\"part\":\"ALL\"}").is(200);
    var theirs =
        cell.post(
                FOREIGNER,
                "persons",
                "{\"givenName\":\"A\",\"familyName\":\"B\",\"antenna\":\"liege\"}")
            .is(201)
            .id();

    assertThat(merge(kept, kept).is(422).problem()).isEqualTo("same-person");
    assertThat(merge(kept, UUID.randomUUID().toString()).is(422).problem())
        .isEqualTo("unknown-duplicate");
    assertThat(merge(kept, theirs).is(422).problem())
        .as("another organisation's is as unknown")
        .isEqualTo("unknown-duplicate");
    assertThat(merge(theirs, kept).is(404).problem()).isEqualTo("unknown-person");
    assertThat(merge(kept, erased).is(409).problem()).isEqualTo("person-erased");
    assertThat(merge(erased, kept).is(409).problem()).isEqualTo("person-erased");
  }

  @Test
  void who_was_merged_before_comes_along_and_is_not_merged_elsewhere() {
    var first = cell.person();
    var second = cell.person();
    var third = cell.person();
    merge(second, first).is(200);
    merge(third, second).is(200);

    assertThat(merge(second, cell.person()).is(409).body().get("into").asString()).isEqualTo(third);
    assertThat(merge(cell.person(), first).is(409).body().get("into").asString()).isEqualTo(third);
    cell.helpRequest(first).is(201);
    assertThat(stored.about(third)).contains("help-requested.v1");
  }

  @Test
  void who_is_looked_for_under_the_old_name_is_found_in_the_file_that_goes_on() {
    var kept = named("Ottilie", "Verstrepen");
    var other = named("Otilia", "Vanstrepen");
    var twin = named("Ottilie", "Verstrepen");
    merge(kept, other).is(200);
    merge(kept, twin).is(200);

    var searching = new Searching(cell);
    assertThat(searching.byName("Vanstrepen")).containsExactly(kept);
    assertThat(searching.byName("Verstrepen")).containsExactly(kept);
    assertThat(searching.byName("Otilia Vanstrepen")).containsExactly(kept);
    var again = cell.registration(WORKER, "\"givenName\":\"Otilia\",\"familyName\":\"Vanstrepen\"");
    assertThat(again.is(201).body().at("/likelyDuplicates/0/person").asString()).isEqualTo(kept);
    assertThat(again.body().at("/likelyDuplicates")).hasSize(1);
  }

  @Test
  void who_has_several_files_is_found_once_over_all_pages() {
    var first = named("Otilia", "Klaverbosch");
    var somebody = named("Ann", "Klaverbosch");
    var second = named("Tilly", "Klaverbosch");
    var kept = named("Ottilie", "Verhaeren");
    var third = named("Odile", "Klaverbosch");
    for (var file : List.of(third, first, second)) {
      merge(kept, file).is(200);
    }

    var searching = new Searching(cell);
    assertThat(searching.overPages("\"name\":\"klaver\"", 1)).containsExactly(kept, somebody);
    assertThat(searching.overPages("\"name\":\"tilly klaver\"", 1)).containsExactly(kept);

    cell.post(
            WORKER,
            "persons/" + kept + "/identity",
            "{\"givenName\":\"Ottilie\",\"familyName\":\"Klaverbosch\"}")
        .is(200);
    assertThat(searching.overPages("\"name\":\"klaver\"", 1))
        .as("in the place of the file that goes on, as soon as it fits itself")
        .containsExactly(somebody, kept);
  }

  @Test
  void erasing_the_person_erases_what_was_merged_and_the_proof_names_both() {
    var kept = cell.oldPerson();
    var other = cell.oldPerson();
    merge(kept, other).is(200);

    cell.post(PROTECTION, "persons/" + kept + "/erasure", "{\"part\":\"ALL\"}").is(200);

    assertThat(keys(kept)).isEmpty();
    assertThat(keys(other)).isEmpty();
    assertThat(stored.of(other)).endsWith("person-erased.v1");
    var proof = cell.get(PROTECTION, "persons/" + kept + "/erasures").is(200).body();
    assertThat(proof.get("erasures")).hasSize(2);
    assertThat(proof.get("erasures").valueStream())
        .allSatisfy(it -> assertThat(it.get("unchanged").asBoolean()).isTrue());
  }

  @Test
  void a_care_part_in_either_file_is_the_persons() {
    var kept = cell.person();
    var other = cell.oldPerson();
    merge(kept, other).is(200);

    var refused =
        cell.post(PROTECTION, "persons/" + kept + "/erasure", "{\"part\":\"CARE\"}").is(409);

    assertThat(refused.problem())
        .as("the last contact with the person is today's")
        .isEqualTo("retention-duty");
  }

  @Test
  void what_was_agreed_to_in_the_file_that_ended_is_withdrawn_in_either() {
    var kept = cell.person();
    var other = cell.person();
    var one = cell.consent(other, "ssm-charleroi");
    var two = cell.consent(other, "hospital-charleroi");
    merge(kept, other).is(200);

    cell.post(WORKER, "persons/%s/consents/%s/withdrawal".formatted(kept, one), "{}").is(200);
    cell.post(WORKER, "persons/%s/consents/%s/withdrawal".formatted(other, two), "{}").is(200);

    assertThat(stored.of(other)).endsWith("consent-withdrawn.v1", "consent-withdrawn.v1");
    assertThat(stored.of(kept)).doesNotContain("consent-withdrawn.v1");
  }

  @Test
  void what_is_wrong_in_the_file_that_ended_is_taken_back_there_from_either() {
    var kept = cell.person();
    var other = cell.person();
    var running = "accompaniments/" + cell.helpRequest(other).is(201).id();
    cell.post(WORKER, running + "/links", "{\"kind\":\"FRIEND\"}").is(200);
    var one = stored.lastEvent(running.replace("accompaniments/", ""));
    cell.post(WORKER, running + "/links", "{\"kind\":\"FAMILY\"}").is(200);
    var two = stored.lastEvent(running.replace("accompaniments/", ""));
    cell.post(ANNA, running + "/close", CLOSE).is(200);
    merge(kept, other).is(200);

    takeBack(kept, one).is(200);
    takeBack(other, two).is(200);

    assertThat(stored.of(other)).endsWith("recorded-in-error.v1", "recorded-in-error.v1");
    assertThat(stored.of(kept)).doesNotContain("recorded-in-error.v1");
  }

  @Test
  void under_the_old_id_nothing_is_taken_back_of_the_file_that_goes_on() {
    var kept = cell.person();
    var other = cell.person();
    var running = "accompaniments/" + cell.helpRequest(kept).is(201).id();
    cell.post(WORKER, running + "/links", "{\"kind\":\"FRIEND\"}").is(200);
    var record = stored.lastEvent(running.replace("accompaniments/", ""));
    merge(kept, other).is(200);

    takeBack(other, record).is(404);

    assertThat(stored.of(kept)).doesNotContain("recorded-in-error.v1");
  }

  @Test
  void of_two_who_merge_crosswise_one_comes_first() {
    for (var round = 0; round < 5; round++) {
      var one = cell.person();
      var other = cell.person();

      var answers = atOnce(() -> merge(one, other), () -> merge(other, one));

      assertThat(answers).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
      assertThat(answers)
          .filteredOn(it -> it.status() == 409)
          .extracting(Reply::problem)
          .containsExactly("person-merged");
    }
  }

  @Test
  void whoever_asks_for_help_meanwhile_comes_before_or_after_and_there_is_one_accompaniment() {
    for (var round = 0; round < 5; round++) {
      var kept = cell.person();
      var other = cell.person();

      var answers = atOnce(() -> merge(kept, other), () -> cell.helpRequest(other));

      var merged = answers.getFirst().status() == 200;
      var open = answers.getLast().is(201).id();
      if (!merged) {
        assertThat(answers.getFirst().problem()).isEqualTo("file-in-use");
      }
      assertThat(cell.helpRequest(merged ? kept : other).is(200).id()).isEqualTo(open);
    }
  }

  private Reply merge(String kept, String other) {
    return cell.post(COORDINATION, "persons/" + kept + "/merge", body(other));
  }

  private static String body(String duplicate) {
    return "{\"duplicate\":\"%s\"}".formatted(duplicate);
  }

  private String named(String given, String family) {
    return cell.registration(
            WORKER, "\"givenName\":\"%s\",\"familyName\":\"%s\"".formatted(given, family))
        .is(201)
        .id();
  }

  private String ended(String person) {
    var accompaniment = cell.helpRequest(person).is(201).id();
    cell.post(ANNA, "accompaniments/" + accompaniment + "/close", CLOSE).is(200);
    return accompaniment;
  }

  private Reply takeBack(String person, String record) {
    return cell.post(
        WORKER,
        "persons/%s/records/%s/error".formatted(person, record),
        "{\"reason\":\"DID_NOT_HAPPEN\"}");
  }

  private List<String> keys(String subject) {
    return db.sql("SELECT id FROM sealing_keys WHERE id LIKE ?")
        .param(subject + "/%")
        .query(String.class)
        .list();
  }

  private interface Asking {
    Reply ask();
  }

  private static List<Reply> atOnce(Asking one, Asking other) {
    try (var two = Executors.newFixedThreadPool(2)) {
      var first = two.submit(one::ask);
      var second = two.submit(other::ask);
      return List.of(answer(first), answer(second));
    }
  }

  private static Reply answer(Future<Reply> asked) {
    try {
      return asked.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
