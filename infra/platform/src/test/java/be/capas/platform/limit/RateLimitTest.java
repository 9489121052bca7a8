package be.capas.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.platform.security.Role;
import be.capas.platform.security.TestIdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = LimitedApp.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "capas.kafka.bootstrap-servers=127.0.0.1:1",
      "capas.rate-limit.caller.burst=3",
      "capas.rate-limit.caller.per-second=1",
    })
class RateLimitTest {
  private static final TestIdentityProvider ISSUER = TestIdentityProvider.start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final List<String> FREE =
      List.of(
          "/api/crises", "/api/crises/0199-some-id/claim", "/api/acknowledgements", "/api/batch");

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
  void who_asks_too_often_is_told_when_to_come_back() {
    var refused = askUntilRefused("dr.lena");

    assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.body()).contains("urn:capas:problem:too-many-requests");
    assertThat(header(refused, "Retry-After")).isEqualTo("1");
    assertThat(header(refused, "RateLimit-Limit")).isEqualTo("3");
    assertThat(header(refused, "RateLimit-Remaining")).isEqualTo("0");
    assertThat(header(refused, "RateLimit-Reset")).isIn("2", "3");
  }

  @Test
  void an_answer_says_what_is_left() {
    var answer = get("dr.noor");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "RateLimit-Remaining")).isEqualTo("2");
  }

  @Test
  void an_alarm_goes_through_however_often_its_caller_has_asked() {
    askUntilRefused("dr.max");

    for (int i = 0; i < 10; i++) {
      for (var path : FREE) {
        var answer = send(post(path), "dr.max");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Limit")).isEmpty();
      }
    }
  }

  @Test
  void one_caller_does_not_use_up_the_share_of_another() {
    askUntilRefused("dr.eva");

    assertThat(get("dr.ida").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> askUntilRefused(String who) {
    HttpResponse<String> answer;
    do {
      answer = get(who);
    } while (answer.statusCode() == 200);
    assertThat(answer.statusCode()).isEqualTo(429);
    return answer;
  }

  private HttpResponse<String> get(String who) {
    return send(HttpRequest.newBuilder(at("/api/persons")), who);
  }

  private HttpRequest.Builder post(String path) {
    return HttpRequest.newBuilder(at(path)).POST(BodyPublishers.noBody());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String who) {
    var token = ISSUER.token(who, "cpas-charleroi", Role.PSYCHOLOGIST);
    try {
      return HTTP.send(
          request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
