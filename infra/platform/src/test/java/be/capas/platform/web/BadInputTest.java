package be.capas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import be.capas.platform.security.Role;
import be.capas.platform.security.TestIdentityProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
    classes = FaultyApp.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "capas.kafka.bootstrap-servers=127.0.0.1:1")
class BadInputTest {
  private static final TestIdentityProvider ISSUER = TestIdentityProvider.start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String JSON = "application/json";
  private static final String ID = "018f4e60-0000-7000-8000-000000000001";
  private static final String GOOD =
      """
      {"name":"sealed","ageBand":"ADULT","visits":2,"id":"%s","languages":["fr"],"antenna":"nord",
       "birthDate":"1980-02-29","occurredAt":"2026-03-01T10:30:00+01:00","counts":{"a":1}}\
      """
          .formatted(ID);

  @LocalServerPort int port;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry properties) {
    properties.add("capas.identity.issuer", ISSUER::issuer);
  }

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @Test
  void good_input_passes() {
    var answer = post("/api/persons", JSON, GOOD);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).get("occurredAt").asString()).isEqualTo("2026-03-01T09:30:00Z");
    assertThat(get("/api/persons/" + ID + "?limit=5&asOf=2026-01-01T00:00:00Z").statusCode())
        .isEqualTo(200);
    assertThat(get("/api/indicators?from=2026-01-01&by=antenna").statusCode()).isEqualTo(200);
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        of("nothing", "", "missing-body", null),
        of("null", "null", "missing-body", null),
        of("no JSON", "hello", "malformed-json", null),
        of("cut short", "{\"name\":\"a\"", "malformed-json", null),
        of("something after it", with("visits", "1") + "{}", "malformed-json", null),
        of("a field twice", "{\"name\":\"a\",\"name\":\"b\"}", "malformed-json", null),
        of("a comment", "{/* */}", "malformed-json", null),
        of("too deep", "[".repeat(2000), "invalid-field", ""),
        of("a list", "[]", "invalid-field", ""),
        of("a text", "\"hello\"", "invalid-field", ""),
        of("empty text", "\"\"", "invalid-field", ""),
        of("unknown field", with("shoeSize", "44"), "unknown-field", "/shoeSize"),
        of(
            "unknown field within",
            with("address", "{\"x~/\":1}"),
            "unknown-field",
            "/address/x~0~1"),
        of("broken name", with("a\\ud800", "1"), "malformed-json", null),
        of("other case", with("Visits", "1"), "unknown-field", "/Visits"),
        of("number for text", with("name", "5"), "invalid-field", "/name"),
        of("true for text", with("name", "true"), "invalid-field", "/name"),
        of("object for text", with("name", "{}"), "invalid-field", "/name"),
        of("NUL in text", with("name", "\"a\\u0000b\""), "invalid-field", "/name"),
        of("half a character", with("name", "\"a\\ud800\""), "invalid-field", "/name"),
        of(
            "half a character in a list",
            with("languages", "[\"\\udc00\"]"),
            "invalid-field",
            "/languages/0"),
        of("blank", with("name", "\" \""), "invalid-field", "/name"),
        of("null where needed", with("name", "null"), "invalid-field", "/name"),
        of("too long", with("name", "\"" + "x".repeat(41) + "\""), "invalid-field", "/name"),
        of("text for number", with("visits", "\"5\""), "invalid-field", "/visits"),
        of("fraction for number", with("visits", "1.5"), "invalid-field", "/visits"),
        of("too large a number", with("visits", "99999999999"), "invalid-field", "/visits"),
        of("true for number", with("visits", "true"), "invalid-field", "/visits"),
        of("null for number", with("visits", "null"), "invalid-field", "/visits"),
        of("negative", with("visits", "-1"), "invalid-field", "/visits"),
        of("missing number", "{\"name\":\"a\",\"ageBand\":\"ADULT\"}", "invalid-field", "/visits"),
        of("text for truth", with("interpreter", "\"true\""), "invalid-field", "/interpreter"),
        of("number for truth", with("interpreter", "1"), "invalid-field", "/interpreter"),
        of("unknown value", with("ageBand", "\"BABY\""), "invalid-field", "/ageBand"),
        of("value in lower case", with("ageBand", "\"adult\""), "invalid-field", "/ageBand"),
        of("number for value", with("ageBand", "0"), "invalid-field", "/ageBand"),
        of("empty value", with("ageBand", "\"\""), "invalid-field", "/ageBand"),
        of("short id", with("id", "\"1-1-1-1-1\""), "invalid-field", "/id"),
        of("id of rubbish", with("id", "\"me\""), "invalid-field", "/id"),
        of("number for id", with("id", "7"), "invalid-field", "/id"),
        of("id as object", with("id", "{\"value\":\"" + ID + "\"}"), "invalid-field", "/id"),
        of("name for antenna", with("antenna", "\"Nord !\""), "invalid-field", "/antenna"),
        of("no such day", with("birthDate", "\"2026-02-30\""), "invalid-field", "/birthDate"),
        of("day as list", with("birthDate", "[2026,2,3]"), "invalid-field", "/birthDate"),
        of(
            "day of no calendar",
            with("birthDate", "\"+999999999-01-01\""),
            "invalid-field",
            "/birthDate"),
        of("time as number", with("occurredAt", "1700000000"), "invalid-field", "/occurredAt"),
        of(
            "time without zone",
            with("occurredAt", "\"2026-03-01T10:30:00\""),
            "invalid-field",
            "/occurredAt"),
        of(
            "time beyond stores",
            with("occurredAt", "\"-999999999-01-01T00:00:00Z\""),
            "invalid-field",
            "/occurredAt"),
        of("text for list", with("languages", "\"fr\""), "invalid-field", "/languages"),
        of("number in list", with("languages", "[\"fr\",5]"), "invalid-field", "/languages/1"),
        of("blank in list", with("languages", "[\"fr\",\"\"]"), "invalid-field", "/languages/1"),
        of("null in list", with("languages", "[null]"), "invalid-field", "/languages/0"),
        of("list for object", with("address", "[]"), "invalid-field", "/address"),
        of("empty text for object", with("address", "\"\""), "invalid-field", "/address"),
        of(
            "blank within",
            with("address", "{\"street\":\"\"}"),
            "invalid-field",
            "/address/street"),
        of(
            "wrong within",
            with("address", "{\"street\":\"a\",\"box\":\"1\"}"),
            "invalid-field",
            "/address/box"),
        of("wrong in a map", with("counts", "{\"a\":\"1\"}"), "invalid-field", "/counts/a"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void a_bad_body_is_a_problem_that_names_the_field(
      String what, String body, String reason, @Nullable String pointer) {
    var answer = post("/api/persons", JSON, body);

    assertProblem(answer, 400, reason);
    if (pointer != null) {
      assertThat(json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }
  }

  @Test
  void every_wrong_field_of_a_well_formed_body_is_named_at_once() {
    var answer = post("/api/persons", JSON, "{\"name\":\"\",\"visits\":-1}");

    assertThat(json(answer).get("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/name", "/ageBand", "/visits");
    assertThat(json(answer).get("errors").findValuesAsString("code"))
        .containsExactlyInAnyOrder("not-blank", "not-null", "min");
  }

  @Test
  void an_unknown_value_is_told_the_known_ones() {
    var answer = post("/api/persons", JSON, with("ageBand", "\"BABY\""));

    assertThat(json(answer).get("errors").get(0).get("detail").asString())
        .contains("CHILD", "SENIOR")
        .doesNotContain("BABY");
  }

  @Test
  void a_list_points_into_its_items() {
    var answer = post("/api/batch", JSON, "[" + GOOD + "," + with("name", "\"\"") + "]");

    assertProblem(answer, 400, "invalid-field");
    assertThat(json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo("/1/name");
    assertProblem(post("/api/batch", JSON, "[]"), 400, "invalid-field");
  }

  @Test
  void bytes_that_are_no_utf8_are_malformed() {
    var bytes = "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertProblem(
        post("/api/persons", JSON, BodyPublishers.ofByteArray(bytes)), 400, "malformed-json");
  }

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

    assertProblem(answer, status, reason);
    assertThat(json(answer).get("instance").asString()).isEqualTo(URI.create(path).getPath());
    if (pointer != null) {
      assertThat(json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }
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
  void only_json_is_taken_and_given() {
    for (var type :
        new String[] {
          "text/plain",
          "application/xml",
          "multipart/form-data; boundary=x",
          "rubbish",
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
  void a_body_that_is_too_large_is_refused_announced_or_not() {
    var large = with("name", "\"" + "x".repeat(70_000) + "\"").getBytes(StandardCharsets.UTF_8);

    assertProblem(
        post("/api/persons", JSON, BodyPublishers.ofByteArray(large)), 413, "body-too-large");
    var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    var answer = post("/api/persons", JSON, chunked);
    assertProblem(answer, 413, "body-too-large");
    assertThat(json(answer).get("maxBytes").asInt()).isEqualTo(65536);
    var small =
        BodyPublishers.ofInputStream(
            () -> new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)));
    assertThat(post("/api/persons", JSON, small).statusCode()).isEqualTo(200);
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

  private String raw(String line) throws IOException {
    try (var socket = new java.net.Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5000);
      var request =
          line
              + "\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
              + token()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A good body but for one field. */
  private static String with(String field, String value) {
    return "{\"%s\":%s%s%s%s}"
        .formatted(
            field,
            value,
            field.equals("name") ? "" : ",\"name\":\"a\"",
            field.equals("ageBand") ? "" : ",\"ageBand\":\"ADULT\"",
            field.equals("visits") ? "" : ",\"visits\":0");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.body()).contains("\"type\":\"urn:capas:problem:" + reason + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).get("status").asInt()).isEqualTo(status);
    assertThat(json(answer).get("title").asString()).isNotBlank();
    assertThat(json(answer).get("detail").asString()).isNotBlank();
    assertThat(json(answer).get("traceId").asString()).matches("[0-9a-f]{32}");
    assertThat(answer.body()).doesNotContain("be.capas", "java.", "jackson", "Exception");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  private HttpResponse<String> get(String path) {
    return send(request(path));
  }

  private HttpResponse<String> post(String path, String type, String body) {
    return post(path, type, BodyPublishers.ofString(body));
  }

  private HttpResponse<String> post(String path, String type, BodyPublisher body) {
    return send(request(path).header("Content-Type", type).POST(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + token());
  }

  private static String token() {
    return ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
