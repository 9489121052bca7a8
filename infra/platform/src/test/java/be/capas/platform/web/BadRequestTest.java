package be.capas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BadRequestTest extends FaultyAppCalls {
  static Stream<Arguments> requests() {
    return Stream.of(
        of("GET", "/api/persons/me", 400, "invalid-id", "id"),
        of("GET", "/api/persons/1-1-1-1-1", 400, "invalid-id", "id"),
        of("GET", "/api/persons/" + ID + "?limit=many", 400, "invalid-parameter", "limit"),
        of("GET", "/api/persons/" + ID + "?limit=201", 400, "invalid-parameter", "limit"),
        of("GET", "/api/persons/" + ID + "?limit=1&limit=2", 400, "invalid-parameter", "limit"),
        of("GET", "/api/persons/" + ID + "?asOf=yesterday", 400, "invalid-parameter", "asOf"),
        of(
            "GET",
            "/api/persons/" + ID + "?asOf=%2B999999999-01-01T00:00:00Z",
            400,
            "invalid-parameter",
            "asOf"),
        of("GET", "/api/persons/" + ID + "?limits=1", 400, "unknown-parameter", "limits"),
        of("GET", "/api/persons/" + ID + "?id=" + ID, 400, "unknown-parameter", "id"),
        of("POST", "/api/persons?dryRun", 400, "unknown-parameter", "dryRun"),
        of("GET", "/api/indicators?by=a&from=x", 400, "invalid-parameter", "from"),
        of("GET", "/api/indicators?by=a&until=2026-01-01", 400, "unknown-parameter", "until"),
        of("GET", "/api/indicators", 400, "missing-parameter", "by"),
        of("GET", "/api/nothing", 404, "unknown-path", null),
        of("GET", "/", 404, "unknown-path", null),
        of("GET", "/error", 404, "unknown-path", null),
        of("DELETE", "/api/persons", 405, "method-not-allowed", null),
        of("PUT", "/api/persons/" + ID, 405, "method-not-allowed", null),
        of("GET", "/api/settings", 403, "forbidden", null),
        of("GET", "/api/claimed", 409, "already-claimed", null),
        of("GET", "/api/store", 503, "temporarily-unavailable", null),
        of("GET", "/api/bug", 500, "internal-error", null),
        of("GET", "/api/overflow", 500, "internal-error", null));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("requests")
  void a_bad_request_is_a_problem(
      String method, String path, int status, String reason, @Nullable String pointer) {
    var answer = send(request(path).method(method, BodyPublishers.noBody()));

    assertProblem(answer, status, reason, pointer);
    assertThat(json(answer).get("instance").asString()).isEqualTo(URI.create(path).getPath());
  }

  @Test
  void facts_of_a_refusal_are_told() {
    assertThat(json(get("/api/claimed")).get("claimedBy").asString()).isEqualTo("dr.omar");
  }

  @Test
  void what_belongs_in_a_header_is_there() {
    assertThat(send(request("/api/persons").DELETE()).headers().firstValue("Allow"))
        .contains("POST");
    assertThat(get("/api/store").headers().firstValue("Retry-After")).contains("5");
    assertThat(get("/api/bug").headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
  }

  @Test
  void only_json_is_taken_and_given() {
    for (var type :
        new String[] {
          "text/plain",
          "application/xml",
          "multipart/form-data; boundary=x",
          "rubbish",
          "application/*",
          "*/*",
          "application/json;charset=none"
        }) {
      assertProblem(post("/api/persons", type, GOOD), 415, "unsupported-media-type");
    }
    var form = "application/x-www-form-urlencoded";
    assertProblem(post("/api/persons", form, "name=a"), 415, "unsupported-media-type");
    assertProblem(post("/api/persons", form, GOOD), 400, "malformed-request");
    assertProblem(
        send(request("/api/indicators?by=a").header("Accept", "text/csv")), 406, "not-acceptable");
    assertProblem(send(request("/api/nothing").header("Accept", "text/html")), 404, "unknown-path");
    assertProblem(
        send(request("/api/nothing").header("Accept", "text/event-stream")), 404, "unknown-path");
  }

  @Test
  void a_position_that_is_none_is_refused() {
    var answer = send(request("/api/persons/" + ID).header("Capas-After", "rubbish"));

    assertProblem(answer, 400, "invalid-position");
  }

  @Test
  void a_query_that_is_not_properly_encoded_is_malformed() throws IOException {
    assertThat(raw("GET /api/persons/" + ID + "?limit=%zz HTTP/1.1"))
        .startsWith("HTTP/1.1 400")
        .contains("urn:capas:problem:malformed-request");
    assertThat(raw("GET /api/persons/" + ID + "?%zz=1 HTTP/1.1"))
        .startsWith("HTTP/1.1 400")
        .contains("urn:capas:problem:malformed-request");
  }

  @Test
  void what_the_container_refuses_is_never_a_page() throws IOException {
    for (var line :
        new String[] {
          "GET /api/%zz HTTP/1.1",
          "GET /api/%00 HTTP/1.1",
          "GET /api/[a] HTTP/1.1",
          "GET /api/a\\b HTTP/1.1",
          "TRACE /api/persons HTTP/1.1",
          "GET /../../etc HTTP/1.1",
          "GET /api HTTP/9.1",
          "BREW /api/persons HTTP/1.1",
          "GET /api/" + "x".repeat(9000) + " HTTP/1.1"
        }) {
      var answer = raw(line);
      assertThat(answer)
          .matches("(?s)HTTP/1.1 (4..|505).*")
          .doesNotContain("<html", "Tomcat", "Exception");
    }
  }

  @Test
  void a_fault_of_ours_tells_nobody_what_it_was_about(CapturedOutput log) {
    var answer = get("/api/bug");

    assertThat(answer.body()).doesNotContain("Marie", "insert", "Exception", "java");
    assertThat(json(answer).get("traceId").asString()).matches("[0-9a-f]{32}");
    assertThat(log)
        .contains(
            "java.io.IOException", "FaultyApp$Paths.bug", json(answer).get("traceId").asString())
        .doesNotContain("Marie", "insert into");
  }

  @Test
  void a_fault_outside_of_controllers_is_told_and_logged_the_same_way(CapturedOutput log) {
    var answer = send(request("/api/persons/" + ID).header("X-Break", "filter"));

    assertProblem(answer, 500, "internal-error");
    assertThat(log)
        .contains("java.lang.IllegalStateException", "FaultyApp$Breaking")
        .doesNotContain("Marie");
  }
}
