package be.capas.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    classes = GuardedApp.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "capas.kafka.bootstrap-servers=127.0.0.1:1"})
class GuardedAppTest {
  private static final TestIdentityProvider ISSUER = TestIdentityProvider.start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry properties) {
    properties.add("capas.identity.issuer", ISSUER::issuer);
  }

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @Test
  void a_good_token_says_who_calls() {
    var token =
        ISSUER.token(
            claims -> claims.claim("antennas", List.of("nord")).claim("partner", "ssm-1"),
            Role.PARTNER,
            Role.SOCIAL_WORKER);

    var answer = get("/api/me", token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer))
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {"id":"dr.lena","organisation":"cpas-charleroi","roles":"SOCIAL_WORKER,PARTNER",
                     "antennas":"[nord]","partner":"ssm-1"}\
                    """));
  }

  @ParameterizedTest
  @CsvSource({
    "'Bearer', token-required",
    "'Basic bGVuYTpsZW5h', token-required",
    "'Bearer  ', token-required",
    "'Bearer .', invalid-token",
    "'Bearer a b', invalid-token",
    "'bearer \u00e9\u00e8', invalid-token",
  })
  void a_header_that_holds_no_token_of_ours_is_refused(String header, String reason) {
    assertThat(OriginsTest.exchange(port, "GET /api/me", "Authorization: " + header))
        .startsWith("HTTP/1.1 401")
        .contains("urn:capas:problem:" + reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "~", "=", "%", "\"", "/", "\u00e9", " x"})
  void a_token_of_ours_has_one_spelling(String more) {
    var token = ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST);

    assertThat(OriginsTest.exchange(port, "GET /api/me", "Authorization: Bearer " + token + more))
        .startsWith("HTTP/1.1 401")
        .contains("urn:capas:problem:invalid-token");
  }

  @Test
  void the_name_of_the_scheme_may_be_written_in_any_case() {
    var token = ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST);

    assertThat(OriginsTest.exchange(port, "GET /api/me", "Authorization: bEARER " + token))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void a_role_that_we_do_not_know_gives_no_right() {
    var token = ISSUER.token(claims -> claims.claim("roles", List.of("EMPEROR", "PSYCHOLOGIST")));

    assertThat(json(get("/api/me", token)).get("roles").asString()).isEqualTo("PSYCHOLOGIST");
  }

  @Test
  void without_a_token_every_path_asks_for_one() {
    for (var path : List.of("/api/me", "/api/nothing", "/", "/error", "/actuator/health")) {
      var answer = get(path, null);
      assertProblem(answer, 401, "token-required");
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
  }

  static Stream<Arguments> badTokens() throws JOSEException {
    return BadTokens.of(ISSUER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void a_bad_token_is_refused(String what, String token) {
    var answer = get("/api/me", token);

    assertProblem(answer, 401, "invalid-token");
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .contains("Bearer error=\"invalid_token\"");
  }

  @Test
  void a_role_opens_what_is_its_own_and_nothing_else() {
    var psychologist = ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST);
    var coordinator = ISSUER.token("coord", "cpas-charleroi", Role.COORDINATOR);
    var administrator = ISSUER.token("admin", "cpas-charleroi", Role.ADMINISTRATOR);

    assertThat(post("/api/clinical", psychologist).statusCode()).isEqualTo(200);
    assertThat(get("/api/rosters", coordinator).statusCode()).isEqualTo(200);
    assertThat(post("/api/rosters", administrator).statusCode()).isEqualTo(200);
    for (var refused :
        List.of(
            post("/api/clinical", coordinator),
            get("/api/rosters", psychologist),
            post("/api/rosters", coordinator))) {
      assertProblem(refused, 403, "forbidden");
      assertThat(refused.headers().firstValue("WWW-Authenticate"))
          .contains("Bearer error=\"insufficient_scope\"");
    }
  }

  @Test
  void a_token_in_the_address_does_not_count() {
    var token = ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST);

    assertProblem(get("/api/me?access_token=" + token, null), 401, "token-required");
  }

  @Test
  void an_address_with_forbidden_characters_is_a_problem() {
    assertProblem(get("/api/me;a=b", null), 400, "malformed-request");
    assertProblem(get("/api//me", null), 400, "malformed-request");
  }

  @Test
  void the_machine_room_needs_no_token_on_its_own_port() {
    assertThat(send("GET", managementPort, "/actuator/health", null).statusCode()).isEqualTo(200);
    assertThat(send("GET", managementPort, "/api/me", null).statusCode()).isEqualTo(401);
  }

  @Test
  void every_answer_tells_browsers_to_keep_run_and_show_nothing() {
    var token = ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST);
    for (var answer :
        List.of(
            OriginsTest.exchange(port, "GET /api/me", "Authorization: Bearer " + token),
            OriginsTest.exchange(port, "GET /api/me"),
            OriginsTest.exchange(port, "GET /api/nothing", "Authorization: Bearer " + token),
            OriginsTest.exchange(port, "GET /api//me"),
            OriginsTest.exchange(port, "GET /api/[me"),
            OriginsTest.exchange(port, "GET /api/me", "Authorization: Bearer " + "a".repeat(9_000)),
            OriginsTest.exchange(managementPort, "GET /actuator/health"))) {
      assertThat(answer)
          .contains(
              "X-Content-Type-Options: nosniff",
              "X-Frame-Options: DENY",
              "Content-Security-Policy: default-src 'none'",
              "Referrer-Policy: no-referrer",
              "Cache-Control: no-store")
          .doesNotContain("Server:", "X-Powered-By");
    }
  }

  @Test
  void no_page_of_another_origin_may_ask_unless_told_so() {
    assertThat(
            OriginsTest.exchange(
                port,
                "OPTIONS /api/me",
                "Origin: https://capas.example.org",
                "Access-Control-Request-Method: GET"))
        .startsWith("HTTP/1.1 401")
        .doesNotContain("Access-Control-Allow");
  }

  private void assertProblem(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).get("type").asString()).isEqualTo("urn:capas:problem:" + reason);
    assertThat(json(answer).get("status").asInt()).isEqualTo(status);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  private HttpResponse<String> get(String path, @Nullable String token) {
    return send("GET", port, path, token);
  }

  private HttpResponse<String> post(String path, @Nullable String token) {
    return send("POST", port, path, token);
  }

  static HttpResponse<String> send(String method, int port, String path, @Nullable String token) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
