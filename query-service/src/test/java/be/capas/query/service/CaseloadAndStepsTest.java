package be.capas.query.service;

import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.query.Events.BY_PSYCHOLOGIST;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.visit;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Samples;
import be.capas.query.Story;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The caseload, and how a history went from one state to the next, over HTTP. */
class CaseloadAndStepsTest {
  private static final Instant SUNDAY = Instant.parse("2026-03-01T09:00:00Z");
  private static final String FILE = "/api/persons/" + PERSON;
  private static final String STREAM = "text/event-stream";

  private static RunningService service;
  private static Story story;

  @BeforeAll
  static void start() {
    service = RunningService.start("--capas.visibility.wait=10s");
    story =
        Story.of(PERSON, SUNDAY)
            .then(Samples.all().getFirst())
            .hours(1)
            .then(helpRequested())
            .then(heldBy(BY_WORKER))
            .days(1)
            .then(visit(MET))
            .days(1)
            .then(heldBy(BY_PSYCHOLOGIST));
    service.publish(story.events());
    for (var path : List.of(FILE + "/history", "/api/caseload")) {
      assertThat(service.get(path, after()).statusCode()).isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String[] after() {
    return new String[] {"Capas-After", position(story.events().getLast())};
  }

  @Test
  void a_psychologists_caseload_holds_the_threads_that_they_hold() {
    var mine = json(service.get("/api/caseload?psychologist=" + Samples.PSYCHOLOGIST));
    var anothers = json(service.get("/api/caseload?psychologist=nobody"));

    assertThat(mine.at("/entries/0/person").asString()).isEqualTo(PERSON.toString());
    assertThat(mine.at("/entries/0/status").asString()).isEqualTo("BROKEN");
    assertThat(mine.at("/entries/0/nextStep/kind").asString()).isEqualTo("REGULAR_CONTACT");
    assertThat(mine.at("/entries/0/overdue").asBoolean()).isTrue();
    assertThat(mine.at("/totals/broken").asInt()).isEqualTo(1);
    assertThat(anothers.get("entries")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "antenna=" + "%s, 1",
    "antenna=elsewhere, 0",
    "status=BROKEN, 1",
    "status=STEADY, 0",
    "'status=STEADY,BROKEN', 1",
  })
  void a_caseload_is_of_what_was_asked_for(String query, int lines) {
    var path = "/api/caseload?" + query.formatted(Samples.ANTENNA);

    assertThat(json(service.get(path)).get("entries")).hasSize(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "BROKEN_2000-01-01T00:00:00Z_00000000-0000-0000-0000-000000000001, 1",
    "STEADY__00000000-0000-0000-0000-000000000001, 0",
  })
  void a_page_begins_where_the_one_before_ended_though_whoever_stood_there_left(
      String place, int lines) {
    assertThat(json(service.get("/api/caseload?after=" + place)).get("entries")).hasSize(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/caseload?status=BAD, status",
    "/api/caseload?limit=0, limit",
    "/api/caseload?limit=201, limit",
    "/api/caseload?after=00000000-0000-0000-0000-000000000001, after",
    "/api/caseload?antenna=NOONE, antenna",
    "/api/caseload?worker=x, worker",
    "%s/history/steps?limit=201, limit",
    "%s/history/steps?after=00000000-0000-0000-0000-000000000001, after",
    "%s/history/steps?knownAt=2100-01-01T00:00:00Z, knownAt",
    "%s/history/steps?speed=10, speed",
    "%s/history/difference?from=yesterday, from",
    "%s/history/difference?from=2026-03-03T00:00:00Z&to=2026-03-02T00:00:00Z, from",
  })
  void what_cannot_be_meant_is_refused(String path, String parameter) {
    var answer = service.get(path.formatted(FILE));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo(parameter);
  }

  @Test
  void steps_follow_one_another_over_pages_and_hold_nothing_sealed() {
    var holders = new ArrayList<String>();
    var path = FILE + "/history/steps?limit=1";
    while (path != null) {
      var page = service.get(path);
      assertThat(page.body()).doesNotContain("c2VhbGVk", "/IDENTITY");
      json(page).get("steps").forEach(it -> holders.add(it.at("/holder/id").asString("")));
      path =
          page.headers()
              .firstValue("Link")
              .map(it -> it.substring(1, it.indexOf('>')))
              .orElse(null);
    }

    var worker = Samples.WORKER.value();
    assertThat(holders).containsExactly("", worker, worker, Samples.PSYCHOLOGIST.value());
  }

  @Test
  void the_difference_names_the_events_and_what_they_changed() {
    var difference =
        json(
            service.get(
                FILE + "/history/difference?from=2026-03-01T12:00:00Z&to=2026-03-02T12:00:00Z"));

    assertThat(difference.at("/events/0/kind").asString()).isEqualTo("outreach-visit-made.v1");
    assertThat(difference.get("events")).hasSize(1);
    assertThat(difference.at("/changes").toString()).contains("/visits/MET");
  }

  @Test
  void a_history_plays_step_by_step_and_goes_on_where_it_was_left() {
    var played = play();
    var ids = ids(played);

    assertThat(played.headers().firstValue("Content-Type").orElse("")).startsWith(STREAM);
    assertThat(events(played)).containsExactly("begin", "step", "step", "step", "step", "end");
    assertThat(events(play("Last-Event-ID", ids.get(1))))
        .containsExactly("begin", "step", "step", "end");
    assertThat(play("Last-Event-ID", "00000000-0000-0000-0000-000000000001").statusCode())
        .isEqualTo(400);
  }

  private static HttpResponse<String> play(String... more) {
    var headers = Stream.concat(Stream.of("Accept", STREAM), Stream.of(more));
    return service.get(FILE + "/history/steps?speed=31536000", headers.toArray(String[]::new));
  }

  private static List<String> events(HttpResponse<String> played) {
    return lines(played, "event:");
  }

  private static List<String> ids(HttpResponse<String> played) {
    return lines(played, "id:");
  }

  private static List<String> lines(HttpResponse<String> played, String name) {
    return played
        .body()
        .lines()
        .filter(it -> it.startsWith(name))
        .map(it -> it.substring(name.length()).strip())
        .toList();
  }
}
