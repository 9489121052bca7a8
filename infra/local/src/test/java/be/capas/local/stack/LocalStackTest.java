package be.capas.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.local.FreePorts;
import be.capas.local.Home;
import be.capas.local.LocalStackApplication;
import be.capas.local.identity.ClientSecrets;
import be.capas.local.identity.DemoUsers;
import be.capas.local.identity.MachineClients;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import tools.jackson.databind.json.JsonMapper;

class LocalStackTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path dir;
  private static ConfigurableApplicationContext stack;

  @BeforeAll
  static void start() {
    stack =
        new SpringApplicationBuilder(LocalStackApplication.class)
            .properties("spring.config.name=local-stack")
            .run(
                "--capas.local.home=" + dir,
                "--server.port=" + FreePorts.next(),
                "--management.server.port=" + FreePorts.next(),
                "--capas.local.postgres-port=" + FreePorts.next(),
                "--capas.local.kafka-port=" + FreePorts.next(),
                "--capas.local.kafka-controller-port=" + FreePorts.next(),
                "--capas.local.mongo-port=" + FreePorts.next(),
                "--capas.local.smtp-port=" + FreePorts.next(),
                "--capas.local.service.command=http://127.0.0.1:" + FreePorts.next());
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void is_ready_and_has_the_databases_and_the_topics() throws Exception {
    assertThat(get(management() + "/actuator/health/readiness").body()).contains("\"UP\"");
    var kafka = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + port("kafka-port"));
    try (var admin = Admin.create(kafka)) {
      var topics = Set.of("capas.events.v1", "capas.reads.v1");
      assertThat(admin.describeTopics(topics).allTopicNames().get().values())
          .hasSize(2)
          .allSatisfy(it -> assertThat(it.partitions()).hasSize(12));
    }
    for (String database : Set.of("capas_command", "capas_notification")) {
      var url = "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port("postgres-port"), database);
      try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
        assertThat(connection.isValid(1)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/mails", "/mails.html"})
  void shows_the_caught_mails(String path) throws Exception {
    assertThat(get(identity() + path).statusCode()).isEqualTo(200);
  }

  @Test
  void shows_what_the_services_take_on_a_page_that_needs_nothing_from_elsewhere() throws Exception {
    var page = get(identity() + "/api-docs");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("default-src 'none'"));
    var parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
    assertThat(parts.results().map(it -> it.group(1)))
        .hasSize(4)
        .allSatisfy(
            it -> {
              assertThat(it).startsWith("/");
              assertThat(get(identity() + it).statusCode()).isEqualTo(200);
            });
  }

  @Test
  void has_no_document_of_a_service_that_is_none_or_does_not_run() throws Exception {
    assertThat(get(identity() + "/api-docs/weather-service.json").statusCode()).isEqualTo(404);
    assertThat(get(identity() + "/api-docs/command-service.json").statusCode()).isEqualTo(404);
  }

  @Test
  void every_demonstration_user_gets_a_token_that_says_who_it_is() throws Exception {
    for (var user : DemoUsers.ALL) {
      Jwt token = verified(token(user.id()));
      assertThat(token.getSubject()).isEqualTo(user.id());
      assertThat(token.getAudience()).containsExactly("capas");
      assertThat(token.getClaimAsString("organisation")).isEqualTo(user.organisation());
      assertThat(token.getClaimAsStringList("roles")).containsExactly(user.role().name());
      assertThat(token.getClaimAsStringList("antennas")).isEqualTo(user.antennas());
      assertThat(token.getClaimAsString("partner")).isEqualTo(user.partner());
    }
  }

  @Test
  void a_service_gets_a_token_of_its_own_for_all_organisations() throws Exception {
    for (var machine : MachineClients.ALL) {
      var secret = Files.readString(new Home(dir).machineSecret(machine)).strip();
      var answer = ask(machine, secret);
      Jwt token = verified(JSON.readTree(answer.body()).get("access_token").asString());
      assertThat(token.getSubject()).isEqualTo(machine);
      assertThat(token.getClaimAsStringList("roles")).containsExactly("SERVICE");
      assertThat(token.getClaimAsStringList("serves"))
          .containsExactlyInAnyOrder("capas-charleroi", "ocmw-gent")
          .doesNotContain(token.getClaimAsString("organisation"));
    }
  }

  @Test
  void a_token_lives_for_an_hour_and_names_its_issuer() throws Exception {
    Jwt token = verified(token("coordinator"));

    assertThat(token.getClaimAsString("iss")).isEqualTo(identity());
    assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).hasHours(1);
  }

  @Test
  void an_unknown_client_and_a_wrong_secret_are_refused() throws Exception {
    var secret = secrets().of("coordinator").orElseThrow();

    assertThat(ask("nobody", secret).statusCode()).isEqualTo(401);
    assertThat(ask("coordinator", "guessed").statusCode()).isEqualTo(401);
  }

  @Test
  void only_the_owner_may_read_the_secrets() throws Exception {
    var home = new Home(dir);
    for (Path file :
        Set.of(
            home.clientSecrets(),
            home.machineSecret(MachineClients.QUERY_SERVICE),
            home.data().resolve("identity/signing-key.json"))) {
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  /**
   * As the services do: the keys are found through the OpenID discovery document, or not at all.
   */
  private static Jwt verified(String token) {
    return JwtDecoders.fromOidcIssuerLocation(identity()).decode(token);
  }

  private static String token(String user) throws Exception {
    var answer = ask(user, secrets().of(user).orElseThrow());
    return JSON.readTree(answer.body()).get("access_token").asString();
  }

  private static HttpResponse<String> ask(String client, String secret) throws Exception {
    // Each part is form-encoded (RFC 6749, section 2.3.1): a secret may hold a plus.
    var login =
        URLEncoder.encode(client, StandardCharsets.UTF_8)
            + ":"
            + URLEncoder.encode(secret, StandardCharsets.UTF_8);
    var basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(identity() + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private static ClientSecrets secrets() {
    return ClientSecrets.ensure(new Home(dir).clientSecrets());
  }

  private static String identity() {
    return "http://127.0.0.1:" + setting("server.port");
  }

  private static String management() {
    return "http://127.0.0.1:" + setting("management.server.port");
  }

  private static String port(String name) {
    return setting("capas.local." + name);
  }

  private static String setting(String name) {
    return Objects.requireNonNull(stack.getEnvironment().getProperty(name));
  }
}
