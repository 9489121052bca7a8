package be.capas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.platform.security.Role;
import be.capas.platform.security.TestIdentityProvider;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to a running {@link FaultyApp}; all tests share one. */
@SpringBootTest(
    classes = FaultyApp.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "capas.kafka.bootstrap-servers=127.0.0.1:1")
abstract class FaultyAppCalls {
  private static final TestIdentityProvider ISSUER = TestIdentityProvider.start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  static final String JSON = "application/json";
  static final String ID = "018f4e60-0000-7000-8000-000000000001";
  static final String GOOD =
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

  /** A good body but for one field. */
  static String with(String field, String value) {
    return "{\"%s\":%s%s%s%s}"
        .formatted(
            field,
            value,
            field.equals("name") ? "" : ",\"name\":\"a\"",
            field.equals("ageBand") ? "" : ",\"ageBand\":\"ADULT\"",
            field.equals("visits") ? "" : ",\"visits\":0");
  }

  static void assertProblem(
      HttpResponse<String> answer, int status, String reason, @Nullable String pointer) {
    assertProblem(answer, status, reason);
    if (pointer != null) {
      assertThat(json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }
  }

  static void assertProblem(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.body()).contains("\"type\":\"urn:capas:problem:" + reason + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).get("status").asInt()).isEqualTo(status);
    assertThat(json(answer).get("title").asString()).isNotBlank();
    assertThat(json(answer).get("detail").asString()).isNotBlank();
    assertThat(json(answer).get("traceId").asString()).matches("[0-9a-f]{32}");
    assertThat(answer.body()).doesNotContain("be.capas", "java.", "jackson", "Exception");
  }

  static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }

  final HttpResponse<String> get(String path) {
    return send(request(path));
  }

  final HttpResponse<String> post(String path, String type, String body) {
    return post(path, type, BodyPublishers.ofString(body));
  }

  final HttpResponse<String> post(String path, String type, BodyPublisher body) {
    return send(request(path).header("Content-Type", type).POST(body));
  }

  final HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + token());
  }

  static String token() {
    return ISSUER.token("dr.lena", "cpas-charleroi", Role.PSYCHOLOGIST);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  final String raw(String line) throws IOException {
    return raw(line, "\r\n");
  }

  /** What follows the headers that each request has: others, an empty line, a body. */
  final String raw(String line, String rest) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5000);
      var request =
          line
              + "\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
              + token()
              + "\r\n"
              + rest;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
