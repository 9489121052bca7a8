package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.BERT;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the cell does for its own, over REST. */
@ServiceTest
class SupportAndTrainingTest {
  private static final String DEBRIEFING = Cell.INTERVISION.replace("INTERVISION", "DEBRIEFING");

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
  void a_team_asks_a_psychologist_comes_and_it_is_held() {
    var requested = cell.post(WORKER, "support-requests", Cell.INTERVISION).is(201);
    var support = "support-requests/" + requested.id();

    cell.post(ANNA, support + "/schedule", "{\"at\": \"2046-01-01T09:00:00Z\"}").is(200);
    var early = cell.post(ANNA, support + "/holding", "{\"participants\": [\"worker-nord\"]}");
    cell.post(ANNA, support + "/refusal", "{\"reason\": \"WITHDRAWN\"}").is(200);

    assertThat(requested.header("Location")).isEqualTo("/api/" + support);
    assertThat(early.is(409).problem()).isEqualTo("session-ahead");
    assertThat(stored.of(requested.id()))
        .containsExactly("support-requested.v1", "support-scheduled.v1", "support-declined.v1");
  }

  @Test
  void of_a_debriefing_it_is_stored_that_it_was_held_and_not_a_word_more() {
    var id = cell.post(WORKER, "support-requests", DEBRIEFING).is(201).id();
    var support = "support-requests/" + id;

    var told = cell.post(ANNA, support + "/holding", "{\"participants\": [\"worker-nord\"]}");
    var about = cell.post(ANNA, support + "/holding", "{\"themes\": [\"GRIEF\"]}");
    var noted = cell.post(ANNA, support + "/holding", "{\"narrative\": \"She cried\"}");
    cell.post(ANNA, support + "/holding", "{}").is(200);

    assertThat(told.is(422).problem()).isEqualTo("debriefing-content");
    assertThat(about.is(422).problem()).isEqualTo("debriefing-content");
    assertThat(noted.is(400).problem()).isEqualTo("unknown-field");
    assertThat(content(id, "support-held.v1"))
        .isEqualTo("{\"themes\": [], \"support\": \"%s\", \"participants\": []}".formatted(id));
  }

  @TestFactory
  Stream<DynamicTest> support_is_for_one_team_of_ones_own() {
    return Stream.of(
        refused("of another antenna", Cell.INTERVISION.replace("nord", "ouest"), 403, "/antenna"),
        refused(
            "of two teams",
            Cell.INTERVISION.replace("}", ",\"team\":\"reception\"}"),
            422,
            "/team"),
        refused("of no team", Cell.INTERVISION.replace("\"antenna\":\"nord\",", ""), 422, "/team"));
  }

  private DynamicTest refused(String what, String body, int status, String pointer) {
    return DynamicTest.dynamicTest(
        what,
        () ->
            assertThat(cell.post(WORKER, "support-requests", body).is(status).pointer())
                .isEqualTo(pointer));
  }

  @Test
  void a_training_is_programmed_and_workers_take_their_seats() {
    var id = cell.post(ANNA, "trainings", Cell.TRAINING).is(201).id();
    var training = "trainings/" + id;
    for (var day : List.of("01", "02")) {
      cell.post(
              ANNA,
              training + "/sessions",
              "{\"kind\": \"TRAINING_DAY\", \"at\": \"2046-01-%sT09:00:00Z\"}".formatted(day))
          .is(200);
    }

    cell.post(WORKER, training + "/enrolments", "{}").is(200);
    var another = cell.post(WORKER, training + "/enrolments", "{\"participant\": \"bert\"}");
    cell.post(BERT, training + "/enrolments", "{\"participant\": \"anna\"}").is(200);
    var full = cell.post(BERT, training + "/enrolments", "{}");
    var early =
        cell.post(ANNA, training + "/attendance", "{\"session\": 1, \"present\": [\"anna\"]}");
    var over = cell.post(ANNA, training + "/completion", "{}");

    assertThat(another.is(403).problem()).isEqualTo("not-yourself");
    assertThat(full.is(409).problem()).isEqualTo("training-full");
    assertThat(early.is(409).problem()).isEqualTo("session-ahead");
    assertThat(over.is(409).problem()).isEqualTo("sessions-left");
    assertThat(content(id, "participant-enrolled.v1")).contains("worker-nord");
    assertThat(stored.of(id))
        .containsExactly(
            "training-programmed.v1",
            "training-session-scheduled.v1",
            "training-session-scheduled.v1",
            "participant-enrolled.v1",
            "participant-enrolled.v1");
  }

  private String content(String stream, String name) {
    return db.sql(
            "SELECT content::text FROM events WHERE stream = ? AND name = ? ORDER BY number LIMIT"
                + " 1")
        .params(stream, name)
        .query(String.class)
        .single();
  }
}
