package be.capas.query.service;

import static be.capas.contract.Samples.PERSON;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.platform.sealing.TestCommandService;
import be.capas.query.kafka.ViewStandings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Views are folded from sealed values: with the key store stopped they come out the same. */
class RebuildWithoutKeysTest {
  private static final String FILE = "/api/persons/" + PERSON;
  private static final List<String> ANSWERS = List.of(FILE + "/fil-rouge", "/api/board");

  private static RunningService service;

  @BeforeAll
  static void start() {
    var keyStore = TestCommandService.start();
    keyStore.close();
    service = RunningService.start("--capas.command.url=" + keyStore.url());
    var numbers = new HashMap<UUID, Long>();
    var events =
        Samples.all().stream()
            // Read with another file, which is nowhere told of here: see MergedFilesTest.
            .filter(it -> !(it instanceof PersonsMerged) && !(it instanceof PersonMergedInto))
            .map(
                it ->
                    Samples.recorded(
                        it, numbers.merge(it.stream().value(), 0L, (known, _) -> known + 1)))
            .toList();
    service.publish(events);
    events.forEach(RebuildWithoutKeysTest::awaitVisible);
  }

  private static void awaitVisible(Recorded<?> event) {
    ANSWERS.forEach(
        path ->
            assertThat(service.get(path, "Capas-After", position(event)).statusCode())
                .isEqualTo(200));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<String> views() {
    return service.context().getBean(ViewStandings.class).views().stream();
  }

  @ParameterizedTest
  @MethodSource("views")
  void a_rebuilt_view_is_equal_to_the_live_one(String view) {
    var before = answers();

    service.manage("POST", "/actuator/rebuild/" + view, "{}");

    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> state(view, "state").equals("SWITCHED") || state(view, "state").equals("FAILED"));
    assertThat(state(view, "detail")).matches("[1-9][0-9]* documents are equal");
    assertThat(answers()).isEqualTo(before);
  }

  /** But for the moment at which they were given. */
  private static List<String> answers() {
    return ANSWERS.stream()
        .map(it -> service.get(it).body().replaceAll("\"(asOf|knownAt)\":\"[^\"]*\",", ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/timeline", "/history", ""})
  void what_needs_a_key_is_not_answered_rather_than_half(String part) {
    var answer = service.get(FILE + part);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(json(answer).get("type").asString()).endsWith(":keys-unavailable");
  }

  @Test
  void what_needs_no_key_is_answered() {
    assertThat(service.get("/api/board").statusCode()).isEqualTo(200);
    assertThat(service.get(FILE + "/fil-rouge").statusCode()).isEqualTo(200);
  }

  private static String state(String view, String field) {
    return json(service.manage("GET", "/actuator/rebuild/" + view)).get(field).asString();
  }
}
