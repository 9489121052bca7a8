package be.capas.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    classes = GuardedApp.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "capas.kafka.bootstrap-servers=127.0.0.1:1")
class IdentityProviderDownTest {
  private static final TestIdentityProvider ISSUER = TestIdentityProvider.start();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void issuerThatIsDown(DynamicPropertyRegistry properties) {
    properties.add("capas.identity.issuer", ISSUER::issuer);
    ISSUER.stop();
  }

  @Test
  void a_service_starts_without_its_issuer_says_that_it_cannot_tell_and_recovers() {
    var token = ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST);

    var cannotTell = call(token);
    assertThat(cannotTell.statusCode()).isEqualTo(503);
    assertThat(cannotTell.headers().firstValue("Retry-After")).contains("5");
    assertThat(new JsonMapper().readTree(cannotTell.body()).get("type").asString())
        .isEqualTo("urn:capas:problem:identity-provider-unavailable");
    assertThat(call(null).statusCode()).isEqualTo(401);

    ISSUER.restart();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(call(token).statusCode()).isEqualTo(200));

    ISSUER.stop();
    assertThat(call(token).statusCode()).as("the known keys serve on").isEqualTo(200);
  }

  private HttpResponse<String> call(String token) {
    return GuardedAppTest.send("GET", port, "/api/me", token);
  }
}
