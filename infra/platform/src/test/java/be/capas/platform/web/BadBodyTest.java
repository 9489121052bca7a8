package be.capas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadBodyTest extends FaultyAppCalls {
  @Test
  void good_input_passes() {
    var answer = post("/api/persons", JSON, GOOD);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).get("occurredAt").asString()).isEqualTo("2026-03-01T09:30:00Z");
    assertThat(get("/api/persons/" + ID + "?limit=5&asOf=2026-01-01T00:00:00Z").statusCode())
        .isEqualTo(200);
    assertThat(get("/api/indicators?from=2026-01-01&by=antenna").statusCode()).isEqualTo(200);
  }

  @Test
  void a_time_is_taken_to_the_microsecond() {
    var body = with("occurredAt", "\"2026-03-01T09:30:00.123456789Z\"");

    var answer = post("/api/persons", JSON, body);

    assertThat(json(answer).get("occurredAt").asString()).isEqualTo("2026-03-01T09:30:00.123456Z");
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

    assertProblem(answer, 400, reason, pointer);
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

  @ParameterizedTest
  @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n", "2\r\n{}xx\r\n", ";\r\n\r\n"})
  void a_body_in_pieces_that_do_not_fit_together_is_no_fault_of_ours(String pieces)
      throws IOException {
    var answer =
        raw(
            "POST /api/persons HTTP/1.1",
            "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + pieces);

    assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:capas:problem:malformed");
  }
}
