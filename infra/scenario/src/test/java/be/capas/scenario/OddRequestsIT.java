package be.capas.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.scenario.client.CellClient;
import be.capas.scenario.client.Command;
import be.capas.scenario.odd.Kept;
import be.capas.scenario.odd.Known;
import be.capas.scenario.odd.Request;
import be.capas.scenario.odd.Run;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent to the three services, they refuse what is wrong, say why in the form they
 * promise, and store nothing.
 *
 * <p>10,000 are sent; {@code -Dcapas.odd.seed=N} plays other requests, {@code
 * -Dcapas.odd.requests=N} more or fewer, and {@code -Dcapas.odd.from=N} begins with that one.
 */
@TestMethodOrder(OrderAnnotation.class)
class OddRequestsIT {
  private static final long SEED = Long.getLong("capas.odd.seed", 20_261_126);
  private static final long FROM = Long.getLong("capas.odd.from", 0);
  private static final long REQUESTS = Long.getLong("capas.odd.requests", 10_000);

  /** After so many it is looked whether an event was stored: one that was is found among these. */
  private static final long AT_A_TIME = 5_000;

  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration QUIET_WITHIN = Duration.ofMinutes(1);

  /** One caller of each role asks for a whole town. */
  private static final Map<String, String> NO_LIMITS = noLimits();

  @TempDir static Path home;
  private static RunningHouse house;
  private static Run run;
  private static StoredEvents before;

  @BeforeAll
  static void a_house_in_which_something_is_known_and_nothing_is_due() throws Exception {
    house = RunningHouse.start(home, NO_LIMITS);
    try (var performance = Performance.prepare(house.settings(6), new Silence())) {
      play(performance.cell());
    }
    before = storedOnceAllIsQuiet();
    var tokens = CallerTokens.of(house, Known.callers());
    run = new Run(services(), tokens::of);
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  @AfterEach
  void nothing_was_stored() {
    assertThat(before.since(house.addresses().database())).isEmpty();
    assertThat(stored()).isEqualTo(before);
  }

  static Stream<Request> kept() {
    return Kept.requests();
  }

  @Order(1)
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("kept")
  void what_was_once_answered_wrongly_no_longer_is(Request request) {
    assertThat(run.complaints(request)).isEmpty();
  }

  @Order(2)
  @Test
  void no_request_is_odd_enough_to_be_answered_wrongly() throws Exception {
    var processes = house.processes();
    var began = Instant.now();

    var stored = new ArrayList<String>();
    for (var from = FROM; from < REQUESTS && stored.isEmpty(); from += AT_A_TIME) {
      var first = from;
      var to = Math.min(REQUESTS, from + AT_A_TIME);
      run.play(SEED, from, to);
      before.since(house.addresses().database()).stream()
          .map(it -> "%s, by one of the requests %d to %d".formatted(it, first, to - 1))
          .forEach(stored::add);
    }

    tell(Duration.between(began, Instant.now()));
    assertThat(stored).isEmpty();
    assertThat(run.failures()).isEmpty();
    assertThat(run.statuses()).containsKeys(200, 400, 401, 403, 404, 405, 413, 415);
    assertThat(run.statuses().getOrDefault(503, 0L))
        .as("asked to come again, though nothing is amiss")
        .isLessThan(REQUESTS / 100);
    // An OutOfMemoryError ends its process.
    house.awaitReady();
    assertThat(house.processes()).isEqualTo(processes);
    try (var logs = Files.list(home.resolve("logs"))) {
      assertThat(logs.toList())
          .allSatisfy(log -> assertThat(log).content().doesNotContain("Unexpected fault"));
    }
  }

  private static void tell(Duration time) {
    var count = run.statuses().values().stream().mapToLong(it -> it).sum();
    System.out.printf(
        Locale.ROOT,
        "Odd requests: seed %d, %,d answered in %.1f s, %.0f a second; by status %s%n",
        SEED,
        count,
        time.toMillis() / 1e3,
        count * 1e3 / time.toMillis(),
        run.statuses());
    run.failures().forEach(System.out::println);
  }

  private static StoredEvents storedOnceAllIsQuiet() {
    var last = new AtomicReference<>(stored());
    await()
        .atMost(QUIET_WITHIN)
        .pollInterval(QUIET)
        .until(
            () -> {
              var now = stored();
              return now.equals(last.getAndSet(now));
            });
    return stored();
  }

  private static StoredEvents stored() {
    return StoredEvents.in(house.addresses().database());
  }

  private static Map<String, URI> services() {
    var addresses = house.addresses();
    return Map.of(
        "command-service", addresses.command(),
        "query-service", addresses.query(),
        "notification-service", addresses.notification());
  }

  private static Map<String, String> noLimits() {
    var settings = new HashMap<String, String>();
    for (var whose : new String[] {"CALLER", "ORGANISATION", "MACHINE"}) {
      settings.put("CAPAS_RATELIMIT_" + whose + "_BURST", "10000000");
      settings.put("CAPAS_RATELIMIT_" + whose + "_PERSECOND", "1000000");
    }
    return Map.copyOf(settings);
  }

  private static void play(CellClient cell) {
    cell.command(
        by("worker-nord", "persons")
            .with("id", Known.PERSON)
            .with("givenName", "Jeanne")
            .with("familyName", "Dupont")
            .with("antenna", "nord"));
    cell.command(
        by("worker-nord", "persons/%s/help-requests".formatted(Known.PERSON))
            .with("id", Known.ACCOMPANIMENT)
            .with("source", Map.of("kind", "USER"))
            .with("reasons", new String[] {"ISOLATION"}));
    cell.command(by("worker-nord", "crises").with("id", Known.CRISIS).with("person", Known.PERSON));
    cell.command(by("psychologist-adult", "crises/%s/claim".formatted(Known.CRISIS)));
    cell.command(
        by("psychologist-adult", "crises/%s/stand-down".formatted(Known.CRISIS))
            .with("reason", "FALSE_ALARM"));
    cell.command(
        by("psychologist-adult", "handoffs")
            .with("id", Known.HANDOFF)
            .with("accompaniment", Known.ACCOMPANIMENT)
            .with("partner", "ssm-charleroi")
            .with("urgency", "P3"));
    cell.command(
        by("coordinator", "trainings")
            .with("id", Known.TRAINING)
            .with("topic", "EMOTION_MANAGEMENT")
            .with("title", "Emotions")
            .with("days", 2)
            .with("seats", 12));
    cell.command(
        by("coordinator", "support-requests")
            .with("id", Known.SUPPORT)
            .with("kind", "INTERVISION")
            .with("antenna", "nord")
            .with("theme", "POSTURE")
            .with("urgency", "THIS_MONTH"));
    // The first search fetches a token and keys, and may be asked to come again meanwhile.
    cell.read("worker-nord", house.addresses().query().resolve("/api/persons?name=Dupont"));
  }

  private static Command by(String who, String path) {
    return Command.of(who, Known.PERSON, path);
  }
}
