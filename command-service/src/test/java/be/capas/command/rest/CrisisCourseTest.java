package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.BERT;
import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CrisisCourseTest {
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
  void whoever_reached_the_person_and_whoever_called_112_says_so() {
    var crisis = cell.post(WORKER, "crises", "{\"urgency\":\"P0\"}").is(201).id();

    cell.post(ANNA, "crises/" + crisis + "/first-contact", "{\"means\":\"PHONE\"}").is(200);
    cell.post(ANNA, "crises/" + crisis + "/first-contact", "{\"means\":\"VIDEO\"}").is(200);
    cell.post(WORKER, "crises/" + crisis + "/emergency-services", "{\"services\":[\"POLICE\"]}")
        .is(200);
    cell.post(WORKER, "crises/" + crisis + "/emergency-services", "").is(200);

    assertThat(stored.of(crisis))
        .containsExactly(
            "crisis-raised.v1",
            "first-contact-made.v1",
            "emergency-services-called.v1",
            "emergency-services-confirmed.v1",
            "emergency-services-called.v1");
  }

  @Test
  void a_crisis_that_was_stood_down_makes_room_for_the_next() {
    var person = cell.person();
    var alarm = "{\"person\":\"%s\"}".formatted(person);
    var crisis = cell.post(WORKER, "crises", alarm).is(201).id();
    var standDown = "{\"reason\":\"FALSE_ALARM\",\"narrative\":\"she slept\"}";
    var asked = "crises/" + crisis + "/stand-down";
    assertThat(cell.post(ANNA, asked, standDown).is(409).problem()).isEqualTo("wrong-state");
    cell.post(ANNA, "crises/" + crisis + "/claim", "").is(200);

    cell.post(ANNA, asked, standDown).is(200);

    assertThat(cell.post(BERT, asked, standDown).is(409).problem()).isEqualTo("not-open");
    assertThat(cell.post(WORKER, "crises", alarm).is(201).id()).isNotEqualTo(crisis);
    var row = db.sql("SELECT content::text FROM events WHERE stream = ? ORDER BY number DESC");
    assertThat(row.param(crisis).query(String.class).list().getFirst())
        .contains("FALSE_ALARM")
        .doesNotContain("slept");
  }

  @Test
  void nobody_loses_a_claim_to_somebody_who_did_not_see_it() {
    var crisis = "crises/" + cell.crisis();
    cell.post(ANNA, crisis + "/claim", "").is(200);
    var blind = "{\"stepsSeen\":0,\"reason\":\"nobody comes\"}";

    var refused = cell.post(COORDINATION, crisis + "/escalate", blind).is(409);

    assertThat(refused.problem()).isEqualTo("already-claimed");
    assertThat(refused.body().get("claimedBy").asString()).isEqualTo("anna");
  }

  @TestFactory
  Stream<DynamicTest> wrong_in_their_own_way() {
    return Stream.of(
        wrong("escalate", "{\"stepsSeen\":-1,\"reason\":\"r\"}", "/stepsSeen"),
        wrong("escalate", "{\"stepsSeen\":0.5,\"reason\":\"r\"}", "/stepsSeen"),
        wrong("escalate", "{\"stepsSeen\":0,\"reason\":\" \"}", "/reason"),
        wrong("escalate", "{\"stepsSeen\":0,\"reason\":\"r\",\"claimedBy\":\"\"}", "/claimedBy"),
        wrong("emergency-services", "{\"services\":[\"DENTIST\"]}", "/services/0"),
        wrong("emergency-services", "{\"services\":[null]}", "/services/0"));
  }

  private DynamicTest wrong(String act, String body, String pointer) {
    return DynamicTest.dynamicTest(
        act + " " + body,
        () -> {
          var path = "crises/" + cell.crisis() + "/" + act;
          var before = stored.events();

          assertThat(cell.post(ANNA, path, body).is(400).pointer()).isEqualTo(pointer);
          assertThat(stored.events()).isEqualTo(before);
        });
  }
}
