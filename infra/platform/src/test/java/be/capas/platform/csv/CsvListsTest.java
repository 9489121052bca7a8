package be.capas.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.platform.security.Role;
import be.capas.platform.security.TestIdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A list is answered whole to whoever prefers text/csv, and in JSON to everybody else. */
@SpringBootTest(
    classes = ListingApp.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"management.server.port=0", "capas.kafka.bootstrap-servers=127.0.0.1:1"})
class CsvListsTest {
  private static final TestIdentityProvider ISSUER = TestIdentityProvider.start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

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
  void all_pages_are_one_file_with_a_line_of_columns() throws Exception {
    var answer = get("/api/numbers", "text/csv", Role.COORDINATOR);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("text/csv"));
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"numbers.csv\"");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    var lines = answer.body().split("\r\n");
    assertThat(lines).hasSize(ListingApp.LAST + 1);
    assertThat(lines[0]).isEqualTo("\uFEFFnumber,text");
    assertThat(lines[1]).isEqualTo("1,\"'=1, \"\"é\"\"\"");
    assertThat(lines[ListingApp.LAST]).startsWith("1000,");
  }

  @Test
  void a_filter_counts_and_a_semicolon_may_separate() throws Exception {
    var answer = get("/api/numbers?from=999", "text/csv;delimiter=semicolon", Role.COORDINATOR);

    assertThat(answer.body().split("\r\n")).hasSize(3);
    assertThat(answer.body()).contains("number;text", "1000;");
  }

  @Test
  void whoever_takes_anything_gets_json() throws Exception {
    for (var accept :
        new String[] {"*/*", "application/json", "application/json, text/csv;q=0.5"}) {
      assertThat(get("/api/numbers", accept, Role.COORDINATOR).body()).startsWith("{");
    }
  }

  @Test
  void a_refusal_is_the_problem_that_it_is_in_json() throws Exception {
    assertThat(get("/api/numbers", "text/csv", Role.ADMINISTRATOR).statusCode()).isEqualTo(403);
    problem(get("/api/numbers?form=1", "text/csv", Role.COORDINATOR), "unknown-parameter");
    problem(get("/api/numbers?limit=5", "text/csv", Role.COORDINATOR), "invalid-parameter");
  }

  @Test
  void what_is_no_list_is_not_acceptable_as_csv() throws Exception {
    assertThat(get("/api/plain", "text/csv", Role.COORDINATOR).statusCode()).isEqualTo(406);
  }

  @Test
  void a_wish_that_cannot_be_read_is_no_fault_of_ours() throws Exception {
    for (var accept : new String[] {"csv", "text/csv;q=x"}) {
      assertThat(get("/api/numbers", accept, Role.COORDINATOR).statusCode()).isEqualTo(406);
    }
  }

  @Test
  void half_a_list_does_not_look_like_one() {
    assertThatThrownBy(() -> get("/api/broken", "text/csv", Role.COORDINATOR))
        .isInstanceOf(IOException.class);
  }

  private static void problem(HttpResponse<String> answer, String reason) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("urn:capas:problem:" + reason);
  }

  private HttpResponse<String> get(String path, String accept, Role role)
      throws IOException, InterruptedException {
    var token = ISSUER.token("somebody", "capas-charleroi", role);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept", accept)
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
