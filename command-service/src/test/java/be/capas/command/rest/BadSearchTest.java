package be.capas.command.rest;

import static be.capas.command.support.Cell.SSM;
import static be.capas.command.support.Searching.QUERY_SERVICE;
import static be.capas.command.support.Searching.send;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search with everything that can be wrong: a problem that names the field and the rule. */
@ServiceTest
class BadSearchTest {
  @LocalServerPort int port;
  Cell cell;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                       | malformed-json |
          []                                      |                |
          {"name":"x"}                            | invalid-field  | /organisation
          {"organisation":"C H","name":"x"}       | invalid-field  | /organisation
          {"organisation":"capas-empty"}                    | invalid-field  | /name
          {"organisation":"capas-empty","name":""}          | invalid-field  | /name
          {"organisation":"capas-empty","name":"-’ ?"}      | invalid-field  | /name
          {"organisation":"capas-empty","name":1}           | invalid-field  | /name
          {"organisation":"capas-empty","name":"a\\u0000"}  | invalid-field  | /name
          {"organisation":"capas-empty","birthDate":"1961"} | invalid-field  | /birthDate
          {"organisation":"capas-empty","birthDate":1961}   | invalid-field  | /birthDate
          {"organisation":"capas-empty","phone":"x"}        | invalid-field  | /phone
          {"organisation":"capas-empty","phone":"1"}        | invalid-field  | /phone
          {"organisation":"capas-empty","name":"x","limit":0}     | invalid-field | /limit
          {"organisation":"capas-empty","name":"x","limit":201}   | invalid-field | /limit
          {"organisation":"capas-empty","name":"x","limit":"1"}   | invalid-field | /limit
          {"organisation":"capas-empty","name":"x","after":"x"}   | invalid-field | /after
          {"organisation":"capas-empty","name":"x","antennas":"nord"}  | invalid-field | /antennas
          {"organisation":"capas-empty","name":"x","antennas":["N°1"]} | invalid-field | /antennas/0
          {"organisation":"capas-empty","name":"x","antennas":[null]}  | invalid-field | /antennas/0
          {"organisation":"capas-empty","name":"x","nickname":"y"}     | unknown-field | /nickname
          """)
  void what_is_wrong_is_named(String body, String problem, String pointer) {
    var reply = send(cell, QUERY_SERVICE, body).is(400);

    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    if (problem != null) {
      assertThat(reply.problem()).isEqualTo(problem);
    }
    if (pointer != null) {
      assertThat(reply.pointer()).isEqualTo(pointer);
    }
    assertThat(reply.body().toString()).doesNotContain("be.capas", "java.", "Exception", "SQL");
  }

  @Test
  void a_name_that_is_too_long_is_refused() {
    var body = "{\"organisation\":\"capas-empty\",\"name\":\"%s\"}".formatted("x".repeat(201));

    assertThat(send(cell, QUERY_SERVICE, body).is(400).pointer()).isEqualTo("/name");
  }

  @Test
  void who_may_not_is_told_so() {
    var body = "{\"organisation\":\"capas-empty\",\"name\":\"x\"}";

    assertThat(send(cell, null, body).is(401).problem()).isEqualTo("token-required");
    assertThat(send(cell, "rubbish", body).is(401).problem()).isEqualTo("invalid-token");
    assertThat(send(cell, SSM, body).is(403).problem()).isEqualTo("forbidden");
  }
}
