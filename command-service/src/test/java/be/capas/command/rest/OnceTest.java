package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.WORKER;
import static be.capas.command.support.Cell.key;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import com.fasterxml.uuid.Generators;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same request is carried out once, and who is together at one thing is sorted out. */
@ServiceTest
class OnceTest {
  private static final String ALARM =
      """
      {"narrative": "%s"}\
      """;

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
  void a_request_that_is_sent_again_gets_the_answer_that_it_got() {
    var key = UUID.randomUUID();
    var first = cell.post(WORKER, "crises", ALARM.formatted("a"), key(key)).is(201);
    var events = stored.events();

    var again = cell.post(WORKER, "crises", "{ \"narrative\" : \"a\" }", key(key)).is(201);

    assertThat(again.body()).isEqualTo(first.body());
    for (var header : List.of("ETag", "Location", "Capas-Position", "Capas-Events")) {
      assertThat(again.header(header)).isNotEmpty().isEqualTo(first.header(header));
    }
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(stored.events()).isEqualTo(events);
  }

  @Test
  void a_key_belongs_to_one_request() {
    var key = UUID.randomUUID();
    cell.post(WORKER, "crises", ALARM.formatted("a"), key(key)).is(201);

    var other = cell.post(WORKER, "crises", ALARM.formatted("b"), key(key)).is(422);

    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    assertThat(other.pointer()).isEqualTo("Idempotency-Key");
  }

  @Test
  void a_key_belongs_to_one_caller() {
    var key = UUID.randomUUID();
    var first = cell.post(WORKER, "crises", ALARM.formatted("a"), key(key)).is(201);

    assertThat(cell.post(ANNA, "crises", ALARM.formatted("a"), key(key)).is(201).id())
        .isNotEqualTo(first.id());
  }

  @Test
  void a_refused_request_may_be_sent_again_under_its_key() {
    var key = UUID.randomUUID();
    var crisis = "crises/" + cell.crisis();
    cell.post(ANNA, crisis + "/arrival", "", key(key)).is(409);
    cell.post(ANNA, crisis + "/claim", "").is(200);

    cell.post(ANNA, crisis + "/arrival", "", key(key)).is(200);
  }

  @Test
  void what_was_asked_is_not_kept_in_clear() {
    var id = Generators.timeBasedEpochGenerator().generate();
    cell.post(
            WORKER,
            "crises",
            "{\"id\":\"%s\",\"narrative\":\"Quai de Flandre\"}".formatted(id),
            key(UUID.randomUUID()))
        .is(201);

    assertThat(
            db.sql("SELECT string_agg(a::text, ' ') FROM answers a").query(String.class).single())
        .contains(id.toString())
        .doesNotContain("Flandre");
  }

  @Test
  void an_answer_to_a_key_is_forgotten_after_a_day_and_the_key_is_free_again() {
    var key = UUID.randomUUID();
    cell.post(WORKER, "crises", ALARM.formatted("a"), key(key)).is(201);
    db.sql("UPDATE answers SET kept_until = now() - interval '1 second' WHERE key = ?")
        .param(key)
        .update();

    assertThat(
            cell.post(WORKER, "crises", ALARM.formatted("b"), key(key))
                .is(201)
                .header("Idempotency-Replayed"))
        .isEmpty();
  }

  @Test
  void the_same_thing_under_the_same_chosen_id_is_the_same_request() {
    var body = "{\"id\":\"%s\",\"urgency\":\"P2\"}";
    var id = Generators.timeBasedEpochGenerator().generate();
    var first = cell.post(WORKER, "crises", body.formatted(id)).is(201);
    cell.post(ANNA, "crises/" + id + "/claim", "").is(200);

    var again = cell.post(WORKER, "crises", body.formatted(id)).is(200);

    assertThat(first.id()).isEqualTo(id.toString());
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(stored.of(first.id())).containsExactly("crisis-raised.v1", "crisis-claimed.v1");
  }

  @Test
  void another_thing_under_a_chosen_id_is_refused() {
    var id = Generators.timeBasedEpochGenerator().generate();
    cell.post(WORKER, "crises", "{\"id\":\"%s\"}".formatted(id)).is(201);

    var other =
        cell.post(WORKER, "crises", "{\"id\":\"%s\",\"urgency\":\"P4\"}".formatted(id)).is(409);

    assertThat(other.problem()).isEqualTo("id-already-used");
    assertThat(other.pointer()).isEqualTo("/id");
  }

  @Test
  void an_id_of_ours_cannot_be_chosen_for_something_else() {
    var crisis = cell.crisis();
    var registration =
        "{\"id\":\"%s\",\"givenName\":\"A\",\"familyName\":\"B\",\"antenna\":\"nord\"}";

    assertThat(cell.post(WORKER, "persons", registration.formatted(crisis)).is(409).problem())
        .isEqualTo("id-already-used");
    assertThat(cell.post(WORKER, "crises", "{\"id\":\"%s\"}".formatted(crisis)).is(409).problem())
        .isEqualTo("id-already-used");
  }

  @Test
  void a_stale_version_is_told_and_the_current_one_is_taken() {
    var crisis = "crises/" + cell.crisis();
    cell.post(ANNA, crisis + "/claim", "", it -> it.header("If-Match", "\"0\"")).is(200);

    var stale =
        cell.post(ANNA, crisis + "/arrival", "", it -> it.header("If-Match", "\"0\"")).is(412);

    assertThat(stale.problem()).isEqualTo("stale-version");
    assertThat(stale.pointer()).isEqualTo("If-Match");
    cell.post(ANNA, crisis + "/arrival", "", it -> it.header("If-Match", "\"1\"")).is(200);
  }

  @Test
  void thirty_two_who_flag_a_person_at_once_open_one_accompaniment() throws Exception {
    var person = cell.person();

    var replies = atOnce(32, () -> cell.helpRequest(person));

    assertThat(replies).extracting(Reply::status).containsOnly(200, 201);
    assertThat(replies).filteredOn(it -> it.status() == 201).hasSize(1);
    assertThat(replies).extracting(Reply::id).containsOnly(replies.getFirst().id());
    assertThat(stored.of(replies.getFirst().id()))
        .hasSize(33)
        .startsWith("help-requested.v1", "holder-assigned.v1")
        .endsWith(repeats(31, "help-request-repeated.v1"));
  }

  @Test
  void thirty_two_who_raise_the_alarm_for_a_person_at_once_raise_one_crisis() throws Exception {
    var alarm = "{\"person\":\"%s\"}".formatted(cell.person());

    var replies = atOnce(32, () -> cell.post(WORKER, "crises", alarm));

    assertThat(replies).filteredOn(it -> it.status() == 201).hasSize(1);
    assertThat(stored.of(replies.getFirst().id()))
        .hasSize(32)
        .startsWith("crisis-raised.v1")
        .endsWith(repeats(31, "crisis-reported-again.v1"));
  }

  @Test
  void of_two_who_claim_at_once_one_wins_and_the_other_learns_who() throws Exception {
    for (var round = 0; round < 5; round++) {
      var claim = "crises/" + cell.crisis() + "/claim";

      var replies =
          atOnce(List.of(() -> cell.post(ANNA, claim, ""), () -> cell.post(Cell.BERT, claim, "")));

      assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 409);
      var winner = replies.getFirst().status() == 200 ? "anna" : "bert";
      assertThat(replies)
          .filteredOn(it -> it.status() == 409)
          .allMatch(it -> it.body().get("claimedBy").asString().equals(winner));
    }
  }

  @Test
  void the_same_request_sent_many_times_at_once_is_carried_out_once() throws Exception {
    var key = UUID.randomUUID();
    var id = Generators.timeBasedEpochGenerator().generate();
    var before = stored.events();

    var byKey = atOnce(16, () -> cell.post(WORKER, "crises", ALARM.formatted("a"), key(key)));
    var byId = atOnce(16, () -> cell.post(WORKER, "crises", "{\"id\":\"%s\"}".formatted(id)));

    assertThat(byKey).extracting(Reply::status).contains(201).isSubsetOf(201, 409);
    assertThat(byKey)
        .filteredOn(it -> it.status() == 409)
        .extracting(Reply::problem)
        .allMatch("request-in-progress"::equals);
    assertThat(byId).extracting(Reply::status).containsOnly(200, 201).containsOnlyOnce(201);
    assertThat(stored.events()).isEqualTo(before + 2);
  }

  private static String[] repeats(int count, String name) {
    return Stream.generate(() -> name).limit(count).toArray(String[]::new);
  }

  private static List<Reply> atOnce(int count, Callable<Reply> request) throws Exception {
    return atOnce(Stream.generate(() -> request).limit(count).toList());
  }

  private static List<Reply> atOnce(List<Callable<Reply>> requests) throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = new ArrayList<Reply>();
      for (Future<Reply> reply : callers.invokeAll(requests)) {
        replies.add(reply.get());
      }
      return replies;
    }
  }
}
