package be.capas.query.service;

import static be.capas.query.service.RunningService.issuer;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.ActorId;
import be.capas.platform.csv.Sheet;
import be.capas.platform.matrix.Case;
import be.capas.platform.security.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every list as text/csv holds the rows that it holds in JSON, and opens what that opens. */
class CsvExportTest {
  private static final CaseFile FILE = CaseFile.of(Case.all().getFirst());
  private static final Duration SOON = Duration.ofSeconds(30);

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    RunningService.keys().find(Map.of(FILE.person().value(), FILE.file().antenna()));
    var events = FILE.events(List.of(new ActorId("caller")));
    service.publish(events);
    service.publish(FILE.besides());
    var seen = new String[] {"Capas-After", position(events.getLast())};
    for (var path : List.of("/timeline", "/fil-rouge", "/history")) {
      var answer = service.getAs(coordinator(), "/api/persons/" + FILE.person() + path, seen);
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    for (var path :
        List.of("/api/board", "/api/handoffs", "/api/caseload", "/api/partner-services")) {
      Awaitility.await().atMost(SOON).until(() -> !rows(path, "entries").isEmpty());
    }
    for (var path : List.of("/api/support-requests", "/api/trainings")) {
      Awaitility.await().atMost(SOON).until(() -> !rows(path, "entries").isEmpty());
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String coordinator() {
    return issuer().token("coordinator", Case.OWN.value(), Role.COORDINATOR);
  }

  private static JsonNode rows(String path, String name) {
    return json(service.getAs(coordinator(), path)).path(name);
  }

  private static HttpResponse<String> csv(String token, String path) {
    return service.getAs(token, path, "Accept", "text/csv");
  }

  private static List<CSVRecord> lines(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).startsWith("\uFEFF");
    var format = Sheet.format(',').builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = CSVParser.parse(answer.body().substring(1), format)) {
      return parser.getRecords();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/persons?name=everybody, people, person",
    "/api/persons/{id}/timeline, entries, id",
    "/api/persons/{id}/history/steps, steps, at",
    "/api/caseload, entries, person",
    "/api/board, entries, crisis",
    "/api/handoffs, entries, handoff",
    "/api/partner-services, entries, service",
    "/api/support-requests, entries, support",
    "/api/trainings, entries, training",
  })
  void a_list_has_the_same_rows_in_both_forms(String pattern, String rows, String id)
      throws IOException {
    var path = pattern.replace("{id}", FILE.person().toString());

    var lines = lines(csv(coordinator(), path));

    assertThat(lines).isNotEmpty();
    assertThat(lines.stream().map(it -> it.get(id)).toList())
        .isEqualTo(rows(path, rows).valueStream().map(it -> it.get(id).asString()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/on-call, roster",
    "/api/on-call/shifts?who=anna, roster",
    "/api/on-call/warnings, kind",
  })
  void a_list_without_rows_has_its_columns_all_the_same(String path, String column)
      throws IOException {
    var answer = csv(coordinator(), path);

    assertThat(lines(answer)).isEmpty();
    assertThat(answer.body().strip().split("\r\n")[0].substring(1).split(",")).contains(column);
  }

  @Test
  void what_the_reader_may_open_is_open_and_the_rest_says_what_it_is() throws IOException {
    var timeline = "/api/persons/" + FILE.person() + "/timeline";

    for (var path :
        List.of(timeline, "/api/board", "/api/handoffs", "/api/persons?name=everybody")) {
      var json = service.getAs(coordinator(), path).body();
      var csv = csv(coordinator(), path).body();
      for (var marker : List.of("IDENTITY", "CONFIDENCE", "SECRET")) {
        assertThat(csv.contains("marker-of-" + marker))
            .as("%s in %s", marker, path)
            .isEqualTo(json.contains("marker-of-" + marker));
      }
    }
    var person = lines(csv(coordinator(), "/api/persons?name=everybody")).getFirst();
    assertThat(person.get("file.givenName")).isEqualTo("marker-of-IDENTITY");
  }

  @Test
  void whoever_may_not_have_the_list_may_not_have_it_in_this_form() {
    var officer = issuer().token("officer", Case.OWN.value(), Role.DATA_PROTECTION_OFFICER);

    assertThat(csv(officer, "/api/caseload").statusCode()).isEqualTo(403);
    assertThat(csv(coordinator(), "/api/caseload?form=x").statusCode()).isEqualTo(400);
  }

  @Test
  void taking_a_list_out_is_recorded_as_reading_it_is() throws IOException {
    var reader = "exporter";
    var token = issuer().token(reader, Case.OWN.value(), Role.COORDINATOR);

    assertThat(lines(csv(token, "/api/handoffs"))).isNotEmpty();

    var log = "/api/access-log?limit=200&person=" + FILE.person();
    Awaitility.await()
        .atMost(SOON)
        .until(
            () ->
                rows(log, "reads")
                    .valueStream()
                    .anyMatch(
                        it ->
                            it.get("reader").asString().equals(reader)
                                && it.get("part").asString().equals("/api/handoffs")));
    var readers =
        lines(csv(coordinator(), log.replace("limit=200&", ""))).stream()
            .map(it -> it.get("reader"))
            .collect(Collectors.toSet());
    assertThat(readers).contains(reader);
  }
}
