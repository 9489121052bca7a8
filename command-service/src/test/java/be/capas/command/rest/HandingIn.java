package be.capas.command.rest;

import static be.capas.command.support.Cell.WORKER;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.OfflineDay;
import be.capas.command.support.Stored;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A telephone that hands in what it recorded, and what became of it. */
abstract class HandingIn {
  static final List<String> OF_A_SMALL_DAY =
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

  Reply handIn(OfflineDay day) {
    return handIn(WORKER, day, day.commands());
  }

  Reply handIn(String token, OfflineDay day, List<String> commands) {
    return cell.post(token, "batch", day.body(commands)).is(200);
  }

  /** What was recorded about somebody, but for whom the service paged meanwhile. */
  List<String> about(String person) {
    return butPages(stored.about(person));
  }

  List<String> raised(String crisis) {
    return butPages(stored.of(crisis));
  }

  static List<String> butPages(List<String> events) {
    return events.stream().filter(it -> !it.contains("step-")).toList();
  }

  static List<String> outcomes(Reply reply) {
    return answers(reply).stream().map(it -> it.path("outcome").asString()).toList();
  }

  static List<JsonNode> answers(Reply reply) {
    var answers = new ArrayList<JsonNode>();
    reply.body().path("answers").forEach(answers::add);
    return answers;
  }

  static String problem(JsonNode answer) {
    return answer.path("problem").path("type").asString("").replace("urn:capas:problem:", "");
  }

  /** Registered, asked for, met, with somebody again. */
  static OfflineDay smallDay() {
    return new OfflineDay().registers().asksForHelp().visits().restoresLink();
  }

  /** Puts a field into it that no command has. */
  static void garble(OfflineDay day, int index) {
    day.commands().set(index, day.commands().get(index).replace("\"path\"", "\"when\":0,\"path\""));
  }
}
