package be.capas.command.rest;

import static be.capas.command.support.Cell.ANNA;
import static be.capas.command.support.Cell.BERT;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.OfflineDay;
import be.capas.command.support.RealServers;
import be.capas.command.support.ServiceTest;
import be.capas.platform.security.Role;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a telephone recorded and what stands contradict each other. */
@ServiceTest
class BatchConflictsTest extends HandingIn {
  @Nested
  class AConflict {
    @Test
    void is_reported_with_both_facts_and_stays_what_it_is() {
      var running = cell.accompaniment();
      var day = new OfflineDay(running).at("2026-01-05T08:00:00Z").visits();
      cell.post(ANNA, "accompaniments/" + running + "/close", "{\"reason\":\"OTHER\"}").is(200);
      var before = stored.of(running);

      var conflict = answers(handIn(day)).getFirst();

      assertThat(conflict.path("outcome").asString()).isEqualTo("CONFLICT");
      assertThat(conflict.path("status").asInt()).isEqualTo(409);
      assertThat(problem(conflict)).isEqualTo("not-open");
      var recorded = conflict.path("conflict").path("recorded");
      assertThat(recorded.path("path").asString())
          .isEqualTo("accompaniments/" + running + "/visits");
      assertThat(recorded.path("occurredAt").asString()).isEqualTo("2026-01-05T08:00:00Z");
      var standing = conflict.path("conflict").path("standing");
      assertThat(standing.path("kind").asString()).isEqualTo("accompaniment-closed.v1");
      assertThat(standing.path("by").asString()).isEqualTo("anna");
      assertThat(stored.of(running)).isEqualTo(before);
      assertThat(answers(handIn(day)).getFirst()).isEqualTo(conflict);
    }

    @Test
    void does_not_hold_up_what_was_recorded_after_it() {
      var day = new OfflineDay().registers().registers().asksForHelp();

      assertThat(outcomes(handIn(day))).containsExactly("DONE", "CONFLICT", "DONE");
    }

    @Test
    void is_found_by_the_version_that_the_telephone_had_seen() {
      var person = cell.person();
      var day =
          new OfflineDay()
              .about(
                  person,
                  "persons/" + person + "/identity",
                  0,
                  "{\"givenName\":\"Zoé\",\"familyName\":\"Offline\"}");
      cell.post(
              WORKER,
              "persons/" + person + "/identity",
              "{\"givenName\":\"Zoé\",\"familyName\":\"Meanwhile\"}")
          .is(200);

      var conflict = answers(handIn(day)).getFirst();

      assertThat(problem(conflict)).isEqualTo("stale-version");
      assertThat(conflict.path("conflict").path("standing").path("kind").asString())
          .isEqualTo("identity-corrected.v1");
    }
  }

  @Test
  void anothers_claim_stands_beside_what_was_recorded() {
    var crisis = cell.crisis();
    cell.post(ANNA, "crises/" + crisis + "/claim", "").is(200);
    var day = new OfflineDay().about(crisis, "crises/" + crisis + "/claim", null, "{}");

    var conflict = answers(handIn(BERT, day, day.commands())).getFirst();

    assertThat(problem(conflict)).isEqualTo("already-claimed");
    assertThat(conflict.path("conflict").path("standing").path("by").asString()).isEqualTo("anna");
    assertThat(conflict.path("problem").toString()).contains("anna");
  }

  @Test
  void what_stands_in_another_antennas_file_is_not_told() {
    var theirs = cell.person();
    var day = new OfflineDay().knows(theirs).registers();
    var here = day.commands().stream().map(it -> it.replace("nord", "ouest")).toList();

    var conflict = answers(handIn(of("ouest", "somebody"), day, here)).getFirst();

    assertThat(conflict.path("outcome").asString()).isEqualTo("CONFLICT");
    assertThat(conflict.path("conflict").has("recorded")).isTrue();
    assertThat(conflict.path("conflict").has("standing")).isFalse();
  }

  private static String of(String antenna, String who) {
    return RealServers.IDENTITY.token(
        claims ->
            claims
                .subject(who)
                .claim("organisation", Cell.ORGANISATION)
                .claim("antennas", List.of(antenna)),
        Role.SOCIAL_WORKER);
  }
}
