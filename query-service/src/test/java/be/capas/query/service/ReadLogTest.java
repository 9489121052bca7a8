package be.capas.query.service;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.raised;
import static be.capas.query.service.RunningService.issuer;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static be.capas.query.service.RunningService.token;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Samples;
import be.capas.contract.crisis.Urgency;
import be.capas.platform.security.Role;
import be.capas.query.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whoever reads of a person's file is in the read log, with what was shown. */
class ReadLogTest {
  private static final String FILE = "/api/persons/" + PERSON;

  private static RunningService service;

  /** Somebody else in each test, so that its reads are told apart. */
  private final String reader = "reader-" + UUID.randomUUID().toString().substring(0, 8);

  private final String token =
      issuer().token(reader, ORGANISATION.value(), Role.PSYCHOLOGIST, Role.COORDINATOR);

  @BeforeAll
  static void start() {
    service = RunningService.start();
    var story =
        Story.of(PERSON)
            .then(Samples.all().getFirst())
            .then(raised(Urgency.P1, Samples.NOON))
            .hours(1)
            .then(claimed());
    service.publish(story.events());
    var after = new String[] {"Capas-After", position(story.events().getLast())};
    for (var path : List.of(FILE + "/timeline", FILE + "/fil-rouge", "/api/board")) {
      assertThat(service.get(path, after).statusCode()).isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Nested
  class A_read_of_a_file {
    @ParameterizedTest
    @ValueSource(strings = {"timeline", "fil-rouge", "history"})
    void is_recorded_with_who_when_what_and_which_version(String view) {
      service.getAs(token, FILE + "/" + view, "Capas-Purpose", "supervision-2026");

      var read = awaitRead();
      assertThat(read.get("person").asString()).isEqualTo(PERSON.toString());
      assertThat(read.get("roles").toString()).isEqualTo("[\"COORDINATOR\",\"PSYCHOLOGIST\"]");
      assertThat(read.get("part").asString()).isEqualTo("/api/persons/{id}/" + view);
      assertThat(read.get("purpose").asString()).isEqualTo("supervision-2026");
      assertThat(read.get("channel").asString()).isEqualTo("QUERY");
      assertThat(read.get("position").get(CRISIS.toString()).asLong()).isEqualTo(1);
      assertThat(read.get("organisation").asString()).isEqualTo(ORGANISATION.value());
      assertThat(UUID.fromString(read.get("id").asString()).version()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fil-rouge", "history"})
    void of_the_past_is_recorded_with_the_version_of_then(String view) {
      service.getAs(token, FILE + "/" + view + "?asOf=" + Samples.NOON);

      assertThat(awaitRead().get("position").get(CRISIS.toString()).asLong()).isZero();
    }

    @Test
    void that_has_not_changed_is_recorded_all_the_same() {
      var timeline = FILE + "/timeline";
      var etag = service.getAs(token, timeline).headers().firstValue("ETag").orElseThrow();

      assertThat(service.getAs(token, timeline, "If-None-Match", etag).statusCode()).isEqualTo(304);

      await(2);
    }

    @Test
    void that_was_not_answered_is_none() {
      var unknown = "/api/persons/" + UUID.randomUUID() + "/timeline";
      assertThat(service.getAs(token, unknown).statusCode()).isEqualTo(404);
      assertThat(service.getAs(token, FILE + "/timeline?after=" + UUID.randomUUID()).statusCode())
          .isEqualTo(400);
      assertThat(service.getAs(token, FILE + "/timeline?limit=0").statusCode()).isEqualTo(400);
      service.getAs(token, FILE + "/history");

      assertThat(awaitRead().get("part").asString()).endsWith("/history");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jeanne called", "Zoe", "a--b"})
    void with_a_text_for_a_purpose_is_refused(String text) {
      var answer = service.getAs(token, FILE + "/timeline", "Capas-Purpose", text);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(json(answer).get("type").asString()).endsWith(":invalid-header");
      assertThat(answer.body()).doesNotContain("entries", text);
    }
  }

  @Nested
  class The_board {
    @Test
    void is_a_read_of_everybody_on_it() {
      service.getAs(token, "/api/board");

      var read = awaitRead();
      assertThat(read.get("person").asString()).isEqualTo(PERSON.toString());
      assertThat(read.get("part").asString()).isEqualTo("/api/board");
      assertThat(read.get("position").get(CRISIS.toString()).asLong()).isEqualTo(1);
    }

    @Test
    void as_a_stream_is_a_read_of_each_crisis_once() {
      var there = Story.of(null).then(raised(Urgency.P2, Samples.NOON));
      try (var client = service.listen(token)) {
        client.await("snapshot");
        assertThat(awaitRead().get("channel").asString()).isEqualTo("STREAM");
        service.getAs(token, FILE + "/history");
        await(2);
      }
      assertThat(there.events()).isNotEmpty();
    }
  }

  @Nested
  class The_access_log {
    @ParameterizedTest
    @EnumSource(Role.class)
    void is_for_the_data_protection_officer_and_coordinators(Role role) {
      var allowed = role == Role.DATA_PROTECTION_OFFICER || role == Role.COORDINATOR;

      assertThat(log(token(ORGANISATION.value(), role), "").statusCode())
          .isEqualTo(allowed ? 200 : 403);
    }

    @Test
    void shows_no_other_organisation_s_reads() {
      service.getAs(token, FILE + "/history");
      awaitRead();
      var elsewhere = token("ocmw-gent", Role.DATA_PROTECTION_OFFICER);

      assertThat(json(log(elsewhere, "?person=" + PERSON)).get("reads")).isEmpty();
    }

    @Test
    void takes_what_comes_again_once_and_is_read_page_by_page_newest_first() {
      var person = UUID.randomUUID();
      var reads = Reads.of(person, reader, 5);
      service.publishReads(reads);
      service.publishReads(reads);
      service.publishReads(Reads.of(person, reader, 1));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> readsOf(person, "&limit=200").size() >= 6);

      var pages = pages("?limit=4&person=" + person);

      assertThat(pages).extracting(List::size).containsExactly(4, 2);
      assertThat(pages.stream().flatMap(List::stream))
          .isSortedAccordingTo((a, b) -> b.compareTo(a))
          .doesNotHaveDuplicates()
          .hasSize(6);
    }

    @Test
    void can_be_asked_for_a_span_of_time() {
      var person = UUID.randomUUID();
      var reads = Reads.of(person, reader, 3);
      service.publishReads(reads);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> readsOf(person, "").size() == 3);

      var span = "&from=%s&to=%s".formatted(reads.get(1).at(), reads.get(2).at());

      assertThat(readsOf(person, span))
          .singleElement()
          .satisfies(
              it -> assertThat(it.get("id").asString()).isEqualTo(reads.get(1).id().toString()));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"?limit=0", "?limit=201", "?person=x", "?from=x", "?after=x", "?reader=x"})
    void says_what_is_wrong_with_a_question(String query) {
      assertThat(log(officer(), query).statusCode()).isEqualTo(400);
    }

    @Test
    void cannot_be_gone_on_with_behind_what_is_not_in_it() {
      var answer = log(officer(), "?after=" + UUID.randomUUID());

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("after");
    }

    @Test
    void is_among_the_views_that_health_tells_of() {
      var health = json(service.manage("GET", "/actuator/health"));
      assertThat(health.at("/components/accessLog/details/state").asString()).isEqualTo("RUNNING");
      assertThat(service.manage("GET", "/actuator/prometheus").body())
          .contains("capas_view_lag{view=\"accesslog\"}");
    }
  }

  private List<List<String>> pages(String query) {
    var pages = new java.util.ArrayList<List<String>>();
    var next = Optional.of("/api/access-log" + query);
    while (next.isPresent()) {
      var answer = service.getAs(officer(), next.get());
      pages.add(
          json(answer)
              .get("reads")
              .valueStream()
              .map(it -> it.get("at").asString() + it.get("id").asString())
              .toList());
      next = answer.headers().firstValue("Link").map(it -> it.replaceAll("<(.*)>.*", "$1"));
    }
    return pages;
  }

  private JsonNode awaitRead() {
    return await(1).getFirst();
  }

  /** The test's own reads, once there are so many; no more may come. */
  private List<JsonNode> await(int count) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> own().size() >= count);
    assertThat(own()).hasSize(count);
    return own();
  }

  private List<JsonNode> own() {
    return readsOf(PERSON.value(), "&limit=200").stream()
        .filter(it -> it.get("reader").asString().equals(reader))
        .toList();
  }

  private static List<JsonNode> readsOf(UUID person, String more) {
    return json(log(officer(), "?person=" + person + more)).get("reads").valueStream().toList();
  }

  private static String officer() {
    return token(ORGANISATION.value(), Role.DATA_PROTECTION_OFFICER);
  }

  private static HttpResponse<String> log(String token, String query) {
    return service.getAs(token, "/api/access-log" + query);
  }
}
