package be.capas.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.matrix.AccessMatrix;
import be.capas.platform.matrix.AccessMatrix.Row;
import be.capas.platform.matrix.Case;
import be.capas.platform.matrix.Outcome;
import be.capas.platform.security.BadTokens;
import be.capas.platform.security.Role;
import com.nimbusds.jose.JOSEException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The service keeps to the table of who reaches what. */
class AccessMatrixTest {
  private static final String SERVICE = "notification-service";

  @TempDir static Path secrets;
  private static final Map<Case, CrisisId> CRISES = new HashMap<>();
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService(secrets).start();
    for (var file : Case.all()) {
      var crisis = Events.crisis();
      CRISES.put(file, crisis);
      service.happened(in(file.organisation(), service.events.raised(crisis)));
      var coordinator =
          service.issuer.token("setup", file.organisation().value(), Role.COORDINATOR);
      await().until(() -> get(coordinator).body().contains(crisis.toString()));
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** Those that need a token. */
  static List<Row> rows() {
    return AccessMatrix.of(SERVICE).stream()
        .filter(it -> it.kind() != AccessMatrix.Kind.SECRET)
        .toList();
  }

  static List<Row> secrets() {
    return AccessMatrix.of(SERVICE).stream()
        .filter(it -> it.kind() == AccessMatrix.Kind.SECRET)
        .toList();
  }

  /** A stream's answer does not end: ConsoleStreamTest sees to it. */
  static List<Row> pages() {
    return rows().stream()
        .filter(it -> it.kind() == AccessMatrix.Kind.PAGE && !it.path().endsWith("/stream"))
        .toList();
  }

  static List<Row> lists() {
    return rows().stream().filter(it -> it.kind() == AccessMatrix.Kind.LIST).toList();
  }

  static List<Row> commands() {
    return rows().stream().filter(it -> it.kind() == AccessMatrix.Kind.COMMAND).toList();
  }

  static Stream<Arguments> badTokens() throws JOSEException {
    return BadTokens.of(service.issuer);
  }

  @Test
  void every_path_is_in_the_table_and_no_other() {
    assertThat(AccessMatrix.mappedBy(service.context())).isEqualTo(AccessMatrix.namedOf(SERVICE));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_list_holds_what_the_table_says_and_nothing_else(Row row) {
    for (var role : Role.values()) {
      var answer = service.get(row.path() + "?limit=200", caller(role));
      CRISES.forEach(
          (file, crisis) -> {
            var outcome = row.of(role).of(file);
            var what = "%s by %s, %s".formatted(row, role, file);
            assertThat(answer.statusCode())
                .as(what)
                .isEqualTo(outcome == Outcome.FORBIDDEN ? 403 : 200);
            assertThat(answer.body().contains(crisis.toString()))
                .as(what)
                .isEqualTo(outcome == Outcome.LET_IN);
          });
    }
  }

  static List<Row> things() {
    return rows().stream().filter(it -> it.kind() == AccessMatrix.Kind.THING).toList();
  }

  @ParameterizedTest
  @MethodSource("things")
  void what_is_told_of_a_crisis_is_for_whom_the_table_says(Row row) {
    for (var role : Role.values()) {
      CRISES.forEach(
          (file, crisis) -> {
            var answer = service.get(row.path().replace("{id}", crisis.toString()), caller(role));
            assertThat(Outcome.of(answer.statusCode()))
                .as("%s by %s, %s", row, role, file)
                .isEqualTo(row.of(role).of(file));
          });
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_is_open_to_whom_the_table_says_and_to_nobody_else(Row row) {
    for (var role : Role.values()) {
      CRISES.forEach(
          (file, crisis) -> {
            var notice =
                service
                    .tables()
                    .queryForObject(
                        "SELECT id FROM notices WHERE about = ? LIMIT 1",
                        UUID.class,
                        crisis.value());
            var answer = service.post(row.path().replace("{id}", notice + ""), caller(role));
            assertThat(Outcome.of(answer.statusCode()))
                .as("%s by %s, %s", row, role, file)
                .isEqualTo(row.of(role).of(file));
          });
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void what_is_about_no_file_is_open_to_whom_the_table_says(Row row) {
    for (var role : Role.values()) {
      var status = ask(row, caller(role), row.body()).statusCode();
      assertThat(status == 403)
          .as("%s by %s: %d", row, role, status)
          .isEqualTo(row.of(role).of(Case.all().getFirst()) == Outcome.FORBIDDEN);
    }
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void who_does_not_know_the_secret_finds_nothing_whoever_they_are(Row row) {
    assertThat(ask(row, null).statusCode()).isEqualTo(404);
    for (var role : Role.values()) {
      assertThat(ask(row, caller(role)).statusCode()).as("%s", role).isEqualTo(404);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void a_bad_token_reads_nothing_on_any_path(String what, String token) {
    rows().forEach(it -> refused(ask(it, token), "invalid-token"));
  }

  @Test
  void whatever_is_asked_counts_as_a_part_of_the_callers_share_but_what_is_about_a_crisis() {
    for (var row : rows()) {
      var free = row.path().startsWith("/api/crises/") || row.path().endsWith("/acknowledgements");
      // Who sees no pages: a stream that is refused counts, too.
      var answer = ask(row, caller(Role.DATA_PROTECTION_OFFICER));
      assertThat(answer.headers().firstValue("RateLimit-Remaining").isPresent())
          .as(row.name())
          .isNotEqualTo(free);
    }
  }

  @Test
  void no_token_reads_nothing_on_any_path() {
    rows().forEach(it -> refused(ask(it, null), "token-required"));
  }

  private static HttpResponse<String> ask(Row row, String token) {
    var path = path(row);
    return row.method().equals("POST") ? service.post(path, token) : service.get(path, token);
  }

  private static HttpResponse<String> ask(Row row, String token, String body) {
    return body.isEmpty() ? ask(row, token) : service.post(path(row), token, body);
  }

  private static String path(Row row) {
    return row.path()
        .replace("{id}", new UUID(1, 2).toString())
        .replace("{who}", "somebody")
        .replace("{secret}", "A".repeat(43));
  }

  private static void refused(HttpResponse<String> answer, String reason) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JsonMapper.shared().readTree(answer.body()).get("type").asString())
        .isEqualTo("urn:capas:problem:" + reason);
  }

  private static HttpResponse<String> get(String token) {
    return service.get("/api/notices?limit=200", token);
  }

  private static String caller(Role role) {
    return service.issuer.token(
        claims ->
            claims
                .claim("organisation", Case.OWN.value())
                .claim("antennas", List.of(Case.NORD.value()))
                .claim("partner", Case.SSM.value()),
        role);
  }

  private static Recorded<CapasEvent> in(OrganisationId organisation, Recorded<CapasEvent> it) {
    return new Recorded<>(
        it.id(),
        it.event(),
        it.sequence(),
        organisation,
        it.person(),
        it.by(),
        it.occurredAt(),
        it.recordedAt(),
        it.correlationId(),
        it.causationId(),
        it.traceparent());
  }
}
