package be.capas.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.batch.Reply.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whatever way what was recorded offline arrives, the same has happened in the end. */
class AnyOrderTest {
  /** Zoé is met, accompanied, found in danger, and gone again; a last visit comes too late. */
  private static List<Item> smallDay() {
    return new Day()
        .registers("Zoé")
        .asksForHelp("Zoé", "help")
        .visits("Zoé", "help")
        .raisesAlarm("Zoé", "alarm", "P0")
        .saysThatHelpWasCalled("Zoé", "alarm")
        .closes("Zoé", "help")
        .visits("Zoé", "help")
        .items();
  }

  /** Twelve people, some known twice to the worker, some in danger twice, some left too early. */
  private static List<Item> longDay() {
    var day = new Day();
    for (int i = 0; i < 12; i++) {
      var person = "person " + i;
      day.registers(person).asksForHelp(person, "help " + i).asksForHelp(person, "again " + i);
      for (int visit = 0; visit < 4; visit++) {
        day.visits(person, visit % 2 == 0 ? "help " + i : "again " + i);
      }
      if (i % 3 == 0) {
        day.raisesAlarm(person, "alarm " + i, "P2")
            .visits(person, "help " + i)
            .raisesAlarm(person, "worse " + i, "P0")
            .saysThatHelpWasCalled(person, "worse " + i);
      }
      if (i % 4 == 0) {
        day.closes(person, "again " + i)
            .visits(person, "help " + i)
            .asksForHelp(person, "anew " + i)
            .restoresLink(person, "anew " + i);
      }
      if (i % 5 == 0) {
        day.registers(person);
      }
      day.restoresLink(person, "help " + i);
      for (int visit = 0; visit < 6; visit++) {
        day.visits(person, "help " + i);
      }
    }
    return day.items();
  }

  private static Office inOrder(List<Item> recorded) {
    var office = new Office();
    new Telephone(recorded).handIn(office.batch(), recorded);
    return office;
  }

  @Nested
  class AtOnce {
    @Test
    void all_orders_of_a_small_day_end_in_one_state_and_one_set_of_conflicts() {
      var day = smallDay();
      var expected = inOrder(day);
      assertThat(expected.conflicts()).isEqualTo(1);

      var orders = 0;
      for (var order : orders(day)) {
        var office = new Office();
        var telephone = new Telephone(day);
        telephone.handIn(office.batch(), order);
        telephone.handIn(office.batch(), order);

        assertThat(telephone.isDone()).isTrue();
        assertThat(office.state()).isEqualTo(expected.state());
        orders++;
      }
      assertThat(orders).isEqualTo(5040);
    }
  }

  @Nested
  class OneByOne {
    @Test
    void all_orders_of_arrival_end_in_one_state_once_all_is_answered() {
      var day =
          new Day()
              .registers("Zoé")
              .asksForHelp("Zoé", "help")
              .visits("Zoé", "help")
              .closes("Zoé", "help")
              .visits("Zoé", "help")
              .asksForHelp("Zoé", "anew")
              .items();
      var expected = inOrder(day);

      for (var order : orders(day)) {
        var office = new Office();
        var telephone = new Telephone(day);
        while (!telephone.isDone()) {
          order.forEach(item -> telephone.handIn(office.batch(), List.of(item)));
        }

        assertThat(office.state()).isEqualTo(expected.state());
      }
    }

    @Test
    void what_is_ahead_of_its_turn_is_not_done_and_is_told_what_it_waits_for() {
      var day = smallDay();
      var office = new Office();

      var reply = only(office.batch().take(List.of(day.get(2))));

      assertThat(reply.outcome()).isEqualTo(Outcome.AGAIN);
      assertThat(reply.waitsFor()).isZero();
      assertThat(office.state()).isEqualTo(new Office().state());
    }

    @Test
    void an_alarm_is_raised_at_once_even_ahead_of_its_turn() {
      var day = smallDay();
      var office = new Office();

      var reply = only(office.batch().take(List.of(day.get(3))));

      assertThat(reply.outcome()).isEqualTo(Outcome.DONE);
      assertThat(office.raised).isEqualTo(1);
      new Telephone(day).handIn(office.batch(), day);
      assertThat(office.raised).as("it is not raised again").isEqualTo(1);
    }
  }

  @Nested
  class InPieces {
    @Test
    void a_thousand_orders_of_a_long_day_with_repetitions_end_in_one_state() {
      var day = longDay();
      assertThat(day).hasSizeBetween(190, 200);
      var expected = inOrder(day);
      assertThat(expected.conflicts()).isPositive();

      for (int seed = 0; seed < 1_000; seed++) {
        var office = new Office();
        var telephone = new Telephone(day);
        telephone.sync(office.batch(), new Random(seed));

        assertThat(office.state()).as("order " + seed).isEqualTo(expected.state());
      }
    }
  }

  @Nested
  class FirstOfAll {
    @Test
    void the_most_urgent_alarm_goes_first_behind_what_it_needs_and_nothing_else() {
      var day =
          new Day()
              .registers("Ali")
              .asksForHelp("Ali", "a")
              .visits("Ali", "a")
              .registers("Bea")
              .raisesAlarm("Bea", "less", "P2")
              .registers("Zoé")
              .raisesAlarm("Zoé", "worst", "P0")
              .visits("Zoé", "z")
              .items();

      assertThat(Line.of(day.reversed())).extracting(Item::index).startsWith(5, 6, 3, 4).hasSize(8);
    }

    @Test
    void an_alarm_without_a_place_waits_for_nothing() {
      var day = smallDay();
      var items = new ArrayList<>(day);
      items.add(new Item(7, null, null, Item.ALARMS, null, null));

      assertThat(Line.of(items).getFirst().index()).isEqualTo(7);
    }

    @Test
    void an_alarm_whose_number_is_taken_is_raised_all_the_same() {
      var day = smallDay();
      var office = inOrder(day);
      var alarm = day.get(3);
      var other = new Item(0, alarm.place(), Day.id("another"), Item.ALARMS, alarm.body(), null);

      assertThat(only(office.batch().take(List.of(other))).outcome()).isEqualTo(Outcome.DONE);
      assertThat(office.raised).isEqualTo(2);
    }

    @Test
    void another_command_under_a_taken_number_is_refused_and_changes_nothing() {
      var day = smallDay();
      var office = inOrder(day);
      var before = office.ledger.size();
      var visit = day.get(2);
      var other = new Item(0, visit.place(), Day.id("another"), visit.path(), null, null);

      assertThat(only(office.batch().take(List.of(other))).outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(office.ledger).hasSize(before);
      assertThat(office.state()).isEqualTo(inOrder(day).state());
    }
  }

  @Nested
  class WhenTheTimeIsOver {
    private static final Gate CLOSED =
        new Gate() {
          @Override
          public Optional<Reply> refuseUnseen(Item item) {
            return refuse(item);
          }

          @Override
          public Optional<Reply> refuse(Item item) {
            return Optional.of(Reply.again(503, smallDay().getFirst().body(), 0));
          }
        };

    private static Ledger unasked() {
      return new Ledger() {
        @Override
        public Optional<Kept> at(Place place) {
          throw new AssertionError("nothing is looked up for what is not reached");
        }

        @Override
        public int next(UUID about) {
          throw new AssertionError("nothing is looked up for what is not reached");
        }

        @Override
        public Reply keep(Place place, UUID key, Reply refusal) {
          throw new AssertionError("nothing is kept of what is not reached");
        }
      };
    }

    @Test
    void nothing_is_looked_up_any_more() {
      var office = new Office();
      var visits = smallDay().subList(0, 3);

      var replies = new Batch(unasked(), office, CLOSED, office).take(visits);

      assertThat(replies.values()).extracting(Reply::outcome).containsOnly(Outcome.AGAIN);
    }

    @Test
    void an_alarm_is_raised_all_the_same() {
      var office = new Office();
      var alarm = smallDay().get(3);

      var replies = new Batch(office, office, CLOSED, office).take(List.of(alarm));

      assertThat(only(replies).outcome()).isEqualTo(Outcome.DONE);
    }
  }

  private static Reply only(Map<Integer, Reply> replies) {
    assertThat(replies).hasSize(1);
    return replies.values().iterator().next();
  }

  private static List<List<Item>> orders(List<Item> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Item>>();
    for (var first : items) {
      var rest = new ArrayList<>(items);
      rest.remove(first);
      for (var order : orders(rest)) {
        var whole = new ArrayList<Item>();
        whole.add(first);
        whole.addAll(order);
        orders.add(Collections.unmodifiableList(whole));
      }
    }
    return orders;
  }
}
