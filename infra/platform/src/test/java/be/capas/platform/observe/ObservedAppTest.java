package be.capas.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.platform.security.Role;
import be.capas.platform.security.TestIdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
    classes = ObservedApp.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "spring.application.name=observed",
      "capas.kafka.bootstrap-servers=127.0.0.1:1",
      "spring.lifecycle.timeout-per-shutdown-phase=3s"
    })
class ObservedAppTest {
  private static final TestIdentityProvider ISSUER = TestIdentityProvider.start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String PERSON = "/api/persons/018f4e60-0000-7000-8000-000000000001";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;
  @Autowired TraceContext traces;
  @Autowired Environment environment;
  @Autowired ObservedApp.Paths paths;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry properties) {
    properties.add("capas.identity.issuer", ISSUER::issuer);
  }

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @Test
  void a_trace_goes_on_from_the_client_into_the_log(CapturedOutput log) {
    var answer = get(PERSON, "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

    assertThat(json(answer.body()).get("traceparent").asString())
        .matches("00-" + TRACE + "-[0-9a-f]{16}-01");
    assertThat(lines(log, "at work"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.at("/trace/id").asString() + line.path("trace.id").asString())
                  .contains(TRACE);
              assertThat(line.at("/service/name").asString()).isEqualTo("observed");
            });
  }

  @Test
  void each_request_is_one_line_that_names_the_route_and_nobody(CapturedOutput log) {
    get(PERSON, "X-Test", "1");
    get("/api/nowhere/marie-dupont", "X-Test", "1");

    await().untilAsserted(() -> assertThat(access(log)).hasSize(2));
    assertThat(access(log).getFirst().get("message").asString())
        .matches("GET /api/persons/\\{id} 200 \\d+ ms");
    assertThat(access(log).getLast().get("message").asString()).contains(" 404 ");
    assertThat(log.getOut()).doesNotContain("018f4e60", "marie");
  }

  @Test
  void a_stream_is_one_line_when_it_ends(CapturedOutput log) {
    assertThat(get("/api/stream", "Accept", "text/event-stream").body()).contains("data:hello");

    await().untilAsserted(() -> assertThat(access(log)).hasSize(1));
    assertThat(access(log).getFirst().get("message").asString()).startsWith("GET /api/stream 200");
  }

  @Test
  void a_listener_who_hangs_up_is_no_fault(CapturedOutput log) throws IOException {
    var listener =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/endless"))
            .header(
                "Authorization",
                "Bearer " + ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.sendAsync(listener, HttpResponse.BodyHandlers.ofInputStream()).join();
      assertThat(answer.body().readNBytes("data:hello".length()))
          .asString()
          .isEqualTo("data:hello");
      answer.body().close();
      client.shutdownNow();
    }
    paths.hungUp.countDown();

    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(access(log)).hasSize(1));
    assertThat(log.getOut()).doesNotContain("Unexpected fault").doesNotContain("\"ERROR\"");
  }

  @Test
  void work_from_elsewhere_goes_on_in_its_trace(CapturedOutput log) {
    var within = new AtomicReference<String>();
    traces.runWith(
        "00-" + TRACE + "-00f067aa0ba902b7-00",
        "fold timeline",
        () -> within.set(traces.traceparent()));

    assertThat(within.get()).startsWith("00-" + TRACE).doesNotContain("00f067aa0ba902b7");
    assertThat(traces.traceparent()).isNull();
  }

  @Test
  void work_without_a_readable_trace_starts_its_own() {
    for (var none : new String[] {null, "", "rubbish"}) {
      var within = new AtomicReference<String>();
      traces.runWith(none, "fold timeline", () -> within.set(traces.traceparent()));
      assertThat(within.get()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
    }
  }

  @Test
  void the_machine_room_shows_health_and_metrics_and_nothing_else() {
    get(PERSON, "X-Test", "1");

    assertThat(room("/actuator/health/liveness")).contains("livenessState");
    assertThat(room("/actuator/health/readiness")).contains("readinessState");
    assertThat(room("/actuator/prometheus"))
        .contains("http_server_requests_seconds_bucket")
        .contains("uri=\"/api/persons/{id}\"")
        .doesNotContain("018f4e60");
    for (var closed : List.of("env", "beans", "heapdump", "loggers", "metrics", "threaddump", "")) {
      assertThat(call(managementPort, "/actuator/" + closed).statusCode()).isIn(401, 404);
    }
  }

  @Test
  void the_defaults_stand_under_everything_else() {
    assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    assertThat(environment.getProperty("spring.lifecycle.timeout-per-shutdown-phase"))
        .isEqualTo("3s");
    assertThat(json(get(PERSON, "X-Test", "1").body()).get("virtual").asString()).isEqualTo("true");
  }

  private static List<JsonNode> access(CapturedOutput log) {
    return lines(log, "be.capas.access");
  }

  private static List<JsonNode> lines(CapturedOutput log, String with) {
    return log.getOut()
        .lines()
        .filter(line -> line.contains(with))
        .map(ObservedAppTest::json)
        .toList();
  }

  private static JsonNode json(String text) {
    return new JsonMapper().readTree(text);
  }

  private String room(String path) {
    var answer = call(managementPort, path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> get(String path, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .headers(headers)
            .header(
                "Authorization",
                "Bearer " + ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST)));
  }

  private static HttpResponse<String> call(int port, String path) {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
