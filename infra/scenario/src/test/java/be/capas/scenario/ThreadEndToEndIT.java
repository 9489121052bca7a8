package be.capas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.platform.apidoc.Committed;
import be.capas.scenario.cast.Asking;
import be.capas.scenario.client.Acknowledged;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import be.capas.scenario.script.Measure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From flag to fil rouge, on the built jars and real components, through HTTP alone. */
class ThreadEndToEndIT {
  private static final String WORKER = "worker-nord";
  private static final String PSYCHOLOGIST = "psychologist-adult";
  private static final String PARTNER = "partner-ssm";

  @TempDir static Path home;
  private static RunningHouse house;

  @BeforeAll
  static void start() {
    house = RunningHouse.start(home);
  }

  @AfterAll
  static void stop() {
    house.close();
    // Every answer of these days was as the documents say, and they said it of many operations.
    assertThat(ByTheDocuments.complaints()).isEmpty();
    assertThat(ByTheDocuments.judged()).hasSizeGreaterThan(40);
    ByTheDocuments.answers().keepIfWanted();
  }

  @Test
  void the_demonstration_ends_well_and_says_so() {
    var out = new StringWriter();
    var status = scenario(out);
    System.out.println(out);

    assertThat(status).isZero();
    assertThat(out.toString())
        .contains("FIL ROUGE", "Board", "RECONCILIATION", "Everything adds up")
        .contains(Stream.of(Measure.values()).map(Measure::told).toList())
        .contains(Stream.of(Asking.values()).map(Asking::told).toList())
        .doesNotContain("DIFFERS");
  }

  @Test
  void a_hundredth_of_a_year_comes_out_as_it_was_published() {
    var out = new StringWriter();
    var status = scenario(out, "--year", "--scale=0.01");
    System.out.println(out);

    assertThat(status).isZero();
    assertThat(out.toString())
        .contains("requests for help", "people already known", "PEAK MEMORY", "Everything adds up")
        .doesNotContain("DIFFERS");
  }

  private static int scenario(StringWriter out, String... options) {
    var a = house.addresses();
    var where =
        List.of(
            "--home=" + home,
            "--command=" + a.command(),
            "--query=" + a.query(),
            "--notification=" + a.notification(),
            "--identity=" + a.identity(),
            "--database=" + a.database(),
            "--kafka=" + a.kafka(),
            "--partner-port=" + house.settings(1).partnerPort());
    return new CommandLine(new ScenarioCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(Stream.concat(where.stream(), Stream.of(options)).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"command-service", "query-service", "notification-service"})
  void a_service_serves_the_document_that_is_committed(String service) throws Exception {
    try (var performance = Performance.prepare(house.settings(3), new Silence())) {
      var address =
          switch (service) {
            case "command-service" -> house.addresses().command();
            case "query-service" -> house.addresses().query();
            default -> house.addresses().notification();
          };

      var served = performance.cell().read(WORKER, address.resolve("/api/openapi.json"));

      assertThat(served.body())
          .isEqualTo(JsonMapper.shared().readTree(Files.readString(Committed.current(service))));
    }
  }

  @Test
  void the_same_day_can_be_played_again_on_the_same_stack() throws Exception {
    try (var performance = Performance.prepare(house.settings(1), new Silence())) {
      performance.play();
      var verdict = performance.reconciliation().settle(Duration.ofMinutes(1));
      assertThat(verdict.faults()).isEmpty();
    }
  }

  @Test
  void a_flagged_person_goes_from_crisis_to_a_partner_who_holds_the_thread() throws Exception {
    try (var performance = Performance.prepare(house.settings(2), new Silence())) {
      var cell = performance.cell();
      var person = Command.newId();
      var accompaniment = Command.newId();
      var crisis = Command.newId();
      var handoff = Command.newId();

      // given a social worker of an antenna who flags a person
      var registered = cell.command(registration(person));

      // who is found at once by how the names begin
      assertThat(found(cell, registered, "dupon%20JEA")).contains(person.toString());
      cell.command(
          Command.of(WORKER, person, "persons/%s/help-requests".formatted(person))
              .with("id", accompaniment)
              .with("source", Map.of("kind", "PROFESSIONAL", "capacity", "social-worker"))
              .with("reasons", List.of("ISOLATION")));

      // when a crisis is raised, then it is on the board and nobody's yet
      var raised =
          cell.command(
              Command.of(WORKER, person, "crises")
                  .with("id", crisis)
                  .with("person", person)
                  .with("urgency", "P1"));
      assertThat(onBoard(cell, raised, crisis).path("state").asString()).isEqualTo("RAISED");

      // when a psychologist claims it, then everybody sees whose it is
      var claimed =
          cell.command(Command.of(PSYCHOLOGIST, person, "crises/%s/claim".formatted(crisis)));
      var entry = onBoard(cell, claimed, crisis);
      assertThat(entry.path("state").asString()).isEqualTo("CLAIMED");
      assertThat(entry.path("claimedBy").asString()).isEqualTo(PSYCHOLOGIST);

      // when the person is met at home, then the fil rouge knows the last contact
      var visited =
          cell.command(
              Command.of(WORKER, person, "accompaniments/%s/visits".formatted(accompaniment))
                  .with("place", "HOME")
                  .with("outcome", "MET"));
      var thread = filRouge(cell, visited, person);
      assertThat(thread.at("/lastContact/kind").asString()).isEqualTo("VISIT");
      assertThat(thread.at("/holder/id").asString()).isEqualTo(WORKER);

      // when a partner is asked and accepts, then the sender still holds the thread
      cell.command(
          Command.of(PSYCHOLOGIST, person, "handoffs")
              .with("id", handoff)
              .with("accompaniment", accompaniment)
              .with("partner", "ssm-charleroi")
              .with("urgency", "P2"));
      cell.command(
          Command.of(PSYCHOLOGIST, person, "handoffs/%s/send".formatted(handoff))
              .with("basis", "SHARED_SECRECY")
              .with("recipient", "HEALTH_PROFESSIONAL")
              .with("shared", List.of("IDENTITY")));
      cell.command(Command.of(PARTNER, person, "handoffs/%s/receipt".formatted(handoff)));
      var accepted =
          cell.command(Command.of(PARTNER, person, "handoffs/%s/acceptance".formatted(handoff)));
      assertThat(filRouge(cell, accepted, person).at("/holder/id").asString()).isEqualTo(WORKER);

      // when the partner has met the person, then the partner holds it
      cell.command(
          Command.of(PARTNER, person, "handoffs/%s/first-appointment".formatted(handoff))
              .with("at", Instant.now().plus(Duration.ofMinutes(1))));
      var kept =
          cell.command(
              Command.of(PARTNER, person, "handoffs/%s/appointment-kept".formatted(handoff)));
      thread = filRouge(cell, kept, person);
      assertThat(thread.at("/holder/kind").asString()).isEqualTo("PARTNER");
      assertThat(thread.at("/holder/id").asString()).isEqualTo("ssm-charleroi");
      assertThat(thread.at("/status").asString()).isEqualTo("STEADY");

      // and the timeline tells the whole of it, in order
      var entries = cell.read(PSYCHOLOGIST, path(person, "timeline?order=oldest"), kept).body();
      // (beside the steps of the escalation, of which there are as many as the claim left time for)
      assertThat(
              entries
                  .path("entries")
                  .valueStream()
                  .map(it -> it.path("kind").asString())
                  .filter(it -> !it.startsWith("step-")))
          .containsExactly(
              "person-registered.v1",
              "help-requested.v1",
              "holder-assigned.v1",
              "crisis-raised.v1",
              "crisis-claimed.v1",
              "outreach-visit-made.v1",
              "handoff-proposed.v1",
              "handoff-sent.v2",
              "handoff-received.v1",
              "handoff-accepted.v1",
              "first-appointment-set.v1",
              "appointment-kept.v1",
              "thread-transferred.v1",
              "holder-assigned.v1");
    }
  }

  @Test
  void what_is_streamed_is_as_the_documents_say() throws Exception {
    var token = CallerTokens.of(house, List.of(PSYCHOLOGIST)).of(PSYCHOLOGIST);
    var person = Command.newId();
    var crisis = Command.newId();
    try (var performance = Performance.prepare(house.settings(4), new Silence());
        var board = Listening.to(house.addresses().query(), "/api/board/stream", token)) {
      var cell = performance.cell();

      // given somebody who watches the board, and a crisis that is raised
      board.awaits("snapshot");
      cell.command(registration(person));
      cell.command(Command.of(WORKER, person, "crises").with("id", crisis).with("person", person));

      // then each message is judged by its schema as it is heard
      board.awaits("crisis");

      // and once it is claimed and over, that it is gone
      cell.command(Command.of(PSYCHOLOGIST, person, "crises/%s/claim".formatted(crisis)));
      var over =
          cell.command(
              Command.of(PSYCHOLOGIST, person, "crises/%s/stand-down".formatted(crisis))
                  .with("reason", "FALSE_ALARM"));
      board.awaits("gone");

      // and so is the history that is played from the beginning to its end
      cell.read(PSYCHOLOGIST, path(person, "history"), over);
      var steps = "/api/persons/%s/history/steps".formatted(person);
      try (var history =
          Listening.to(house.addresses().query(), steps + "?speed=31536000", token)) {
        history.awaits("begin");
        history.awaits("step");
        history.awaits("end");
      }
    }
  }

  private static Command registration(UUID person) {
    return Command.of(WORKER, person, "persons")
        .with("id", person)
        .with("givenName", "Jeanne")
        .with("familyName", "Dupont")
        .with("antenna", "nord");
  }

  private static Stream<String> found(CellClient cell, Acknowledged after, String name) {
    return cell.read(PSYCHOLOGIST, "persons?name=" + name, after)
        .body()
        .path("people")
        .valueStream()
        .map(it -> it.path("person").asString());
  }

  private static JsonNode onBoard(CellClient cell, Acknowledged after, UUID crisis) {
    var board = cell.read(PSYCHOLOGIST, "board", after).body().path("entries");
    return board
        .valueStream()
        .filter(it -> it.path("crisis").asString().equals(crisis.toString()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the crisis is not on the board"));
  }

  private static JsonNode filRouge(CellClient cell, Acknowledged after, UUID person) {
    return cell.read(PSYCHOLOGIST, path(person, "fil-rouge"), after).body();
  }

  private static String path(UUID person, String what) {
    return "persons/%s/%s".formatted(person, what);
  }
}
