package be.capas.contract.oncall;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Noon is a Monday's in winter: 13 o'clock in Charleroi. */
class DutyTest {
  private static final ActorId ANNA = new ActorId("anna");
  private static final ActorId BERT = new ActorId("bert");
  private static final RosterId DAY = new RosterId("day");
  private static final RosterId NIGHT = new RosterId("night");
  private static final Instant WEEK = NOON.plus(Duration.ofDays(7));
  private static final Instant FIVE = NOON.plus(Duration.ofHours(4));
  private static final Instant TUESDAY_EIGHT = NOON.plus(Duration.ofHours(19));

  @Nested
  class Somebodys_duties {
    @Test
    void are_whole_whoever_else_comes_and_goes() {
      var book =
          given(
              published(DAY, "08:00", "17:00", ANNA, BERT),
              new AbsenceDeclared(
                  ORGANISATION, new Absence(BERT, NOON.plusSeconds(60), NOON.plusSeconds(120))));

      assertThat(Duty.of(book, ANNA, NOON, TUESDAY_EIGHT))
          .containsExactly(new Duty(DAY, ANNA, NOON, FIVE));
      assertThat(Duty.of(book, BERT, NOON, TUESDAY_EIGHT))
          .extracting(Duty::from)
          .containsExactly(NOON, NOON.plusSeconds(120));
    }

    @Test
    void are_those_of_whom_one_stands_in_for() {
      var book = given(published(DAY, "08:00", "17:00", ANNA), standIn(NOON, FIVE));

      assertThat(Duty.of(book, ANNA, NOON, TUESDAY_EIGHT)).isEmpty();
      assertThat(Duty.of(book, BERT, NOON, TUESDAY_EIGHT))
          .containsExactly(new Duty(DAY, BERT, NOON, FIVE));
    }
  }

  @Nested
  class A_warning {
    @Test
    void names_each_gap() {
      var book = given(reachable(ANNA), published(DAY, "08:00", "17:00", ANNA));

      assertThat(Warning.of(book, NOON, TUESDAY_EIGHT))
          .containsExactly(new Warning(Warning.Kind.GAP, DAY, null, FIVE, TUESDAY_EIGHT));
    }

    @Test
    void names_who_is_on_call_and_cannot_be_reached() {
      var book = given(unreachable(ANNA), published(DAY, "08:00", "08:00", ANNA));

      assertThat(Warning.of(book, NOON, WEEK))
          .extracting(Warning::kind, Warning::who)
          .containsExactly(tuple(Warning.Kind.UNREACHABLE, ANNA));
    }

    @Test
    void names_who_is_on_call_twice_at_once() {
      var book =
          given(
              reachable(ANNA),
              published(DAY, "08:00", "08:00", ANNA),
              published(NIGHT, "17:00", "08:00", ANNA));

      assertThat(Warning.of(book, NOON, TUESDAY_EIGHT))
          .filteredOn(it -> it.kind() == Warning.Kind.TWICE)
          .extracting(Warning::roster, Warning::from, Warning::to)
          .containsExactly(tuple(DAY, FIVE, TUESDAY_EIGHT), tuple(NIGHT, FIVE, TUESDAY_EIGHT));
    }

    @Test
    void is_not_given_where_all_is_well() {
      var book =
          given(reachable(ANNA), reachable(BERT), published(DAY, "08:00", "08:00", ANNA, BERT));

      assertThat(Warning.of(book, NOON, WEEK)).isEmpty();
      assertThat(Warning.of(OnCallBook.EMPTY, NOON, WEEK)).isEmpty();
    }
  }

  private static OnCallBook given(OnCallEvent... events) {
    var book = OnCallBook.EMPTY;
    for (var event : events) {
      book = book.fold(event);
    }
    return book;
  }

  private static RosterPublished published(
      RosterId roster, String from, String to, ActorId... people) {
    var hours = new Hours(Set.of(DayOfWeek.values()), LocalTime.parse(from), LocalTime.parse(to));
    var shift = new Shift(List.of(people), List.of(hours), null);
    var plan = new RosterPlan(ZoneId.of("Europe/Brussels"), List.of(shift));
    return new RosterPublished(ORGANISATION, roster, Instant.EPOCH, plan);
  }

  private static OnCallOverridden standIn(Instant from, Instant to) {
    return new OnCallOverridden(ORGANISATION, DAY, new StandIn(ANNA, BERT, from, to));
  }

  private static MemberProfileSet reachable(ActorId who) {
    return profile(who, List.of(new Way(Way.Kind.SMS, Duration.ZERO)));
  }

  private static MemberProfileSet unreachable(ActorId who) {
    return profile(who, List.of());
  }

  private static MemberProfileSet profile(ActorId who, List<Way> ways) {
    return new MemberProfileSet(ORGANISATION, new Member(who, Skills.NONE, ways, false));
  }
}
