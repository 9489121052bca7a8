package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked of an accompaniment with what only it can have wrong: named, and not stored. */
@ServiceTest
class BadPlansTest {
  private static final String GOALS = "\"goals\":[\"sleep\"]";
  private static final String TASKS =
      "\"tasks\":[{\"who\":{\"kind\":\"PERSON\"},\"what\":\"call\"}]";
  private static final String DUE = "\"reviewDue\":\"2099-01-01T00:00:00Z\"";

  @LocalServerPort int port;
  @Autowired JdbcClient db;

  Cell cell;
  Stored stored;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          meeting-proposals | {"place":"HOME","at":"2020-01-01T00:00:00Z"}  | 422 | planned-in-the-past | /at
          meeting-proposals | {"place":"HOME","companions":["N°1"]}         | 400 | invalid-field | /companions/0
          analyses | {"interview":1}                                        | 422 | analysis-empty | /difficulties
          analyses | {"interview":0,"needs":"x"}                            | 400 | invalid-field | /interview
          analyses | {"interview":101,"needs":"x"}                          | 400 | invalid-field | /interview
          analyses | {"interview":"1","needs":"x"}                          | 400 | invalid-field | /interview
          plans | {GOALS,TASKS}                                             | 400 | invalid-field | /reviewDue
          plans | {GOALS,TASKS,"reviewDue":"2020-01-01T00:00:00Z"}          | 422 | review-due-in-the-past | /reviewDue
          plans | {GOALS,DUE}                                               | 400 | invalid-field | /tasks
          plans | {TASKS,DUE}                                               | 400 | invalid-field | /goals
          plans | {"goals":[],TASKS,DUE}                                    | 400 | invalid-field | /goals
          plans | {"goals":[" "],TASKS,DUE}                                 | 400 | invalid-field | /goals/0
          plans | {"goals":[null],TASKS,DUE}                                | 400 | invalid-field | /goals/0
          plans | {GOALS,"tasks":[],DUE}                                    | 400 | invalid-field | /tasks
          plans | {GOALS,"tasks":[null],DUE}                                | 400 | invalid-field | /tasks/0
          plans | {GOALS,"tasks":[{"what":"x"}],DUE}                        | 400 | invalid-field | /tasks/0/who
          plans | {GOALS,"tasks":[{"who":{"kind":"PERSON"}}],DUE}           | 400 | invalid-field | /tasks/0/what
          plans | {GOALS,"tasks":[{"who":{"kind":"X"},"what":"x"}],DUE}     | 400 | invalid-field | /tasks/0/who/kind
          plans | {GOALS,"tasks":[{"who":{"kind":"PERSON","id":"zoe"},"what":"x"}],DUE} | 422 | plan-party-invalid | /tasks
          plans | {GOALS,"tasks":[{"who":{"kind":"WORKER"},"what":"x"}],DUE} | 422 | plan-party-invalid | /tasks
          plans | {GOALS,TASKS,DUE,"contactEveryDays":0}                    | 400 | invalid-field | /contactEveryDays
          plans | {GOALS,TASKS,DUE,"contactEveryDays":367}                  | 400 | invalid-field | /contactEveryDays
          plans | {GOALS,TASKS,DUE,"contactEveryDays":1.5}                  | 400 | invalid-field | /contactEveryDays
          visit-plans | {"place":"HOME"}                                    | 400 | invalid-field | /at
          visit-plans | {"at":"2020-01-01T00:00:00Z","place":"HOME"}        | 422 | planned-in-the-past | /at
          visit-plans | {"at":"2099-01-01T00:00:00Z","place":"HOME","interpreter":"yes"} | 400 | invalid-field | /interpreter
          interviews | {"outcome":"HELD","remark":"x"}                      | 422 | interview-invalid | /remark
          interviews | {"outcome":"HELD","cancelledBy":"CELL"}              | 422 | interview-invalid | /cancelledBy
          interviews | {"outcome":"HELD","at":"2020-01-01T00:00:00Z"}       | 422 | interview-invalid | /at
          interviews | {"outcome":"MISSED","narrative":"x"}                 | 422 | interview-invalid | /narrative
          interviews | {"outcome":"MISSED","place":"HOME"}                  | 422 | interview-invalid | /place
          interviews | {"outcome":"MISSED","interpreter":true}              | 422 | interview-invalid | /interpreter
          interviews | {"outcome":"CANCELLED"}                              | 422 | interview-invalid | /cancelledBy
          interviews | {"outcome":"CANCELLED","cancelledBy":"NOBODY"}       | 400 | invalid-field | /cancelledBy
          services | {"kind":"MUTUAL_AID","partner":"N°1"}                  | 400 | invalid-field | /partner
          contact-restored | {"through":"MAGIC"}                            | 400 | invalid-field | /through
          relays | {"institution":"shelter"}                                | 400 | invalid-field | /until
          relays | {"until":"2099-01-01T00:00:00Z"}                         | 400 | invalid-field | /institution
          relays | {"institution":"A shelter","until":"2099-01-01T00:00:00Z"} | 400 | invalid-field | /institution
          relays | {"institution":"shelter","until":"2020-01-01T00:00:00Z"} | 422 | relay-ends-before-it-begins | /until
          relays | {"id":"7c9e6679-7425-40de-944b-e07fc1f90ae7","institution":"shelter","until":"2099-01-01T00:00:00Z"} | 400 | invalid-field | /id
          reopen | {"reason":"OTHER","holder":{"kind":"WORKER"}}            | 400 | invalid-field | /holder/id
          plan-reviews | {"outcome":"STUCK","reviewDue":"2020-01-01T00:00:00Z"} | 422 | review-due-in-the-past | /reviewDue
          """)
  void what_is_wrong_is_named(
      String path, String body, int status, String problem, String pointer) {
    var running = "accompaniments/" + cell.accompaniment() + "/";
    var before = stored.events();

    var reply =
        cell.post(
                ANNA,
                running + path,
                body.replace("GOALS", GOALS).replace("TASKS", TASKS).replace("DUE", DUE))
            .is(status);

    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.problem()).isEqualTo(problem);
    assertThat(reply.pointer()).isEqualTo(pointer);
    assertThat(reply.body().toString()).doesNotContain("be.capas", "java.", "Exception", "SQL");
    assertThat(stored.events()).isEqualTo(before);
  }
}
