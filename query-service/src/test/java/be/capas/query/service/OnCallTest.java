package be.capas.query.service;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.Samples.ROSTER;
import static be.capas.contract.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.Samples;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.Skills;
import be.capas.platform.security.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** By day two are on call together; by night and at weekends in turns of a week. */
class OnCallTest {
  private static RunningService service;
  private static String[] seen;

  @BeforeAll
  static void publish() {
    service = RunningService.start();
    var profile =
        recorded(
            new MemberProfileSet(
                ORGANISATION, new Member(PSYCHOLOGIST, Skills.NONE, List.of(), false)),
            0);
    var roster = recorded(new RosterPublished(ORGANISATION, ROSTER, NOON, Samples.ROSTER_PLAN), 1);
    service.publish(List.of(profile, roster));
    seen = new String[] {"Capas-After", RunningService.position(roster)};
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void says_who_is_on_call_at_a_time() {
    var day = ask(Role.SOCIAL_WORKER, "?at=2026-03-02T13:00:00Z");
    var night = ask(Role.SOCIAL_WORKER, "?at=2026-03-02T20:00:00Z");

    assertThat(day.at("/rosters/0/people").toString())
        .isEqualTo("[\"psychologist-adult\",\"worker-nord\"]");
    assertThat(night.at("/rosters/0/people").toString()).isEqualTo("[\"worker-nord\"]");
    assertThat(ask(Role.COORDINATOR, "?at=2026-03-01T13:00:00Z").at("/rosters")).isEmpty();
  }

  @Test
  void says_when_somebody_is_on_call() {
    var shifts = ask(Role.PSYCHOLOGIST, "/shifts?who=psychologist-adult&days=7").at("/shifts");

    assertThat(shifts).isNotEmpty();
    assertThat(shifts)
        .allSatisfy(it -> assertThat(it.get("who").asString()).isEqualTo("psychologist-adult"));
  }

  @Test
  void warns_of_who_cannot_be_reached() {
    var warnings = ask(Role.COORDINATOR, "/warnings").at("/warnings");

    assertThat(warnings)
        .anySatisfy(it -> assertThat(it.get("kind").asString()).isEqualTo("UNREACHABLE"));
  }

  @Test
  void shows_nothing_of_other_organisations() {
    var elsewhere =
        service.getAs(RunningService.token("elsewhere", Role.COORDINATOR), "/api/on-call");

    assertThat(json(elsewhere).at("/rosters")).isEmpty();
  }

  @Test
  void refuses_what_it_does_not_understand() {
    for (var wrong :
        List.of("?at=today", "?orientation=CATS", "?who=x", "/shifts", "/warnings?days=0")) {
      var token = RunningService.token(ORGANISATION.value(), Role.COORDINATOR);
      assertThat(service.getAs(token, "/api/on-call" + wrong).statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
  }

  private static JsonNode ask(Role role, String query) {
    var token = RunningService.token(ORGANISATION.value(), role);
    var answer = service.getAs(token, "/api/on-call" + query, seen);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.builder().build().readTree(answer.body());
  }
}
