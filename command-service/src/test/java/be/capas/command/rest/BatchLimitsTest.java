package be.capas.command.rest;

import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Instance;
import be.capas.command.support.OfflineDay;
import be.capas.command.support.RealServers;
import be.capas.command.support.ServiceTest;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How much is taken at once. */
@ServiceTest
class BatchLimitsTest extends HandingIn {
  @Nested
  class Limits {
    @Test
    void a_request_has_its_own_token_and_an_alarm_needs_none() {
      var settings = RealServers.settings(RealServers.newDatabase(), RealServers.newTopic());
      settings.put("capas.rate-limit.caller.burst", "4");
      settings.put("capas.rate-limit.caller.per-second", "1");
      try (var limited = Instance.start(settings)) {
        var body = "{\"recording\": \"%s\", \"commands\": [12]}".formatted(UUID.randomUUID());
        var reasons = new HashSet<String>();
        for (var number = 0; number < 40; number++) {
          reasons.add(limited.cell().post(WORKER, "batch", body).problem());
        }
        assertThat(reasons).containsOnly("", "too-many-requests");

        var day = new OfflineDay().raisesAlarm("P1");
        var alarm = limited.cell().post(WORKER, "batch", day.body(day.commands())).is(200);
        assertThat(outcomes(alarm)).containsExactly("DONE");
      }
    }

    @Test
    void what_is_more_than_1000_commands_is_not_looked_at() {
      var day = smallDay();
      IntStream.range(0, 1_000).forEach(_ -> day.visits());

      var reply = cell.post(WORKER, "batch", day.body()).is(422);

      assertThat(reply.problem()).isEqualTo("too-many-commands");
      assertThat(reply.pointer()).isEqualTo("/commands");
      assertThat(about(day.person())).isEmpty();
    }

    @Test
    void what_is_more_than_200_commands_comes_again() {
      var days = IntStream.range(0, 201).mapToObj(_ -> OfflineDay.newId()).toList();
      var day = new OfflineDay();
      days.forEach(person -> day.about(person, "persons/" + person + "/nothing", null, "{}"));

      var reply = handIn(day);

      assertThat(outcomes(reply).subList(0, 200)).containsOnly("REFUSED");
      assertThat(outcomes(reply).getLast()).isEqualTo("AGAIN");
      assertThat(problem(answers(reply).getLast())).isEqualTo("too-many-commands");
      assertThat(reply.body().path("complete").asBoolean()).isFalse();
    }

    @Test
    void a_command_is_no_larger_than_alone() {
      var day =
          new OfflineDay()
              .about(
                  OfflineDay.newId(),
                  "persons",
                  null,
                  "{\"givenName\":\"%s\"}".formatted("x".repeat(70_000)));

      assertThat(problem(answers(handIn(day)).getFirst())).isEqualTo("body-too-large");
    }
  }
}
