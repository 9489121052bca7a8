package be.capas.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.sealing.SealedField;
import be.capas.scenario.client.Acknowledged;
import be.capas.scenario.client.CellClient;
import be.capas.scenario.mailbox.Mailboxes;
import be.capas.scenario.scan.Haystack;
import be.capas.scenario.scan.Markers;
import be.capas.scenario.scan.Needle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Something personal is said wherever it can be said, and where it does not belong; then everything
 * is stopped, and no byte of it is on the disk: not in a store, a log, a mail or a temporary file.
 */
class ByteScanIT {
  private static final Markers MARKERS = Markers.random();
  private static final String CODE = "openly-" + MARKERS.anywhere().substring(2);
  private static final String COORDINATOR = "coordinator";

  @TempDir static Path home;
  private static Haystack disk;
  private static Secrets secrets;
  private static List<String> arguments;
  private static UUID crisis;
  private static String notice;

  @BeforeAll
  static void play_then_stop_everything() throws IOException {
    var temporary = Files.createDirectories(home.resolve("tmp"));
    disk = new Haystack(home);
    // Where a program keeps its temporary files, is looked into as well.
    var settings = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    try (var house = RunningHouse.start(home, settings);
        var performance = Performance.prepare(house.settings(7), new Silence())) {
      var cell = performance.cell();
      var confidences = new Confidences(cell, MARKERS, CODE);
      var last = confidences.tell();
      crisis = confidences.unclaimed();
      readEverything(cell, confidences.person(), last);
      new Indiscretions(cell, house.addresses(), MARKERS).commit(confidences.person());
      new Mailboxes(cell, house.addresses().identity(), Duration.ofMinutes(2))
          .awaitPage("psychologist-adult", crisis);
      notice = notice(cell, house.addresses().notification());
      secrets = Secrets.in(home.resolve("secrets"));
      arguments = house.arguments();
    }
    Files.writeString(temporary.resolve("open"), CODE);
  }

  private static void readEverything(CellClient cell, UUID person, Acknowledged after) {
    for (var what : List.of("timeline", "fil-rouge", "history")) {
      cell.read("psychologist-adult", "persons/%s/%s".formatted(person, what), after);
    }
    cell.read("psychologist-adult", "board", after);
  }

  private static String notice(CellClient cell, URI notifications) {
    var found = cell.read(COORDINATOR, notifications.resolve("/api/notices?crisis=" + crisis));
    return found.body().path("notices").path(0).path("id").asString();
  }

  @Test
  void something_was_said_in_every_field_that_is_sealed() {
    assertThat(MARKERS.said()).containsExactlyInAnyOrder(SealedField.values());
  }

  @Test
  void nothing_of_it_is_anywhere() {
    System.out.printf("Looked through %,d bytes.%n", disk.size());

    assertThat(disk.find(MARKERS.needles(), _ -> true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "the code, data/postgres/.*/?base/.*",
    "the code, data/postgres/.*/?pg_wal/.*",
    "the code, data/kafka/capas\\.events\\.v1-.*/.*\\.log",
    "the code, data/mongo/views\\.mv\\.db",
    "the code, tmp/open",
    "the crisis, data/mail/.*",
    "the crisis, data/postgres/.*/?base/.*",
    "the notice, data/postgres/.*/?base/.*",
    "the route, logs/command-service\\.log",
    "the view, logs/query-service\\.log",
    "the ledger, logs/notification-service\\.log",
    "the stack, logs/stack\\.log",
  })
  void what_is_there_in_the_clear_is_found_in_each_store(String what, String where) {
    var open =
        List.of(
            Needle.of("the code", CODE),
            Needle.of("the crisis", crisis.toString()),
            Needle.of("the notice", notice),
            Needle.of("the route", "/api/persons/{id}/help-requests"),
            Needle.of("the view", "/api/persons/{id}/timeline"),
            Needle.of("the ledger", "notification-service"),
            Needle.of("the stack", "PostgreSQL, Kafka, the MongoDB-protocol server"));

    assertThat(disk.find(open, path -> path.matches(where)))
        .extracting(Haystack.Found::needle)
        .contains(what);
  }

  @Test
  void no_secret_is_anywhere_but_in_its_own_file() {
    Predicate<String> elsewhere = path -> !path.startsWith("secrets/");

    assertThat(secrets.needles()).hasSizeGreaterThan(10);
    assertThat(disk.find(secrets.needles(), elsewhere)).isEmpty();
    assertThat(disk.find(secrets.needles(), path -> !elsewhere.test(path))).isNotEmpty();
  }

  @Test
  void no_token_is_in_a_log() {
    var tokens = List.of(Needle.of("a token", "eyJhbGciOi"), Needle.of("a token", "Bearer eyJ"));

    assertThat(disk.find(tokens, path -> path.startsWith("logs/"))).isEmpty();
  }

  @Test
  void no_process_was_started_with_a_secret() {
    assertThat(arguments).hasSizeGreaterThan(4).anyMatch(it -> it.contains("postgres"));
    assertThat(arguments)
        .noneMatch(secrets::isIn)
        .noneMatch(it -> it.matches("(?is).*(password|secret|token|api-?key)\\s*[=:].*"));
  }
}
