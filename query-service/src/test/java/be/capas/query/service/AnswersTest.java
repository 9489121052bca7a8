package be.capas.query.service;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.visit;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static be.capas.query.service.RunningService.token;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Samples;
import be.capas.contract.StreamType;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.security.Role;
import be.capas.platform.web.Position;
import be.capas.query.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  private static final Instant SUNDAY = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-03-02T17:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:00:00Z");
  private static final String FILE = "/api/persons/" + PERSON;
  private static final CrisisId UNNAMED = new CrisisId(UUID.randomUUID());

  private static RunningService service;
  private static Story story;

  @BeforeAll
  static void start() {
    service = RunningService.start("--capas.visibility.wait=2s");
    story =
        Story.of(PERSON, SUNDAY)
            .then(Samples.all().getFirst())
            .then(helpRequested())
            .then(heldBy(BY_WORKER))
            .then(raised(Urgency.P1, SUNDAY))
            .hours(1)
            .then(claimed())
            .after(Duration.between(SUNDAY.plus(Duration.ofHours(1)), WEDNESDAY))
            .recorded(visit(MET), MONDAY);
    service.publish(story.events());
    service.publish(
        Story.of(null, SUNDAY)
            .then(raised(UNNAMED, ORGANISATION, null, Urgency.P0, SUNDAY))
            .events());
    assertThat(service.get(FILE + "/timeline", after()).statusCode()).isEqualTo(200);
    assertThat(service.get(FILE + "/fil-rouge", after()).statusCode()).isEqualTo(200);
    assertThat(
            service.get("/api/board", "Capas-After", position(story.events().get(4))).statusCode())
        .isEqualTo(200);
    assertThat(
            service
                .get(
                    "/api/board",
                    "Capas-After",
                    new Position(UNNAMED.value(), StreamType.CRISIS, UNNAMED.value(), 0).text())
                .statusCode())
        .isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String[] after() {
    return new String[] {"Capas-After", position(story.events().getLast())};
  }

  @Test
  void the_timeline_tells_every_event_with_values_without_a_key_shown_as_erased() {
    var entries = json(service.get(FILE + "/timeline?order=oldest")).get("entries");

    assertThat(entries.valueStream().map(it -> it.get("id").asString()).sorted())
        .containsExactlyElementsOf(
            story.events().stream().map(it -> it.id().toString()).sorted().toList());
    var registered = entries.get(0);
    assertThat(registered.get("kind").asString()).isEqualTo("person-registered.v1");
    assertThat(registered.get("by").asString()).isEqualTo("worker-nord");
    assertThat(registered.at("/data/givenName").toString()).isEqualTo("{\"erased\":\"IDENTITY\"}");
    assertThat(registered.at("/data/languages").toString()).isEqualTo("[\"fr\",\"ar\"]");
    assertThat(registered.at("/recordedLate").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, en, 'A visit met the person (home).'",
        "fr-BE, fr, Visite.",
        "'nl,en;q=0.5', nl, Bezoek.",
        "de, de, Besuch.",
        "pl, en, 'A visit met the person (home).'"
      })
  void what_happened_is_told_in_the_language_asked_for(
      @Nullable String asked, String language, String sentence) {
    var path = FILE + "/timeline?kind=outreach-visit-made.v1";

    var answer = asked == null ? service.get(path) : service.get(path, "Accept-Language", asked);

    assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
    assertThat(String.join(",", answer.headers().allValues("Vary")))
        .contains("Authorization", "Accept-Language");
    assertThat(json(answer).at("/entries/0/sentence").asString()).isEqualTo(sentence);
  }

  @Test
  void nothing_that_is_sealed_leaves() {
    for (var path : List.of("/timeline", "/history", "/fil-rouge")) {
      assertThat(service.get(FILE + path).body()).doesNotContain("c2VhbGVk", "/IDENTITY");
    }
  }

  @Test
  void pages_follow_one_another() {
    var seen = new ArrayList<String>();
    var path = FILE + "/timeline?limit=2&kind=crisis-raised.v1,crisis-claimed.v1,help-requested.v1";
    while (path != null) {
      var page = service.get(path);
      json(page).get("entries").forEach(it -> seen.add(it.get("kind").asString()));
      path =
          page.headers()
              .firstValue("Link")
              .map(it -> it.substring(1, it.indexOf('>')))
              .orElse(null);
    }

    assertThat(seen).containsExactly("crisis-claimed.v1", "crisis-raised.v1", "help-requested.v1");
  }

  @Test
  void monday_looks_different_as_known_on_wednesday() {
    var times = "?asOf=%s&knownAt=%s";
    var onMonday = json(service.get(FILE + "/fil-rouge" + times.formatted(MONDAY, MONDAY)));
    var onWednesday = json(service.get(FILE + "/fil-rouge" + times.formatted(MONDAY, WEDNESDAY)));

    assertThat(onMonday.has("lastContact")).isFalse();
    assertThat(onWednesday.at("/lastContact/at").asString()).isEqualTo(MONDAY.toString());
    assertThat(
            json(service.get(FILE + "/history" + times.formatted(MONDAY, WEDNESDAY)))
                .at("/filRouge/lastContact/kind")
                .asString())
        .isEqualTo("VISIT");
  }

  @Test
  void before_anything_happened_there_is_no_thread_to_judge() {
    var before = "?asOf=2001-01-01T00:00:00Z";

    assertProblem(service.get(FILE + "/fil-rouge" + before), 404, "nothing-known-then");
    assertThat(json(service.get(FILE + "/history" + before)).has("filRouge")).isFalse();
  }

  @Test
  void the_past_repeats_byte_for_byte() {
    var path = FILE + "/history?asOf=%s&knownAt=%s".formatted(MONDAY, WEDNESDAY);

    assertThat(service.get(path).body()).isEqualTo(service.get(path).body());
    assertThat(json(service.get(path)).get("position").size()).isEqualTo(3);
  }

  @Test
  void the_thread_is_broken_by_now() {
    var thread = json(service.get(FILE + "/fil-rouge"));

    assertThat(thread.get("status").asString()).isEqualTo("BROKEN");
    assertThat(thread.at("/holder/id").asString()).isEqualTo("worker-nord");
    assertThat(thread.at("/signals/0/rule").asString()).isEqualTo("NO_CONTACT");
    assertThat(thread.at("/signals/0/evidence/0").asString()).isEqualTo(story.last().toString());
    assertThat(thread.get("person").asString()).isEqualTo(PERSON.toString());
  }

  @Test
  void the_board_has_the_least_time_left_first_and_the_unnamed_too() {
    var entries = json(service.get("/api/board")).get("entries");

    assertThat(entries.valueStream().map(it -> it.get("crisis").asString()))
        .containsExactly(UNNAMED.toString(), CRISIS.toString());
    assertThat(entries.get(0).has("person")).isFalse();
    assertThat(entries.get(0).get("emergencyConfirmationDue").asBoolean()).isTrue();
    assertThat(entries.get(1).get("claimedBy").asString()).isEqualTo("psychologist-adult");
    assertThat(entries.get(1).at("/limit/kind").asString()).isEqualTo("CONTACT");
  }

  @Test
  void somebody_unnamed_has_a_timeline_but_no_thread() {
    assertThat(json(service.get("/api/persons/%s/timeline".formatted(UNNAMED))).get("entries"))
        .hasSize(1);
    var thread =
        service.get(
            "/api/persons/%s/fil-rouge".formatted(UNNAMED),
            "Capas-After",
            new Position(UNNAMED.value(), StreamType.CRISIS, UNNAMED.value(), 0).text());
    assertProblem(thread, 404, "unknown-person");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/timeline", "/fil-rouge", "/history"})
  void another_organisation_s_file_is_as_unknown_as_none(String what) {
    var foreign = token("cpas-elsewhere", Role.COORDINATOR);
    var theirs = service.getAs(foreign, FILE + what);
    var nobodys = service.get("/api/persons/" + UUID.randomUUID() + what);

    assertProblem(theirs, 404, "unknown-person");
    assertProblem(nobodys, 404, "unknown-person");
    assertThat(json(theirs).get("detail")).isEqualTo(json(nobodys).get("detail"));
  }

  @Test
  void another_organisation_s_crises_are_not_on_the_board() {
    assertThat(json(service.getAs(token("cpas-elsewhere", Role.COORDINATOR), "/api/board")))
        .hasToString("{\"entries\":[]}");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void roles_open_what_is_theirs(Role role) {
    var token = token(ORGANISATION.value(), role);
    var files =
        switch (role) {
          case SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR -> 200;
          case PARTNER, DATA_PROTECTION_OFFICER, ADMINISTRATOR, SERVICE -> 403;
        };
    var boards =
        switch (role) {
          case PSYCHOLOGIST, COORDINATOR -> 200;
          case SOCIAL_WORKER, PARTNER, DATA_PROTECTION_OFFICER, ADMINISTRATOR, SERVICE -> 403;
        };

    for (var what : List.of("/timeline", "/fil-rouge", "/history")) {
      assertThat(service.getAs(token, FILE + what).statusCode()).isEqualTo(files);
    }
    assertThat(service.getAs(token, "/api/board").statusCode()).isEqualTo(boards);
    if (boards == 403) {
      assertThat(service.getAs(token, "/api/board/stream").statusCode()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/board", "/api/board/stream", "/api/persons/x/timeline", "/api/nothing"})
  void without_a_token_there_is_nothing(String path) {
    assertProblem(service.getAs(null, path), 401, "token-required");
  }

  @ParameterizedTest
  @CsvSource({
    "/timeline?kid=x, unknown-parameter",
    "/timeline?kind=person-vanished.v1, invalid-parameter",
    "/timeline?limit=0, invalid-parameter",
    "/timeline?limit=201, invalid-parameter",
    "/timeline?limit=many, invalid-parameter",
    "/timeline?order=random, invalid-parameter",
    "/timeline?from=yesterday, invalid-parameter",
    "/timeline?after=01980000-0000-7000-8000-000000000099, invalid-parameter",
    "/timeline?after=x, invalid-parameter",
    "/fil-rouge?asOf=2026-03-01, invalid-parameter",
    "/fil-rouge?asOf=2150-01-01T00:00:00Z, in-the-future",
    "/history?knownAt=2150-01-01T00:00:00Z, in-the-future",
    "/history?at=now, unknown-parameter"
  })
  void a_question_that_is_not_right_is_told_what_is_wrong(String question, String reason) {
    assertProblem(service.get(FILE + question), 400, reason);
  }

  @Test
  void an_id_or_a_position_that_is_none_is_refused() {
    assertProblem(service.get("/api/persons/jean/timeline"), 400, "invalid-id");
    assertProblem(service.get(FILE + "/timeline", "Capas-After", "x"), 400, "invalid-position");
  }

  @Test
  void a_position_that_does_not_come_in_time_is_said_so() {
    var next = new Position(PERSON.value(), StreamType.CRISIS, CRISIS.value(), 99).text();
    var answer = service.get(FILE + "/timeline", "Capas-After", next);

    assertProblem(answer, 503, "not-yet-visible");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(service.get("/api/board", "Capas-After", next).statusCode()).isEqualTo(503);
  }

  @Test
  void a_view_does_not_wait_for_what_it_does_not_follow() {
    var elsewhere =
        new Position(PERSON.value(), StreamType.ACCOMPANIMENT, UUID.randomUUID(), 5).text();
    var somebodyElse =
        new Position(UUID.randomUUID(), StreamType.CRISIS, UUID.randomUUID(), 5).text();

    assertThat(service.get("/api/board", "Capas-After", elsewhere).statusCode()).isEqualTo(200);
    assertThat(service.get(FILE + "/timeline", "Capas-After", somebodyElse).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_position_of_another_organisation_is_waited_for_as_one_that_never_was() {
    var theirs = new String[] {"Capas-After", position(story.events().get(4))};
    var stranger = token("cpas-elsewhere", Role.COORDINATOR);

    assertThat(service.get("/api/board", theirs).statusCode()).isEqualTo(200);
    for (var list : List.of("/api/board", "/api/caseload", "/api/persons?name=everybody")) {
      assertProblem(service.getAs(stranger, list, theirs), 503, "not-yet-visible");
    }
  }

  @Test
  void what_one_has_done_is_visible_at_once() {
    var mine = new CrisisId(UUID.randomUUID());
    var lone = new OrganisationId("cpas-lone");
    var alarm =
        Story.of(null, SUNDAY)
            .then(raised(mine, lone, null, Urgency.P4, SUNDAY))
            .events()
            .getFirst();
    service.publish(List.of(alarm));

    var board =
        service.getAs(
            token(lone.value(), Role.COORDINATOR), "/api/board", "Capas-After", position(alarm));
    assertThat(board.body()).contains(mine.toString());
  }

  @Test
  void what_is_the_same_is_not_sent_again() {
    var path = FILE + "/timeline";
    var etag = service.get(path).headers().firstValue("ETag").orElseThrow();
    var again = service.get(path, "If-None-Match", etag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(service.get(path).headers().firstValue("Cache-Control"))
        .hasValueSatisfying(it -> assertThat(it).contains("private").contains("no-store"));
  }

  @Test
  void the_machine_room_sees_health_and_figures() {
    assertThat(service.manage("GET", "/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(json(service.manage("GET", "/actuator/health/liveness")).get("status").asString())
        .isEqualTo("UP");
    var metrics = service.manage("GET", "/actuator/prometheus").body();
    assertThat(metrics)
        .contains("capas_view_lag{", "view=\"board\"", "capas_view_folded_total{")
        .contains("capas_crisis_open{")
        .containsPattern("capas_crisis_time_to_claim_seconds_count\\{.*urgency=\"P1\".*} 1")
        .doesNotContain(PERSON.toString());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer).get("type").asString()).isEqualTo("urn:capas:problem:" + reason);
  }
}
