package be.capas.command.rest;

import static be.capas.command.support.Cell.FOREIGNER;
import static be.capas.command.support.Cell.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.support.Cell;
import be.capas.command.support.Cell.Reply;
import be.capas.command.support.OfflineDay;
import be.capas.command.support.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a telephone recorded without network is handed in, on real servers. */
@ServiceTest
class BatchTest extends HandingIn {
  @Nested
  class TheDay {
    @Test
    void is_recorded_as_if_each_command_had_come_alone() {
      var day = smallDay();

      var reply = handIn(day);

      assertThat(outcomes(reply)).containsOnly("DONE").hasSize(4);
      assertThat(reply.body().path("complete").asBoolean()).isTrue();
      assertThat(answers(reply))
          .extracting(it -> it.path("status").asInt())
          .containsExactly(201, 201, 200, 200);
      assertThat(answers(reply).getFirst().path("location").asString())
          .isEqualTo("/api/persons/" + day.person());
      assertThat(answers(reply)).allMatch(it -> !it.path("position").asString("").isEmpty());
      assertThat(about(day.person())).isEqualTo(OF_A_SMALL_DAY);
    }

    @Test
    void keeps_when_things_happened() {
      var day = new OfflineDay().registers().at("2026-01-05T08:00:00Z").asksForHelp().visits();

      assertThat(outcomes(handIn(day))).containsOnly("DONE");

      assertThat(
              db.sql(
                      "SELECT circumstances ->> 'occurredAt' FROM events"
                          + " WHERE circumstances ->> 'person' = ? AND name LIKE 'outreach%'")
                  .param(day.person())
                  .query(String.class)
                  .single())
          .isEqualTo("2026-01-05T08:00:00Z");
    }

    @Test
    void handed_in_again_gets_the_same_answers_and_adds_nothing() {
      var day = smallDay();
      var first = handIn(day);
      var before = stored.events();
      db.sql("UPDATE answers SET kept_until = now() - interval '1 second' WHERE scope LIKE '%/%'")
          .update(); // a month later, when no idempotency key is known any more

      var again = handIn(day);

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(stored.events()).isEqualTo(before);
    }

    @Test
    void in_all_orders_ends_in_one_state() {
      for (var order : orders(List.of(0, 1, 2, 3))) {
        var day = smallDay();
        var commands = order.stream().map(day.commands()::get).toList();

        assertThat(outcomes(handIn(WORKER, day, commands))).containsOnly("DONE");

        assertThat(about(day.person())).isEqualTo(OF_A_SMALL_DAY);
      }
    }

    @Test
    void in_pieces_of_chance_ends_in_one_state_and_one_set_of_conflicts() {
      var expected = new HashSet<List<String>>();
      var conflicts = new HashSet<List<String>>();
      for (int seed = 0; seed < 12; seed++) {
        var chance = new Random(seed);
        var day = new OfflineDay().registers().asksForHelp().raisesAlarm("P1");
        IntStream.range(0, 15).forEach(_ -> day.visits());
        day.registers().asksForHelp().visits();
        var replies = sync(day, chance);

        expected.add(about(day.person()));
        conflicts.add(replies);
      }

      assertThat(expected).hasSize(1);
      assertThat(conflicts).hasSize(1);
    }

    /** Pieces of any size in any order until all is answered; what was answered last. */
    private List<String> sync(OfflineDay day, Random chance) {
      var outcomes = new ArrayList<>(Collections.nCopies(day.commands().size(), ""));
      while (outcomes.contains("") || outcomes.contains("AGAIN")) {
        var piece = new ArrayList<>(IntStream.range(0, outcomes.size()).boxed().toList());
        Collections.shuffle(piece, chance);
        var some = piece.subList(0, 1 + chance.nextInt(piece.size()));
        if (some.contains(2)) { // the alarm takes along what was recorded before it
          some = new ArrayList<>(some);
          some.addAll(List.of(0, 1));
        }
        var got = outcomes(handIn(WORKER, day, some.stream().map(day.commands()::get).toList()));
        for (int i = 0; i < got.size(); i++) {
          outcomes.set(some.get(i), got.get(i));
        }
      }
      return outcomes;
    }

    @Test
    void handed_in_twice_at_once_is_recorded_once() throws Exception {
      var day = smallDay();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var reply :
            threads.invokeAll(Collections.nCopies(6, (Callable<Reply>) () -> handIn(day)))) {
          assertThat(outcomes(reply.get())).isSubsetOf("DONE", "AGAIN");
        }
      }

      assertThat(outcomes(handIn(day))).containsOnly("DONE");
      assertThat(about(day.person())).isEqualTo(OF_A_SMALL_DAY);
    }

    @Test
    void holds_what_had_been_sent_alone_before_the_network_was_gone() {
      var day = smallDay();
      var key = day.key(0);
      cell.post(WORKER, "persons", day.bodyOf(0), Cell.key(key)).is(201);

      assertThat(outcomes(handIn(day))).containsOnly("DONE");
      assertThat(about(day.person())).isEqualTo(OF_A_SMALL_DAY);
    }

    @Test
    void is_its_callers_own() {
      var day = smallDay();
      handIn(day);

      var others = handIn(FOREIGNER, day, day.commands());

      assertThat(outcomes(others)).containsOnly("CONFLICT", "REFUSED");
      assertThat(answers(others).getFirst().path("conflict").has("standing")).isFalse();
      assertThat(about(day.person())).isEqualTo(OF_A_SMALL_DAY);
    }
  }

  @Nested
  class WhatWasOpenAllTheTime {
    @Test
    void is_joined_and_goes_on_under_the_id_that_the_telephone_chose() {
      var person = cell.person();
      var running = cell.helpRequest(person).is(201).id();
      var day = new OfflineDay().knows(person).asksForHelp().visits();

      assertThat(outcomes(handIn(day))).containsOnly("DONE");

      assertThat(stored.of(running)).endsWith("help-request-repeated.v1", "outreach-visit-made.v1");
    }
  }

  @Nested
  class Unreadable {
    @Test
    void a_command_is_refused_for_good_in_its_turn_and_what_follows_goes_on() {
      var day = new OfflineDay().registers().registers().asksForHelp();
      garble(day, 1);

      var early = handIn(WORKER, day, day.commands().subList(1, 2));
      var first = handIn(day);
      day.commands().set(1, day.commands().get(1).replace("\"when\":0,", ""));

      assertThat(outcomes(early)).containsExactly("AGAIN");
      assertThat(outcomes(first)).containsExactly("DONE", "REFUSED", "DONE");
      assertThat(answers(handIn(day))).isEqualTo(answers(first));
    }
  }

  @Nested
  class AFastClock {
    @Test
    void is_waited_for() {
      var soon = Instant.now().plus(Duration.ofHours(20)).toString();
      var day = new OfflineDay(cell.accompaniment()).at(soon).visits();

      var answer = answers(handIn(day)).getFirst();

      assertThat(answer.path("outcome").asString()).isEqualTo("AGAIN");
      assertThat(problem(answer)).isEqualTo("occurred-in-the-future");
    }

    @Test
    void that_is_days_ahead_is_wrong() {
      var late = Instant.now().plus(Duration.ofHours(26)).toString();
      var day = new OfflineDay(cell.accompaniment()).at(late).visits();

      assertThat(outcomes(handIn(day))).containsExactly("REFUSED");
    }
  }

  private static List<List<Integer>> orders(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Integer>>();
    for (var first : numbers) {
      var rest = new ArrayList<>(numbers);
      rest.remove(first);
      for (var order : orders(rest)) {
        var whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }
}
