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

  static List<Row> rows() {
    return AccessMatrix.of(SERVICE);
  }

  static Stream<Arguments> badTokens() throws JOSEException {
    return BadTokens.of(service.issuer);
  }

  @Test
  void every_path_is_in_the_table_and_no_other() {
    assertThat(AccessMatrix.mappedBy(service.context())).isEqualTo(AccessMatrix.namedOf(SERVICE));
  }

  @ParameterizedTest
  @MethodSource("rows")
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

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void a_bad_token_reads_nothing_on_any_path(String what, String token) {
    rows().forEach(it -> refused(service.get(it.path(), token), "invalid-token"));
  }

  @Test
  void no_token_reads_nothing_on_any_path() {
    rows().forEach(it -> refused(service.get(it.path(), null), "token-required"));
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
