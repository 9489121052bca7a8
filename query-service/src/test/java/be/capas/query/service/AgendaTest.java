package be.capas.query.service;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.query.service.RunningService.issuer;
import static be.capas.query.service.RunningService.json;
import static be.capas.query.service.RunningService.position;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.TeamSupportEvent.SupportHeld;
import be.capas.contract.TeamSupportEvent.SupportRequested;
import be.capas.contract.TeamSupportEvent.SupportScheduled;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.SupportRequestId;
import be.capas.contract.teamsupport.SupportKind;
import be.capas.contract.teamsupport.SupportTheme;
import be.capas.contract.teamsupport.SupportUrgency;
import be.capas.platform.security.Role;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A week of the team that supports teams. */
class AgendaTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00.250Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T13:00:00Z");
  private static final Map<String, SupportRequestId> IDS =
      Map.of(
          "intervision", new SupportRequestId(UUID.randomUUID()),
          "debriefing", new SupportRequestId(UUID.randomUUID()),
          "coaching", new SupportRequestId(UUID.randomUUID()));

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    var story =
        Story.of(null, MONDAY)
            .then(requested("intervision", SupportKind.INTERVISION, "nord"))
            .then(requested("debriefing", SupportKind.DEBRIEFING, "nord"))
            .then(requested("coaching", SupportKind.COACHING, "ouest"))
            .then(new SupportScheduled(IDS.get("intervision"), FRIDAY, PSYCHOLOGIST))
            .after(Duration.ofDays(1))
            .then(new SupportHeld(IDS.get("debriefing"), List.of(), Set.of()));
    service.publish(story.events());
    for (var event : story.events()) {
      assertThat(service.get("/api/support-requests", "Capas-After", position(event)).statusCode())
          .isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', coaching debriefing intervision",
    "?state=REQUESTED, coaching",
    "?state=HELD&state=SCHEDULED, debriefing intervision",
    "?from=2026-03-03T00:00:00Z, debriefing intervision",
    "?from=2026-03-02T09:00:00.500Z&to=2026-03-06T13:00:00Z, coaching debriefing",
    "?to=2026-03-02T00:00:00Z, ''",
  })
  void the_cell_sees_the_week_in_its_order(String asked, String expected) {
    assertThat(lines(RunningService.psychologist(), "/api/support-requests" + asked))
        .containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
  }

  @Test
  void a_colleague_sees_what_is_for_the_team_but_not_who_needs_a_debriefing() {
    assertThat(lines(worker("somebody", "nord"), "/api/support-requests"))
        .containsExactly("intervision");
    assertThat(lines(worker("worker-nord", "nord"), "/api/support-requests"))
        .containsExactly("coaching", "debriefing", "intervision");
  }

  @Test
  void a_debriefing_shows_that_it_was_held_and_nothing_of_it() {
    var entry = json(service.get("/api/support-requests/" + IDS.get("debriefing")));

    assertThat(entry.get("state").asString()).isEqualTo("HELD");
    assertThat(entry.get("participants")).isEmpty();
    assertThat(entry.get("themes")).isEmpty();
  }

  @Test
  void what_a_reader_may_not_know_of_is_unknown() {
    var path = "/api/support-requests/" + IDS.get("debriefing");

    assertThat(service.getAs(worker("somebody", "nord"), path).statusCode()).isEqualTo(404);
    assertThat(service.getAs(worker("worker-nord", "nord"), path).statusCode()).isEqualTo(200);
    assertThat(service.get("/api/support-requests/" + UUID.randomUUID()).body())
        .contains("urn:capas:problem:unknown-support-request");
  }

  @Test
  void pages_follow_one_another() {
    var seen = new ArrayList<String>();
    var path = "/api/support-requests?limit=1";
    while (path != null) {
      seen.addAll(lines(RunningService.psychologist(), path));
      path =
          service
              .get(path)
              .headers()
              .firstValue("Link")
              .map(it -> it.substring(1, it.indexOf('>')))
              .orElse(null);
    }
    assertThat(seen).containsExactly("coaching", "debriefing", "intervision");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?state=LOST",
        "?from=monday",
        "?limit=201",
        "?after=01980000-0000-7000-8000-0000000000ff",
        "?theme=POSTURE",
      })
  void what_cannot_be_asked_is_told(String asked) {
    var answer = service.get("/api/support-requests" + asked);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private static List<String> lines(String token, String path) {
    var names = new ArrayList<String>();
    for (var entry : json(service.getAs(token, path)).get("entries")) {
      IDS.forEach(
          (name, id) -> {
            if (id.toString().equals(entry.get("support").asString())) {
              names.add(name);
            }
          });
    }
    return names;
  }

  private static String worker(String who, String antenna) {
    return issuer()
        .token(
            claims ->
                claims
                    .subject(who)
                    .claim("organisation", ORGANISATION.value())
                    .claim("antennas", List.of(antenna)),
            Role.SOCIAL_WORKER);
  }

  private static SupportRequested requested(String name, SupportKind kind, String antenna) {
    return new SupportRequested(
        IDS.get(name),
        ORGANISATION,
        kind,
        new AntennaId(antenna),
        null,
        SupportTheme.HEAVY_STRESS,
        SupportUrgency.THIS_WEEK);
  }
}
