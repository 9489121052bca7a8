package be.capas.query.service;

import static be.capas.query.service.CaseFile.marker;
import static be.capas.query.service.RunningService.issuer;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.ActorId;
import be.capas.contract.sealing.DataClass;
import be.capas.platform.matrix.AccessMatrix;
import be.capas.platform.matrix.AccessMatrix.Kind;
import be.capas.platform.matrix.AccessMatrix.Row;
import be.capas.platform.matrix.Case;
import be.capas.platform.matrix.Outcome;
import be.capas.platform.security.BadTokens;
import be.capas.platform.security.Role;
import com.nimbusds.jose.JOSEException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The service keeps to the table of who reaches what, and every read of a file is recorded. */
class AccessMatrixTest {
  private static final String SERVICE = "query-service";
  private static final List<CaseFile> FILES = Case.all().stream().map(CaseFile::of).toList();

  private static RunningService service;

  @BeforeAll
  static void start() {
    // A server learns late that a listener is gone: none is to be turned away meanwhile.
    service = RunningService.start("--capas.board.stream.per-caller=1000");
    // Whoever is asked for, everybody is found: it is up to this service whom it shows.
    RunningService.keys()
        .find(
            FILES.stream()
                .collect(Collectors.toMap(it -> it.person().value(), it -> it.file().antenna())));
    var callers = Arrays.stream(Role.values()).map(it -> new ActorId(subject(it))).toList();
    for (var file : FILES) {
      var events = file.events(callers);
      service.publish(events);
      service.publish(file.besides());
      service.publishReads(
          Reads.of(file.file().organisation(), file.person().value(), "somebody", 1));
      var seen = new String[] {"Capas-After", position(events.getLast())};
      var coordinator =
          issuer().token("setup", file.file().organisation().value(), Role.COORDINATOR);
      for (var view : List.of("timeline", "fil-rouge", "history")) {
        var path = "/api/persons/%s/%s".formatted(file.person(), view);
        assertThat(service.getAs(coordinator, path, seen).statusCode()).isEqualTo(200);
      }
      for (var path : List.of("/api/board", "/api/handoffs", "/api/caseload")) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> lists(service.getAs(coordinator, path).body(), file));
      }
      for (var one : file.besides()) {
        for (var path :
            List.of("/api/partner-services", "/api/support-requests", "/api/trainings")) {
          var answer = service.getAs(coordinator, path, "Capas-After", position(one));
          assertThat(answer.statusCode()).isEqualTo(200);
        }
      }
    }
  }

  private static boolean lists(String body, CaseFile file) {
    return body.contains(file.crisis().toString())
        || body.contains("\"person\":\"%s\"".formatted(file.person())) && body.contains("totals")
        || body.contains("\"%s\"".formatted(file.handoff())) && body.contains("ACCEPTED");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<Row> files() {
    return AccessMatrix.of(SERVICE).stream().filter(it -> it.kind() == Kind.FILE);
  }

  static Stream<Row> things() {
    return AccessMatrix.of(SERVICE).stream().filter(it -> it.kind() == Kind.THING);
  }

  static Stream<Row> lists() {
    return AccessMatrix.of(SERVICE).stream().filter(it -> it.kind() == Kind.LIST);
  }

  static Stream<Arguments> badTokens() throws JOSEException {
    return BadTokens.of(issuer());
  }

  @Test
  void every_path_is_in_the_table_and_no_other() {
    assertThat(AccessMatrix.mappedBy(service.context())).isEqualTo(AccessMatrix.namedOf(SERVICE));
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_role_reads_what_the_table_says_and_nothing_else_and_each_read_is_recorded(Row row) {
    var softly = new SoftAssertions();
    var readable = new HashMap<UUID, Map<String, Set<DataClass>>>();
    for (var file : FILES) {
      var readers = readable.computeIfAbsent(file.person().value(), _ -> new HashMap<>());
      for (var role : Role.values()) {
        var answer = service.getAs(caller(role), path(row, file));
        var reach = row.of(role);
        var what = "%s by %s, %s".formatted(row, role, file.file());
        var outcome = Outcome.of(answer.statusCode());
        softly.assertThat(outcome).as(what).isEqualTo(reach.of(file.file()));
        var opened = readableIn(answer.body());
        softly.assertThat(reach.opens(file.file())).as(what).containsAll(opened);
        var shown = EnumSet.noneOf(DataClass.class);
        shown.addAll(row.shows());
        shown.retainAll(reach.opens(file.file()));
        softly.assertThat(opened).as(what).containsAll(shown);
        if (outcome == Outcome.LET_IN) {
          readers.put(subject(role), opened);
        }
      }
    }
    softly.assertAll();
    readable.forEach(
        (person, readers) ->
            Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(recorded(person, row.path())).isEqualTo(readers)));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/persons/{id}/export, text/html",
    "/api/persons/{id}/history/steps, text/event-stream",
  })
  void an_answer_in_another_form_is_for_the_same_readers(String path, String form) {
    var row = files().filter(it -> it.path().equals(path)).findFirst().orElseThrow();
    var softly = new SoftAssertions();
    for (var file : FILES) {
      for (var role : Role.values()) {
        var answer = service.getAs(caller(role), path(row, file), "Accept", form);
        var what = "%s as %s by %s, %s".formatted(row, form, role, file.file());
        var reach = row.of(role);
        softly
            .assertThat(Outcome.of(answer.statusCode()))
            .as(what)
            .isEqualTo(reach.of(file.file()));
        softly.assertThat(reach.opens(file.file())).as(what).containsAll(readableIn(answer.body()));
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("things")
  void every_role_finds_what_the_table_says_and_nothing_else(Row row) {
    var softly = new SoftAssertions();
    for (var file : FILES) {
      for (var role : Role.values()) {
        var answer = service.getAs(caller(role), path(row, file));
        softly
            .assertThat(Outcome.of(answer.statusCode()))
            .as("%s by %s, %s".formatted(row, role, file.file()))
            .isEqualTo(row.of(role).of(file.file()));
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void a_list_holds_what_the_table_says_and_nothing_else(Row row) {
    var softly = new SoftAssertions();
    for (var file : FILES) {
      for (var role : Role.values()) {
        var reach = row.of(role);
        var what = "%s by %s, %s".formatted(row, role, file.file());
        var answer = list(row, role, file);
        if (reach.of(file.file()) == Outcome.FORBIDDEN) {
          softly.assertThat(answer.status()).as(what).isEqualTo(403);
        } else {
          softly.assertThat(answer.status()).as(what).isEqualTo(200);
          softly
              .assertThat(answer.body().contains(named(row, file)))
              .as(what)
              .isEqualTo(reach.of(file.file()) == Outcome.LET_IN);
          softly.assertThat(readableIn(answer.body())).as(what).isEqualTo(shownBy(row, role));
        }
      }
    }
    softly.assertAll();
  }

  /** The classes that a list shows to a role, of all the files that it may know of. */
  private static Set<DataClass> shownBy(Row row, Role role) {
    var shown = EnumSet.noneOf(DataClass.class);
    FILES.stream()
        .filter(it -> row.of(role).of(it.file()) == Outcome.LET_IN)
        .forEach(it -> shown.addAll(row.of(role).opens(it.file())));
    shown.retainAll(row.shows());
    return shown;
  }

  static Stream<Row> pages() {
    return AccessMatrix.of(SERVICE).stream().filter(it -> it.kind() == Kind.PAGE);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_about_no_file_is_for_whom_the_table_says(Row row) {
    var more =
        switch (row.path()) {
          case "/api/on-call/shifts" -> "?who=anna";
          case "/api/indicators", "/api/indicators/export" -> "?from=2026-01-01&to=2027-01-01";
          case "/api/indicators/restated" -> "?from=2026-01-01&to=2027-01-01&position=MDow";
          default -> "";
        };
    for (var role : Role.values()) {
      var expected = row.of(role).of(FILES.getFirst().file()) == Outcome.LET_IN ? 200 : 403;
      assertThat(service.getAs(caller(role), row.path() + more).statusCode())
          .as(row + " by " + role)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void a_bad_token_reads_nothing_on_any_path(String what, String token) {
    for (var row : AccessMatrix.of(SERVICE)) {
      refused(service.getAs(token, path(row, FILES.getFirst())), "invalid-token");
    }
  }

  @Test
  void whatever_is_asked_counts_as_a_part_of_the_callers_share() {
    for (var row : AccessMatrix.of(SERVICE)) {
      // Nobody watches in that role: a stream that is refused counts, too.
      var answer = service.getAs(caller(Role.ADMINISTRATOR), path(row, FILES.getFirst()));
      assertThat(answer.headers().firstValue("RateLimit-Remaining")).as(row.name()).isPresent();
    }
  }

  @Test
  void no_token_reads_nothing_on_any_path() {
    for (var row : AccessMatrix.of(SERVICE)) {
      refused(service.getAs(null, path(row, FILES.getFirst())), "token-required");
    }
  }

  private static void refused(HttpResponse<String> answer, String reason) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).get("type").asString()).isEqualTo("urn:capas:problem:" + reason);
  }

  private record Listed(int status, String body) {}

  private static Listed list(Row row, Role role, CaseFile file) {
    if (!row.path().endsWith("/stream")) {
      var more =
          switch (row.path()) {
            case "/api/access-log" -> "?person=" + file.person();
            case "/api/persons" -> "?name=everybody";
            default -> "";
          };
      var answer = service.getAs(caller(role), row.path() + more);
      return new Listed(answer.statusCode(), answer.body());
    }
    try (var stream = service.listen(caller(role))) {
      var status = stream.answer().statusCode();
      return new Listed(status, status == 200 ? stream.await("snapshot").data().toString() : "");
    }
  }

  /** By what a file is known in a list. */
  private static String named(Row row, CaseFile file) {
    return switch (row.path()) {
      case "/api/board", "/api/board/stream" -> file.crisis().toString();
      case "/api/handoffs" -> file.handoff().toString();
      case "/api/partner-services" -> file.service().toString();
      case "/api/support-requests" -> file.support().toString();
      case "/api/trainings" -> file.training().toString();
      case "/api/access-log", "/api/persons", "/api/caseload" -> file.person().toString();
      default -> throw new AssertionError("say by what a file is known in " + row);
    };
  }

  private static String path(Row row, CaseFile file) {
    var id =
        switch (row.path().split("/")[2]) {
          case "handoffs" -> file.handoff();
          case "partner-services" -> file.service();
          case "support-requests" -> file.support();
          case "trainings" -> file.training();
          default -> file.person();
        };
    return row.path().replace("{id}", id.toString());
  }

  private static Set<DataClass> readableIn(String answer) {
    return Arrays.stream(DataClass.values())
        .filter(it -> answer.contains(marker(it)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataClass.class)));
  }

  /** For each caller, the classes that were recorded as opened. */
  private static Map<String, Set<DataClass>> recorded(UUID person, String part) {
    var found = new HashMap<String, Set<DataClass>>();
    for (var organisation : Case.all().stream().map(Case::organisation).distinct().toList()) {
      var officer = issuer().token("officer", organisation.value(), Role.DATA_PROTECTION_OFFICER);
      var log = service.getAs(officer, "/api/access-log?limit=200&person=" + person);
      for (var read : json(log).get("reads")) {
        var reader = read.get("reader").asString();
        if (read.get("part").asString().equals(part) && reader.startsWith("caller-")) {
          var classes = EnumSet.noneOf(DataClass.class);
          read.get("classes").forEach(it -> classes.add(DataClass.valueOf(it.asString())));
          found.put(reader, classes);
        }
      }
    }
    return found;
  }

  private static String caller(Role role) {
    return issuer()
        .token(
            claims ->
                claims
                    .subject(subject(role))
                    .claim("organisation", Case.OWN.value())
                    .claim("antennas", List.of(Case.NORD.value()))
                    .claim("partner", Case.SSM.value()),
            role);
  }

  private static String subject(Role role) {
    return "caller-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
