package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.BERT;
import static be.capas.command.support.Cell.FOREIGNER;
import static be.capas.command.support.Cell.SSM;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.Instance;
import be.capas.command.support.OfflineDay;
import be.capas.command.support.RealServers;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import be.capas.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a telephone recorded without network is handed in, on real servers. */
@ServiceTest
class BatchTest {
  private static final List<String> OF_A_SMALL_DAY =
      List.of(
          "person-registered.v1",
          "help-requested.v1",
          "holder-assigned.v1",
          "outreach-visit-made.v1",
          "link-restored.v1");

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  private Reply handIn(OfflineDay day) {
    return handIn(WORKER, day, day.commands());
  }

  private Reply handIn(String token, OfflineDay day, List<String> commands) {
    return cell.post(token, "batch", day.body(commands)).is(200);
  }

  /** What was recorded about somebody, but for whom the service paged meanwhile. */
  private List<String> about(String person) {
    return butPages(stored.about(person));
  }

  private List<String> raised(String crisis) {
    return butPages(stored.of(crisis));
  }

  private static List<String> butPages(List<String> events) {
    return events.stream().filter(it -> !it.contains("step-")).toList();
  }

  private static List<String> outcomes(Reply reply) {
    return answers(reply).stream().map(it -> it.path("outcome").asString()).toList();
  }

  private static List<JsonNode> answers(Reply reply) {
    var answers = new ArrayList<JsonNode>();
    reply.body().path("answers").forEach(answers::add);
    return answers;
  }

  private static String problem(JsonNode answer) {
    return answer.path("problem").path("type").asString("").replace("urn:capas:problem:", "");
  }

  /** Registered, asked for, met, with somebody again. */
  private static OfflineDay smallDay() {
    return new OfflineDay().registers().asksForHelp().visits().restoresLink();
  }

  @Nested
  class TheDay {
    @Test
    void is_recorded_as_if_each_command_had_come_alone() {
      var day = smallDay();

      var reply = handIn(day);

      assertThat(outcomes(reply)).containsOnly("DONE").hasSize(4);
      assertThat(reply.body().path("complete").asBoolean()).isTrue();
      assertThat(answers(reply))
          .extracting(it -> it.path("status").asInt())
          .containsExactly(201, 201, 200, 200);
      assertThat(answers(reply).getFirst().path("location").asString())
          .isEqualTo("/api/persons/" + day.person());
      assertThat(answers(reply)).allMatch(it -> !it.path("position").asString("").isEmpty());
      assertThat(about(day.person())).isEqualTo(OF_A_SMALL_DAY);
    }

    @Test
    void keeps_when_things_happened() {
      var day = new OfflineDay().registers().at("2026-01-05T08:00:00Z").asksForHelp().visits();

      assertThat(outcomes(handIn(day))).containsOnly("DONE");

      assertThat(
              db.sql(
                      "SELECT circumstances ->> 'occurredAt' FROM events"
                          + " WHERE circumstances ->> 'person' = ? AND name LIKE 'outreach%'")
                  .param(day.person())
                  .query(String.class)
                  .single())
          .isEqualTo("2026-01-05T08:00:00Z");
    }

    @Test
    void handed_in_again_gets_the_same_answers_and_adds_nothing() {
      var day = smallDay();
      var first = handIn(day);
      var before = stored.events();
      db.sql("UPDATE answers SET kept_until = now() - interval '1 second' WHERE scope LIKE '%/%'")
          .update(); // a month later, when no idempotency key is known any more

      var again = handIn(day);

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(stored.events()).isEqualTo(before);
    }

    @Test
    void in_all_orders_ends_in_one_state() {
      for (var order : orders(List.of(0, 1, 2, 3))) {
        var day = smallDay();
        var commands = order.stream().map(day.commands()::get).toList();

        assertThat(outcomes(handIn(WORKER, day, commands))).containsOnly("DONE");

        assertThat(about(day.person())).isEqualTo(OF_A_SMALL_DAY);
      }
    }

    @Test
    void in_pieces_of_chance_ends_in_one_state_and_one_set_of_conflicts() {
      var expected = new HashSet<List<String>>();
      var conflicts = new HashSet<List<String>>();
      for (int seed = 0; seed < 12; seed++) {
        var chance = new Random(seed);
        var day = new OfflineDay().registers().asksForHelp().raisesAlarm("P1");
        IntStream.range(0, 15).forEach(_ -> day.visits());
        day.registers().asksForHelp().visits();
        var replies = sync(day, chance);

        expected.add(about(day.person()));
        conflicts.add(replies);
      }

      assertThat(expected).hasSize(1);
      assertThat(conflicts).hasSize(1);
    }

    /** Pieces of any size in any order until all is answered; what was answered last. */
    private List<String> sync(OfflineDay day, Random chance) {
      var outcomes = new ArrayList<>(Collections.nCopies(day.commands().size(), ""));
      while (outcomes.contains("") || outcomes.contains("AGAIN")) {
        var piece = new ArrayList<>(IntStream.range(0, outcomes.size()).boxed().toList());
        Collections.shuffle(piece, chance);
        var some = piece.subList(0, 1 + chance.nextInt(piece.size()));
        if (some.contains(2)) { // the alarm takes along what was recorded before it
          some = new ArrayList<>(some);
          some.addAll(List.of(0, 1));
        }
        var got = outcomes(handIn(WORKER, day, some.stream().map(day.commands()::get).toList()));
        for (int i = 0; i < got.size(); i++) {
          outcomes.set(some.get(i), got.get(i));
        }
      }
      return outcomes;
    }

    @Test
    void handed_in_twice_at_once_is_recorded_once() throws Exception {
      var day = smallDay();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var reply :
            threads.invokeAll(Collections.nCopies(6, (Callable<Reply>) () -> handIn(day)))) {
          assertThat(outcomes(reply.get())).isSubsetOf("DONE", "AGAIN");
        }
      }

      assertThat(outcomes(handIn(day))).containsOnly("DONE");
      assertThat(about(day.person())).isEqualTo(OF_A_SMALL_DAY);
    }

    @Test
    void holds_what_had_been_sent_alone_before_the_network_was_gone() {
      var day = smallDay();
      var key = day.key(0);
      cell.post(WORKER, "persons", day.bodyOf(0), Cell.key(key)).is(201);

      assertThat(outcomes(handIn(day))).containsOnly("DONE");
      assertThat(about(day.person())).isEqualTo(OF_A_SMALL_DAY);
    }

    @Test
    void is_its_callers_own() {
      var day = smallDay();
      handIn(day);

      var others = handIn(FOREIGNER, day, day.commands());

      assertThat(outcomes(others)).containsOnly("CONFLICT", "REFUSED");
      assertThat(answers(others).getFirst().path("conflict").has("standing")).isFalse();
      assertThat(about(day.person())).isEqualTo(OF_A_SMALL_DAY);
    }
  }

  @Nested
  class AConflict {
    @Test
    void is_reported_with_both_facts_and_stays_what_it_is() {
      var running = cell.accompaniment();
      var day = new OfflineDay(running).at("2026-01-05T08:00:00Z").visits();
      cell.post(ANNA, "accompaniments/" + running + "/close", "{\"reason\":\"OTHER\"}").is(200);
      var before = stored.of(running);

      var conflict = answers(handIn(day)).getFirst();

      assertThat(conflict.path("outcome").asString()).isEqualTo("CONFLICT");
      assertThat(conflict.path("status").asInt()).isEqualTo(409);
      assertThat(problem(conflict)).isEqualTo("not-open");
      var recorded = conflict.path("conflict").path("recorded");
      assertThat(recorded.path("path").asString())
          .isEqualTo("accompaniments/" + running + "/visits");
      assertThat(recorded.path("occurredAt").asString()).isEqualTo("2026-01-05T08:00:00Z");
      var standing = conflict.path("conflict").path("standing");
      assertThat(standing.path("kind").asString()).isEqualTo("accompaniment-closed.v1");
      assertThat(standing.path("by").asString()).isEqualTo("anna");
      assertThat(stored.of(running)).isEqualTo(before);
      assertThat(answers(handIn(day)).getFirst()).isEqualTo(conflict);
    }

    @Test
    void does_not_hold_up_what_was_recorded_after_it() {
      var day = new OfflineDay().registers().registers().asksForHelp();

      assertThat(outcomes(handIn(day))).containsExactly("DONE", "CONFLICT", "DONE");
    }

    @Test
    void is_found_by_the_version_that_the_telephone_had_seen() {
      var person = cell.person();
      var day =
          new OfflineDay()
              .about(
                  person,
                  "persons/" + person + "/identity",
                  0,
                  "{\"givenName\":\"Zoé\",\"familyName\":\"Offline\"}");
      cell.post(
              WORKER,
              "persons/" + person + "/identity",
              "{\"givenName\":\"Zoé\",\"familyName\":\"Meanwhile\"}")
          .is(200);

      var conflict = answers(handIn(day)).getFirst();

      assertThat(problem(conflict)).isEqualTo("stale-version");
      assertThat(conflict.path("conflict").path("standing").path("kind").asString())
          .isEqualTo("identity-corrected.v1");
    }
  }

  @Nested
  class WhatWasOpenAllTheTime {
    @Test
    void is_joined_and_goes_on_under_the_id_that_the_telephone_chose() {
      var person = cell.person();
      var running = cell.helpRequest(person).is(201).id();
      var day = new OfflineDay().knows(person).asksForHelp().visits();

      assertThat(outcomes(handIn(day))).containsOnly("DONE");

      assertThat(stored.of(running)).endsWith("help-request-repeated.v1", "outreach-visit-made.v1");
    }
  }

  @Nested
  class AnAlarm {
    @Test
    void is_answered_with_the_instruction_to_call_112() {
      var reply = handIn(new OfflineDay().registers().raisesAlarm("P0"));

      assertThat(reply.body().path("instructions").get(0).asString()).contains("112");
      assertThat(answers(reply).get(1).path("answer").path("instruction").asString())
          .contains("112");
    }

    @Test
    void is_about_the_person_who_was_registered_before_it_however_the_batch_is_listed() {
      var day = new OfflineDay().registers().raisesAlarm("P1");

      handIn(WORKER, day, day.commands().reversed());

      assertThat(about(day.person())).containsExactly("person-registered.v1", "crisis-raised.v1");
    }

    @Test
    void is_raised_ahead_of_its_turn() {
      var day = new OfflineDay().registers().asksForHelp().raisesAlarm("P1");

      var reply = handIn(WORKER, day, List.of(day.commands().get(2)));

      assertThat(outcomes(reply)).containsExactly("DONE");
      assertThat(raised(day.crisis())).containsExactly("crisis-raised.v1");
    }

    @Test
    void is_raised_whatever_is_wrong_with_its_place_or_its_neighbours() {
      var crisis = OfflineDay.newId();
      var body =
          """
          {"recording": "%s", "commands": [
            12, {"path": "persons"}, {"about": "nobody", "number": -1, "key": "", "path": "persons"},
            {"path": "crises", "number": "x", "body": {"id": "%s", "urgency": "P2"}}
          ]}\
          """
              .formatted(UUID.randomUUID(), crisis);

      var reply = cell.post(WORKER, "batch", body).is(200);

      assertThat(outcomes(reply)).containsExactly("REFUSED", "REFUSED", "REFUSED", "DONE");
      assertThat(raised(crisis)).containsExactly("crisis-raised.v1");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"urgency\": \"NOW\", \"narrative\": \"on the bridge\"} | /urgency",
          "{\"nickname\": \"Zed\"} | /nickname",
          "{\"person\": \"nobody\", \"kind\": 3} | /person",
          "[] | ''",
          "\"help\" | ''",
        })
    void that_cannot_be_read_whole_is_raised_without_what_is_wrong(String alarm, String dropped) {
      var before = stored.events();

      var reply = handIn(new OfflineDay().about(OfflineDay.newId(), "crises", null, alarm));

      assertThat(outcomes(reply)).containsExactly("DONE");
      assertThat(answers(reply).getFirst().path("dropped").get(0).asString()).isEqualTo(dropped);
      assertThat(stored.events()).isGreaterThan(before);
    }

    @Test
    void with_too_many_wrong_fields_is_reduced_to_what_matters_most() {
      var wrong =
          IntStream.range(0, 60).mapToObj(i -> "\"x" + i + "\":0").collect(Collectors.joining(","));
      var crisis = OfflineDay.newId();
      var alarm = "{\"urgency\":\"P1\",%s}".formatted(wrong);

      var answer =
          answers(handIn(new OfflineDay().about(crisis, "crises", null, alarm))).getFirst();

      assertThat(answer.path("outcome").asString()).isEqualTo("DONE");
      assertThat(answer.path("dropped")).hasSizeLessThanOrEqualTo(10);
      assertThat(answer.path("dropped").toString()).contains("*");
    }

    @Test
    void keeps_its_place_although_it_has_a_field_too_much() {
      var day = new OfflineDay().registers().raisesAlarm("P1").asksForHelp();
      garble(day, 1);

      assertThat(outcomes(handIn(day))).containsOnly("DONE");
      assertThat(outcomes(handIn(day))).containsOnly("DONE");
      assertThat(raised(day.crisis())).containsExactly("crisis-raised.v1");
    }

    @Test
    void is_raised_from_an_absurd_list_and_its_answer_says_what_to_do() {
      var day = new OfflineDay();
      IntStream.range(0, 1_000).forEach(_ -> day.about(OfflineDay.newId(), "persons", null, "{}"));
      day.raisesAlarm("P0");

      var reply = cell.post(WORKER, "batch", day.body()).is(422);

      assertThat(reply.problem()).isEqualTo("too-many-commands");
      assertThat(reply.body().path("instructions").get(0).asString()).contains("112");
      assertThat(raised(day.crisis())).containsExactly("crisis-raised.v1");
    }

    @Test
    void is_raised_beyond_what_is_taken_at_once() {
      var day = new OfflineDay().registers();
      IntStream.range(0, 200)
          .forEach(_ -> day.about(OfflineDay.newId(), "persons/nobody/nothing", null, "{}"));
      day.raisesAlarm("P1");

      var reply = handIn(day);

      assertThat(outcomes(reply).getLast()).isEqualTo("DONE");
      assertThat(raised(day.crisis())).containsExactly("crisis-raised.v1");
    }
  }

  /** Puts a field into it that no command has. */
  private static void garble(OfflineDay day, int index) {
    day.commands().set(index, day.commands().get(index).replace("\"path\"", "\"when\":0,\"path\""));
  }

  @Nested
  class Unreadable {
    @Test
    void a_command_is_refused_for_good_in_its_turn_and_what_follows_goes_on() {
      var day = new OfflineDay().registers().registers().asksForHelp();
      garble(day, 1);

      var early = handIn(WORKER, day, day.commands().subList(1, 2));
      var first = handIn(day);
      day.commands().set(1, day.commands().get(1).replace("\"when\":0,", ""));

      assertThat(outcomes(early)).containsExactly("AGAIN");
      assertThat(outcomes(first)).containsExactly("DONE", "REFUSED", "DONE");
      assertThat(answers(handIn(day))).isEqualTo(answers(first));
    }
  }

  @Nested
  class AFastClock {
    @Test
    void is_waited_for() {
      var soon = Instant.now().plus(Duration.ofHours(20)).toString();
      var day = new OfflineDay(cell.accompaniment()).at(soon).visits();

      var answer = answers(handIn(day)).getFirst();

      assertThat(answer.path("outcome").asString()).isEqualTo("AGAIN");
      assertThat(problem(answer)).isEqualTo("occurred-in-the-future");
    }

    @Test
    void that_is_days_ahead_is_wrong() {
      var late = Instant.now().plus(Duration.ofHours(26)).toString();
      var day = new OfflineDay(cell.accompaniment()).at(late).visits();

      assertThat(outcomes(handIn(day))).containsExactly("REFUSED");
    }
  }

  @Nested
  class Limits {
    @Test
    void a_request_has_its_own_token_and_an_alarm_needs_none() {
      var settings = RealServers.settings(RealServers.newDatabase(), RealServers.newTopic());
      settings.put("capas.rate-limit.caller.burst", "4");
      settings.put("capas.rate-limit.caller.per-second", "1");
      try (var limited = Instance.start(settings)) {
        var body = "{\"recording\": \"%s\", \"commands\": [12]}".formatted(UUID.randomUUID());
        var reasons = new HashSet<String>();
        for (var number = 0; number < 40; number++) {
          reasons.add(limited.cell().post(WORKER, "batch", body).problem());
        }
        assertThat(reasons).containsOnly("", "too-many-requests");

        var day = new OfflineDay().raisesAlarm("P1");
        var alarm = limited.cell().post(WORKER, "batch", day.body(day.commands())).is(200);
        assertThat(outcomes(alarm)).containsExactly("DONE");
      }
    }

    @Test
    void what_is_more_than_1000_commands_is_not_looked_at() {
      var day = smallDay();
      IntStream.range(0, 1_000).forEach(_ -> day.visits());

      var reply = cell.post(WORKER, "batch", day.body()).is(422);

      assertThat(reply.problem()).isEqualTo("too-many-commands");
      assertThat(reply.pointer()).isEqualTo("/commands");
      assertThat(about(day.person())).isEmpty();
    }

    @Test
    void what_is_more_than_200_commands_comes_again() {
      var days = IntStream.range(0, 201).mapToObj(_ -> OfflineDay.newId()).toList();
      var day = new OfflineDay();
      days.forEach(person -> day.about(person, "persons/" + person + "/nothing", null, "{}"));

      var reply = handIn(day);

      assertThat(outcomes(reply).subList(0, 200)).containsOnly("REFUSED");
      assertThat(outcomes(reply).getLast()).isEqualTo("AGAIN");
      assertThat(problem(answers(reply).getLast())).isEqualTo("too-many-commands");
      assertThat(reply.body().path("complete").asBoolean()).isFalse();
    }

    @Test
    void a_command_is_no_larger_than_alone() {
      var day =
          new OfflineDay()
              .about(
                  OfflineDay.newId(),
                  "persons",
                  null,
                  "{\"givenName\":\"%s\"}".formatted("x".repeat(70_000)));

      assertThat(problem(answers(handIn(day)).getFirst())).isEqualTo("body-too-large");
    }
  }

  @Nested
  class BadInput {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{ | 400 | malformed-json",
          "[] | 400 | invalid-field",
          "{} | 400 | invalid-field",
          "{\"recording\": \"x\", \"commands\": [{}]} | 400 | invalid-field",
          "{\"recording\": \"0199a9f0-0000-7000-8000-000000000001\"} | 400 | invalid-field",
          "{\"recording\": \"0199a9f0-0000-7000-8000-000000000001\", \"commands\": []} | 400 |"
              + " invalid-field",
          "{\"recording\": \"0199a9f0-0000-7000-8000-000000000001\", \"commands\": {}} | 400 |"
              + " invalid-field",
          "{\"recording\": \"0199a9f0-0000-7000-8000-000000000001\", \"commands\": [1], \"x\": 1} |"
              + " 400 | unknown-field",
        })
    void of_the_whole_is_refused(String body, int status, String problem) {
      var before = stored.events();

      var reply = cell.post(WORKER, "batch", body).is(status);

      assertThat(reply.problem()).isEqualTo(problem);
      assertThat(stored.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "12 | /commands/0",
          "{\"about\": 1} | /commands/0/about",
          "{\"about\": \"%1$s\"} | /commands/0/number",
          "{\"about\": \"%1$s\", \"number\": -1} | /commands/0/number",
          "{\"about\": \"%1$s\", \"number\": 1.5} | /commands/0/number",
          "{\"about\": \"%1$s\", \"number\": 0} | /commands/0/key",
          "{\"about\": \"%1$s\", \"number\": 0, \"key\": \"%1$s\"} | /commands/0/path",
          "{\"about\": \"%1$s\", \"number\": 0, \"key\": \"%1$s\", \"path\": \"/api/persons\"} |"
              + " /commands/0/path",
          "{\"about\": \"%1$s\", \"number\": 0, \"key\": \"%1$s\", \"path\": \"persons?x=1\"} |"
              + " /commands/0/path",
          "{\"about\": \"%1$s\", \"number\": 0, \"key\": \"%1$s\", \"path\": \"a/../persons\"} |"
              + " /commands/0/path",
          "{\"about\": \"%1$s\", \"number\": 0, \"key\": \"%1$s\", \"path\": \"persons\","
              + " \"version\": \"1\"} | /commands/0/version",
          "{\"about\": \"%1$s\", \"when\": 0} | /commands/0/when",
        })
    void of_one_command_is_that_ones_alone(String command, String pointer) {
      var before = stored.events();
      var body =
          "{\"recording\": \"%s\", \"commands\": [%s]}"
              .formatted(UUID.randomUUID(), command.formatted(UUID.randomUUID()));

      var answer = answers(cell.post(WORKER, "batch", body).is(200)).getFirst();

      assertThat(answer.path("outcome").asString()).isEqualTo("REFUSED");
      assertThat(problem(answer)).isEqualTo("invalid-command");
      assertThat(answer.path("problem").path("errors").get(0).path("pointer").asString())
          .isEqualTo(pointer);
      assertThat(stored.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
      "batch, unknown-path",
      "nothing, unknown-path",
      "persons/search, unknown-path",
      "persons/0199a9f0-0000-7000-8000-000000000001/erasures, unknown-path",
      "persons/0199a9f0-0000-7000-8000-000000000001/erasure, invalid-field",
      "crises/0199a9f0-0000-7000-8000-000000000001/claim, forbidden",
      "accompaniments/12/visits, invalid-field",
      "accompaniments/0199a9f0-0000-7000-8000-000000000001/visits, invalid-field",
    })
    void of_a_command_is_answered_as_alone(String path, String problem) {
      var before = stored.events();

      var reply = handIn(new OfflineDay().about(OfflineDay.newId(), path, null, "{}"));

      assertThat(outcomes(reply)).containsExactly("REFUSED");
      assertThat(problem(answers(reply).getFirst())).isIn(problem, "invalid-id");
      assertThat(stored.events()).isEqualTo(before);
    }

    @Test
    void a_partner_records_nothing_offline() {
      assertThat(cell.post(SSM, "batch", smallDay().body()).is(403).problem())
          .isEqualTo("forbidden");
    }

    @Test
    void what_was_recorded_is_not_kept_in_clear() {
      handIn(
          new OfflineDay()
              .about(
                  OfflineDay.newId(),
                  "persons",
                  null,
                  "{\"givenName\":\"Hildegonde\",\"familyName\":\"B\",\"antenna\":\"nord\"}"));

      assertThat(
              db.sql("SELECT string_agg(a::text, ' ') FROM offline_answers a")
                  .query(String.class)
                  .single())
          .doesNotContain("Hildegonde");
    }
  }

  @Test
  void anothers_claim_stands_beside_what_was_recorded() {
    var crisis = cell.crisis();
    cell.post(ANNA, "crises/" + crisis + "/claim", "").is(200);
    var day = new OfflineDay().about(crisis, "crises/" + crisis + "/claim", null, "{}");

    var conflict = answers(handIn(BERT, day, day.commands())).getFirst();

    assertThat(problem(conflict)).isEqualTo("already-claimed");
    assertThat(conflict.path("conflict").path("standing").path("by").asString()).isEqualTo("anna");
    assertThat(conflict.path("problem").toString()).contains("anna");
  }

  @Test
  void what_stands_in_another_antennas_file_is_not_told() {
    var theirs = cell.person();
    var day = new OfflineDay().knows(theirs).registers();
    var here = day.commands().stream().map(it -> it.replace("nord", "ouest")).toList();

    var conflict = answers(handIn(of("ouest", "somebody"), day, here)).getFirst();

    assertThat(conflict.path("outcome").asString()).isEqualTo("CONFLICT");
    assertThat(conflict.path("conflict").has("recorded")).isTrue();
    assertThat(conflict.path("conflict").has("standing")).isFalse();
  }

  private static String of(String antenna, String who) {
    return RealServers.IDENTITY.token(
        claims ->
            claims
                .subject(who)
                .claim("organisation", Cell.ORGANISATION)
                .claim("antennas", List.of(antenna)),
        Role.SOCIAL_WORKER);
  }

  private static List<List<Integer>> orders(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Integer>>();
    for (var first : numbers) {
      var rest = new ArrayList<>(numbers);
      rest.remove(first);
      for (var order : orders(rest)) {
        var whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }
}
