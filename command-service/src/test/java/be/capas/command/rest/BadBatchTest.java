package be.capas.command.rest;

import static be.capas.command.support.Cell.SSM;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.OfflineDay;
import be.capas.command.support.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever can be wrong with what is handed in: nothing of it is stored. */
@ServiceTest
class BadBatchTest extends HandingIn {
  @Nested
  class BadInput {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{ | 400 | malformed-json",
          "[] | 400 | invalid-field",
          "{} | 400 | invalid-field",
          "{\"recording\": \"x\", \"commands\": [{}]} | 400 | invalid-field",
          "{\"recording\": \"0199a9f0-0000-7000-8000-000000000001\"} | 400 | invalid-field",
          "{\"recording\": \"0199a9f0-0000-7000-8000-000000000001\", \"commands\": []} | 400 |"
              + " invalid-field",
          "{\"recording\": \"0199a9f0-0000-7000-8000-000000000001\", \"commands\": {}} | 400 |"
              + " invalid-field",
          "{\"recording\": \"0199a9f0-0000-7000-8000-000000000001\", \"commands\": [1], \"x\": 1} |"
              + " 400 | unknown-field",
        })
    void of_the_whole_is_refused(String body, int status, String problem) {
      var before = stored.events();

      var reply = cell.post(WORKER, "batch", body).is(status);

      assertThat(reply.problem()).isEqualTo(problem);
      assertThat(stored.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "12 | /commands/0",
          "{\"about\": 1} | /commands/0/about",
          "{\"about\": \"%1$s\"} | /commands/0/number",
          "{\"about\": \"%1$s\", \"number\": -1} | /commands/0/number",
          "{\"about\": \"%1$s\", \"number\": 1.5} | /commands/0/number",
          "{\"about\": \"%1$s\", \"number\": 0} | /commands/0/key",
          "{\"about\": \"%1$s\", \"number\": 0, \"key\": \"%1$s\"} | /commands/0/path",
          "{\"about\": \"%1$s\", \"number\": 0, \"key\": \"%1$s\", \"path\": \"/api/persons\"} |"
              + " /commands/0/path",
          "{\"about\": \"%1$s\", \"number\": 0, \"key\": \"%1$s\", \"path\": \"persons?x=1\"} |"
              + " /commands/0/path",
          "{\"about\": \"%1$s\", \"number\": 0, \"key\": \"%1$s\", \"path\": \"a/../persons\"} |"
              + " /commands/0/path",
          "{\"about\": \"%1$s\", \"number\": 0, \"key\": \"%1$s\", \"path\": \"persons\","
              + " \"version\": \"1\"} | /commands/0/version",
          "{\"about\": \"%1$s\", \"when\": 0} | /commands/0/when",
        })
    void of_one_command_is_that_ones_alone(String command, String pointer) {
      var before = stored.events();
      var body =
          "{\"recording\": \"%s\", \"commands\": [%s]}"
              .formatted(UUID.randomUUID(), command.formatted(UUID.randomUUID()));

      var answer = answers(cell.post(WORKER, "batch", body).is(200)).getFirst();

      assertThat(answer.path("outcome").asString()).isEqualTo("REFUSED");
      assertThat(problem(answer)).isEqualTo("invalid-command");
      assertThat(answer.path("problem").path("errors").get(0).path("pointer").asString())
          .isEqualTo(pointer);
      assertThat(stored.events()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
      "batch, unknown-path",
      "nothing, unknown-path",
      "persons/search, unknown-path",
      "persons/0199a9f0-0000-7000-8000-000000000001/erasures, unknown-path",
      "persons/0199a9f0-0000-7000-8000-000000000001/erasure, invalid-field",
      "crises/0199a9f0-0000-7000-8000-000000000001/claim, forbidden",
      "accompaniments/12/visits, invalid-field",
      "accompaniments/0199a9f0-0000-7000-8000-000000000001/visits, invalid-field",
    })
    void of_a_command_is_answered_as_alone(String path, String problem) {
      var before = stored.events();

      var reply = handIn(new OfflineDay().about(OfflineDay.newId(), path, null, "{}"));

      assertThat(outcomes(reply)).containsExactly("REFUSED");
      assertThat(problem(answers(reply).getFirst())).isIn(problem, "invalid-id");
      assertThat(stored.events()).isEqualTo(before);
    }

    @Test
    void a_partner_records_nothing_offline() {
      assertThat(cell.post(SSM, "batch", smallDay().body()).is(403).problem())
          .isEqualTo("forbidden");
    }

    @Test
    void what_was_recorded_is_not_kept_in_clear() {
      handIn(
          new OfflineDay()
              .about(
                  OfflineDay.newId(),
                  "persons",
                  null,
                  "{\"givenName\":\"Hildegonde\",\"familyName\":\"B\",\"antenna\":\"nord\"}"));

      assertThat(
              db.sql("SELECT string_agg(a::text, ' ') FROM offline_answers a")
                  .query(String.class)
                  .single())
          .doesNotContain("Hildegonde");
    }
  }
}
