package be.capas.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.RealServers;
import be.capas.command.support.ServiceTest;
import be.capas.command.support.Stored;
import be.capas.platform.matrix.AccessMatrix;
import be.capas.platform.matrix.AccessMatrix.Row;
import be.capas.platform.matrix.Case;
import be.capas.platform.matrix.Outcome;
import be.capas.platform.security.BadTokens;
import be.capas.platform.security.Role;
import com.nimbusds.jose.JOSEException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service keeps to the table of who reaches what. */
@ServiceTest
class AccessMatrixTest {
  private static final String SERVICE = "command-service";

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired ApplicationContext context;

  Cell cell;
  Stored stored;

  @BeforeEach
  void talkToTheService() {
    cell = new Cell(port);
    stored = new Stored(db);
  }

  static List<Row> rows() {
    return AccessMatrix.of(SERVICE);
  }

  static Stream<Arguments> badTokens() throws JOSEException {
    return BadTokens.of(RealServers.IDENTITY);
  }

  @Test
  void every_path_is_in_the_table_and_no_other() {
    assertThat(AccessMatrix.mappedBy(context)).isEqualTo(AccessMatrix.namedOf(SERVICE));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_role_does_what_the_table_says_and_nothing_else(Row row) {
    var softly = new SoftAssertions();
    for (var file : Case.all()) {
      var story = new CaseStory(cell, db, file);
      for (var role : Role.values()) {
        var before = stored.events();
        var outcome = Outcome.of(send(caller(role), row, story).status());
        var what = "%s by %s, %s".formatted(row, role, file);
        softly.assertThat(outcome).as(what).isEqualTo(row.of(role).of(file));
        if (outcome != Outcome.LET_IN) {
          softly.assertThat(stored.events()).as(what + " stores nothing").isEqualTo(before);
        }
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void a_bad_token_does_nothing_on_any_path(String what, String token) {
    var story = new CaseStory(cell, db, Case.all().getFirst());
    var before = stored.events();

    for (var row : rows()) {
      var reply = send(token, row, story);
      assertThat(reply.status()).as(row.name()).isEqualTo(401);
      assertThat(reply.problem()).isEqualTo("invalid-token");
      assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    assertThat(stored.events()).isEqualTo(before);
  }

  @Test
  void whatever_is_asked_counts_as_a_part_of_the_callers_share_but_what_is_about_a_crisis() {
    var story = new CaseStory(cell, db, Case.all().getFirst());

    for (var row : rows()) {
      var free = row.path().matches("/api/crises(/.*)?|/api/batch");
      var reply = send(caller(Role.ADMINISTRATOR), row, story);
      assertThat(reply.header("RateLimit-Remaining").isEmpty()).as(row.name()).isEqualTo(free);
    }
  }

  @Test
  void no_token_does_nothing_on_any_path() {
    var story = new CaseStory(cell, db, Case.all().getFirst());
    var before = stored.events();

    for (var row : rows()) {
      var reply = send(null, row, story).is(401);
      assertThat(reply.problem()).isEqualTo("token-required");
    }

    assertThat(stored.events()).isEqualTo(before);
  }

  private Cell.Reply send(@Nullable String token, Row row, CaseStory story) {
    var path = story.fill(row.path().replace("{id}", story.idIn(row.path())));
    return cell.send(token, path, story.fill(row.body()), request -> asItIsSent(row, request));
  }

  private static HttpRequest.Builder asItIsSent(Row row, HttpRequest.Builder request) {
    if (row.path().startsWith("/api/imports/")) {
      return request.setHeader("Content-Type", "text/csv");
    }
    return row.method().equals("GET") ? request.GET() : request;
  }

  private static String caller(Role role) {
    return RealServers.IDENTITY.token(
        claims ->
            claims
                .subject("caller-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .claim("organisation", Case.OWN.value())
                .claim("antennas", List.of(Case.NORD.value()))
                .claim("partner", Case.SSM.value()),
        role);
  }
}
