package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.COORDINATION;
import static be.capas.command.support.Cell.FOREIGNER;
import static be.capas.command.support.Cell.SSM;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class BreakGlassTest {
  private static final String REASON = "{\"reason\": \"She called, and Bert is not on duty\"}";

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  String path;
  String person;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    person = cell.person();
    path = "persons/" + person + "/break-glass";
  }

  @Test
  void a_psychologist_breaks_the_glass_as_often_as_there_is_a_reason() {
    cell.post(ANNA, path, REASON).is(200);
    cell.post(ANNA, path, REASON).is(200);

    assertThat(new Stored(db).of(person))
        .containsExactly("person-registered.v1", "glass-broken.v1", "glass-broken.v1");
    var row = db.sql("SELECT content::text || circumstances::text FROM events WHERE stream = ?");
    assertThat(row.param(person).query(String.class).list())
        .noneMatch(it -> it.contains("on duty"));
  }

  @Test
  void a_reason_is_required() {
    for (var body : List.of("{}", "{\"reason\": \" \"}")) {
      assertThat(cell.post(ANNA, path, body).is(400).pointer()).isEqualTo("/reason");
    }
  }

  @Test
  void nobody_else_breaks_it() {
    for (var who : List.of(WORKER, COORDINATION, SSM, FOREIGNER)) {
      cell.post(who, path, REASON).is(403);
    }
  }

  @Test
  void there_is_none_where_there_is_no_file() {
    var reply = cell.post(ANNA, "persons/" + UUID.randomUUID() + "/break-glass", REASON).is(404);

    assertThat(reply.problem()).isEqualTo("unknown-person");
  }
}
