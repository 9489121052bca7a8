package be.capas.scenario.odd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule of the verdict can fail. */
class VerdictTest {
  private static final String RIGHT =
      """
      {"type":"urn:capas:problem:invalid-field","title":"Bad request","status":400,"detail":"no",\
      "errors":[{"pointer":"/at","code":"x","detail":"y"}]}\
      """;

  @Test
  void a_problem_that_names_the_field_is_right() {
    assertThat(Verdict.complaints(wrong("/at"), reply(400, RIGHT))).isEmpty();
  }

  @Test
  void another_field_is_not() {
    assertThat(Verdict.complaints(wrong("/attendees"), reply(400, RIGHT))).hasSize(1);
  }

  @Test
  void a_fault_of_ours_is_not() {
    assertThat(Verdict.complaints(wrong(null), reply(500, RIGHT.replace("400", "500"))))
        .containsExactly("answered 500");
  }

  @Test
  void to_be_unavailable_is_not_but_for_whoever_only_reads() {
    var unavailable = reply(503, RIGHT.replace("400", "503"));
    var reading = request("GET /x HTTP/1.1\r\n\r\n", false, null);

    assertThat(Verdict.complaints(wrong(null), unavailable)).containsExactly("answered 503");
    assertThat(Verdict.complaints(reading, unavailable)).isEmpty();
  }

  @Test
  void to_take_what_is_wrong_is_not() {
    assertThat(Verdict.complaints(wrong(null), reply(200, "{}"))).hasSize(1);
  }

  @Test
  void a_page_of_the_container_is_not() {
    var page = new Reply(400, Map.of("content-type", "text/html"), "<h1>".getBytes(UTF_8));

    assertThat(Verdict.complaints(wrong(null), page)).hasSize(1);
  }

  @Test
  void a_problem_without_a_type_or_of_another_status_or_with_our_insides_is_not() {
    assertThat(Verdict.complaints(wrong(null), reply(400, "{}"))).hasSize(3);
    assertThat(
            Verdict.complaints(wrong(null), reply(400, RIGHT.replace("no", "java.io.IOException"))))
        .hasSize(1);
  }

  @Test
  void silence_is_not() {
    assertThat(Verdict.complaints(wrong(null), Reply.NONE)).hasSize(1);
  }

  private static Request wrong(@Nullable String pointer) {
    return request("POST /x HTTP/1.1\r\n\r\n", true, pointer);
  }

  private static Request request(String head, boolean wrong, @Nullable String pointer) {
    return new Request("x", "POST /x", head, new byte[0], List.of(), wrong, false, pointer);
  }

  private static Reply reply(int status, String body) {
    return new Reply(
        status,
        Map.of("content-type", "application/problem+json", "retry-after", "1"),
        body.getBytes(UTF_8));
  }
}
