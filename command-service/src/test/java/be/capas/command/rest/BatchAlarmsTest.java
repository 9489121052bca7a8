package be.capas.command.rest;

import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.OfflineDay;
import be.capas.command.support.ServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An alarm among what was recorded offline waits for nobody. */
@ServiceTest
class BatchAlarmsTest extends HandingIn {
  @Nested
  class AnAlarm {
    @Test
    void is_answered_with_the_instruction_to_call_112() {
      var reply = handIn(new OfflineDay().registers().raisesAlarm("P0"));

      assertThat(reply.body().path("instructions").get(0).asString()).contains("112");
      assertThat(answers(reply).get(1).path("answer").path("instruction").asString())
          .contains("112");
    }

    @Test
    void is_about_the_person_who_was_registered_before_it_however_the_batch_is_listed() {
      var day = new OfflineDay().registers().raisesAlarm("P1");

      handIn(WORKER, day, day.commands().reversed());

      assertThat(about(day.person())).containsExactly("person-registered.v1", "crisis-raised.v1");
    }

    @Test
    void is_raised_ahead_of_its_turn() {
      var day = new OfflineDay().registers().asksForHelp().raisesAlarm("P1");

      var reply = handIn(WORKER, day, List.of(day.commands().get(2)));

      assertThat(outcomes(reply)).containsExactly("DONE");
      assertThat(raised(day.crisis())).containsExactly("crisis-raised.v1");
    }

    @Test
    void is_raised_whatever_is_wrong_with_its_place_or_its_neighbours() {
      var crisis = OfflineDay.newId();
      var body =
          """
          {"recording": "%s", "commands": [
            12, {"path": "persons"}, {"about": "nobody", "number": -1, "key": "", "path": "persons"},
            {"path": "crises", "number": "x", "body": {"id": "%s", "urgency": "P2"}}
          ]}\
          """
              .formatted(UUID.randomUUID(), crisis);

      var reply = cell.post(WORKER, "batch", body).is(200);

      assertThat(outcomes(reply)).containsExactly("REFUSED", "REFUSED", "REFUSED", "DONE");
      assertThat(raised(crisis)).containsExactly("crisis-raised.v1");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"urgency\": \"NOW\", \"narrative\": \"on the bridge\"} | /urgency",
          "{\"nickname\": \"Zed\"} | /nickname",
          "{\"person\": \"nobody\", \"kind\": 3} | /person",
          "[] | ''",
          "\"help\" | ''",
        })
    void that_cannot_be_read_whole_is_raised_without_what_is_wrong(String alarm, String dropped) {
      var before = stored.events();

      var reply = handIn(new OfflineDay().about(OfflineDay.newId(), "crises", null, alarm));

      assertThat(outcomes(reply)).containsExactly("DONE");
      assertThat(answers(reply).getFirst().path("dropped").get(0).asString()).isEqualTo(dropped);
      assertThat(stored.events()).isGreaterThan(before);
    }

    @Test
    void with_too_many_wrong_fields_is_reduced_to_what_matters_most() {
      var wrong =
          IntStream.range(0, 60).mapToObj(i -> "\"x" + i + "\":0").collect(Collectors.joining(","));
      var crisis = OfflineDay.newId();
      var alarm = "{\"urgency\":\"P1\",%s}".formatted(wrong);

      var answer =
          answers(handIn(new OfflineDay().about(crisis, "crises", null, alarm))).getFirst();

      assertThat(answer.path("outcome").asString()).isEqualTo("DONE");
      assertThat(answer.path("dropped")).hasSizeLessThanOrEqualTo(10);
      assertThat(answer.path("dropped").toString()).contains("*");
    }

    @Test
    void keeps_its_place_although_it_has_a_field_too_much() {
      var day = new OfflineDay().registers().raisesAlarm("P1").asksForHelp();
      garble(day, 1);

      assertThat(outcomes(handIn(day))).containsOnly("DONE");
      assertThat(outcomes(handIn(day))).containsOnly("DONE");
      assertThat(raised(day.crisis())).containsExactly("crisis-raised.v1");
    }

    @Test
    void is_raised_from_an_absurd_list_and_its_answer_says_what_to_do() {
      var day = new OfflineDay();
      IntStream.range(0, 1_000).forEach(_ -> day.about(OfflineDay.newId(), "persons", null, "{}"));
      day.raisesAlarm("P0");

      var reply = cell.post(WORKER, "batch", day.body()).is(422);

      assertThat(reply.problem()).isEqualTo("too-many-commands");
      assertThat(reply.body().path("instructions").get(0).asString()).contains("112");
      assertThat(raised(day.crisis())).containsExactly("crisis-raised.v1");
    }

    @Test
    void is_raised_beyond_what_is_taken_at_once() {
      var day = new OfflineDay().registers();
      IntStream.range(0, 200)
          .forEach(_ -> day.about(OfflineDay.newId(), "persons/nobody/nothing", null, "{}"));
      day.raisesAlarm("P1");

      var reply = handIn(day);

      assertThat(outcomes(reply).getLast()).isEqualTo("DONE");
      assertThat(raised(day.crisis())).containsExactly("crisis-raised.v1");
    }
  }
}
