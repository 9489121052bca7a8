package be.capas.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Spoken by hand: the JDK's client lets nobody set an origin. */
@SpringBootTest(
    classes = GuardedApp.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "capas.kafka.bootstrap-servers=127.0.0.1:1",
      "capas.web.allowed-origins=https://capas.example.org",
    })
class OriginsTest {
  private static final TestIdentityProvider ISSUER = TestIdentityProvider.start();
  private static final String OURS = "https://capas.example.org";

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
  void a_page_of_an_allowed_origin_may_ask_before_it_has_a_token() {
    var answer =
        ask(
            "OPTIONS /api/rosters",
            "Origin: " + OURS,
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: authorization, idempotency-key");

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("Access-Control-Allow-Origin: " + OURS)
        .doesNotContain("Access-Control-Allow-Credentials");
  }

  @Test
  void and_reads_the_headers_that_an_answer_has() {
    var token = ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST);

    assertThat(ask("GET /api/me", "Origin: " + OURS, "Authorization: Bearer " + token))
        .startsWith("HTTP/1.1 200")
        .contains("Access-Control-Allow-Origin: " + OURS)
        .contains("Capas-Position");
  }

  @Test
  void a_page_of_another_origin_is_refused_in_our_own_form() {
    var answer =
        ask(
            "OPTIONS /api/rosters",
            "Origin: https://evil.example.org",
            "Access-Control-Request-Method: POST");

    assertThat(answer)
        .startsWith("HTTP/1.1 403")
        .contains("urn:capas:problem:origin-not-allowed", "X-Content-Type-Options: nosniff")
        .doesNotContain("Access-Control-Allow-Origin");
  }

  private String ask(String what, String... headers) {
    return exchange(port, what, headers);
  }

  static String exchange(int port, String what, String... headers) {
    try (var socket = new Socket("127.0.0.1", port)) {
      var request =
          what
              + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
              + String.join("\r\n", headers)
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n"));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
