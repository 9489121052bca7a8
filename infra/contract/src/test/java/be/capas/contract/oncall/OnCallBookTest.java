package be.capas.contract.oncall;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.oncall.Orientation.ADULT;
import static be.capas.contract.oncall.Orientation.CHILD_ADOLESCENT;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.AbsenceEnded;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.OnCallEvent.ShiftSwapped;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is on call. Noon is a Monday's, 13 o'clock in Charleroi. */
class OnCallBookTest {
  private static final ZoneId CHARLEROI = ZoneId.of("Europe/Brussels");
  private static final RosterId DAY = new RosterId("day");
  private static final RosterId NIGHT = new RosterId("night");
  private static final ActorId ANNA = new ActorId("anna");
  private static final ActorId BERT = new ActorId("bert");
  private static final ActorId CLEA = new ActorId("clea");
  private static final Instant BEFORE = NOON.minus(Duration.ofDays(100));
  private static final Instant EVENING = NOON.plus(Duration.ofHours(6));
  private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

  @Nested
  class A_roster {
    @Test
    void calls_people_in_its_own_order_and_each_once() {
      var book = given(published(DAY, together(BERT, ANNA), together(ANNA, CLEA)));

      assertThat(onCall(book, NOON)).containsExactly(BERT, ANNA, CLEA);
    }

    @Test
    void has_a_gap_where_it_has_one() {
      var morning = new Hours(Set.of(MONDAY), LocalTime.of(8, 0), LocalTime.of(12, 0));
      var book = given(published(DAY, new Shift(List.of(ANNA), List.of(morning), null)));

      assertThat(onCall(book, NOON)).isEmpty();
      assertThat(onCall(book, NOON.minus(Duration.ofHours(2)))).containsExactly(ANNA);
    }

    @Test
    void that_nobody_published_has_nobody() {
      assertThat(onCall(OnCallBook.EMPTY, NOON)).isEmpty();
    }

    @Test
    void takes_turns_in_order_and_begins_again() {
      var turns = new Rotation(LocalDate.of(2026, 3, 2), LocalTime.of(8, 30), 7);
      var book = given(published(DAY, new Shift(List.of(ANNA, BERT, CLEA), List.of(), turns)));

      assertThat(List.of(0, 7, 14, 21))
          .extracting(days -> onCall(book, NOON.plus(Duration.ofDays(days))))
          .containsExactly(List.of(ANNA), List.of(BERT), List.of(CLEA), List.of(ANNA));
      assertThat(onCall(book, NOON.minus(Duration.ofDays(1)))).as("before the first").isEmpty();
    }

    @Test
    void that_is_published_anew_keeps_what_it_said_of_the_past() {
      var book =
          given(
              published(DAY, together(ANNA)),
              new RosterPublished(ORGANISATION, DAY, EVENING, plan(together(BERT))));

      assertThat(onCall(book, NOON)).containsExactly(ANNA);
      assertThat(onCall(book, EVENING)).containsExactly(BERT);
    }

    @Test
    void that_is_published_anew_makes_void_what_was_to_come_later() {
      var book =
          given(
              new RosterPublished(ORGANISATION, DAY, TOMORROW, plan(together(ANNA))),
              new RosterPublished(ORGANISATION, DAY, EVENING, plan(together(BERT))));

      assertThat(onCall(book, TOMORROW)).containsExactly(BERT);
    }

    @Test
    void is_one_of_several() {
      var book =
          given(published(NIGHT, together(BERT, CLEA)), published(DAY, together(ANNA, BERT)));

      assertThat(book.onCall(NOON, Skills.NONE)).containsExactly(ANNA, BERT, CLEA);
      assertThat(book.onCall(NIGHT, NOON, Skills.NONE)).containsExactly(BERT, CLEA);
    }

    @Test
    void changes_at_no_other_times_than_it_says() {
      var turns = new Rotation(LocalDate.of(2026, 3, 2), LocalTime.of(8, 30), 2);
      var morning = new Hours(Set.of(MONDAY), LocalTime.of(8, 0), LocalTime.of(12, 0));
      var book =
          given(
              published(
                  DAY,
                  new Shift(List.of(ANNA, BERT), List.of(), turns),
                  new Shift(List.of(CLEA), List.of(morning), null)),
              overridden(ANNA, CLEA, EVENING, TOMORROW));
      var roster = book.roster(DAY).orElseThrow();
      var end = NOON.plus(Duration.ofDays(40));
      var changes = roster.changes(NOON, end);

      for (var at = NOON; at.isBefore(end); at = at.plus(Duration.ofMinutes(10))) {
        var now = at;
        var last = changes.stream().filter(it -> !it.isAfter(now)).toList().getLast();
        assertThat(roster.onCall(at)).as(at.toString()).isEqualTo(roster.onCall(last));
      }
    }
  }

  @Nested
  class Skills_decide_whom_to_call_first {
    private final OnCallBook book =
        given(
            published(DAY, together(ANNA, BERT, CLEA)),
            member(ANNA, Set.of(ADULT), Set.of("fr")),
            member(BERT, Set.of(CHILD_ADOLESCENT), Set.of("fr")),
            member(CLEA, Set.of(CHILD_ADOLESCENT), Set.of("fr", "ar")));

    @Test
    void orientation_before_order() {
      assertThat(wanted(Set.of(CHILD_ADOLESCENT), Set.of())).containsExactly(BERT, CLEA, ANNA);
    }

    @Test
    void languages_among_those_who_fit() {
      assertThat(wanted(Set.of(CHILD_ADOLESCENT), Set.of("ar"))).containsExactly(CLEA, BERT, ANNA);
    }

    @Test
    void orientation_before_languages() {
      assertThat(wanted(Set.of(ADULT), Set.of("fr", "ar"))).containsExactly(ANNA, CLEA, BERT);
    }

    @Test
    void nobody_is_left_out_for_what_they_cannot_do() {
      assertThat(wanted(Set.of(Orientation.TEAM), Set.of("tr"))).hasSize(3);
    }

    private List<ActorId> wanted(Set<Orientation> orientations, Set<String> languages) {
      return book.onCall(DAY, NOON, new Skills(orientations, languages));
    }
  }

  @Nested
  class Standing_in {
    @Test
    void holds_in_its_time_and_no_longer() {
      var book = given(published(DAY, together(ANNA, BERT)), overridden(ANNA, CLEA, NOON, EVENING));

      assertThat(onCall(book, NOON.minusSeconds(1))).containsExactly(ANNA, BERT);
      assertThat(onCall(book, NOON)).containsExactly(CLEA, BERT);
      assertThat(onCall(book, EVENING)).containsExactly(ANNA, BERT);
    }

    @Test
    void holds_only_where_the_other_would_be_on_call() {
      var book = given(published(DAY, together(BERT)), overridden(ANNA, CLEA, NOON, EVENING));

      assertThat(onCall(book, NOON)).containsExactly(BERT);
    }

    @Test
    void can_be_handed_on_and_given_back() {
      var book =
          given(
              published(DAY, together(ANNA)),
              overridden(ANNA, BERT, NOON, TOMORROW),
              overridden(BERT, CLEA, EVENING, TOMORROW));

      assertThat(onCall(book, NOON)).containsExactly(BERT);
      assertThat(onCall(book, EVENING)).containsExactly(CLEA);
      assertThat(onCall(book.fold(overridden(CLEA, ANNA, EVENING, TOMORROW)), EVENING))
          .containsExactly(ANNA);
    }

    @Test
    void for_each_other_is_a_swap() {
      var book =
          given(
              published(DAY, together(ANNA)),
              new ShiftSwapped(
                  ORGANISATION,
                  DAY,
                  new StandIn(ANNA, BERT, NOON, EVENING),
                  new StandIn(ANNA, CLEA, EVENING, TOMORROW)));

      assertThat(onCall(book, NOON)).containsExactly(BERT);
      assertThat(onCall(book, EVENING)).containsExactly(CLEA);
    }
  }

  @Nested
  class Absence_of_somebody {
    @Test
    void leaves_the_others() {
      var book = given(published(DAY, together(ANNA, BERT)), absent(ANNA, NOON, EVENING));

      assertThat(onCall(book, NOON)).containsExactly(BERT);
      assertThat(onCall(book, EVENING)).containsExactly(ANNA, BERT);
    }

    @Test
    void who_was_to_stand_in_leaves_a_gap_that_can_be_seen() {
      var book =
          given(
              published(DAY, together(ANNA)),
              overridden(ANNA, BERT, NOON, EVENING),
              absent(BERT, NOON, EVENING));

      assertThat(onCall(book, NOON)).isEmpty();
    }

    @Test
    void ends_when_they_are_back() {
      var book =
          given(
              published(DAY, together(ANNA)),
              absent(ANNA, NOON, TOMORROW),
              new AbsenceEnded(ORGANISATION, ANNA, EVENING));

      assertThat(onCall(book, NOON)).isEmpty();
      assertThat(onCall(book, EVENING)).containsExactly(ANNA);
    }

    @Test
    void later_stays_planned_when_they_are_back_from_an_earlier_one() {
      var book =
          given(
              published(DAY, together(ANNA)),
              absent(ANNA, NOON, EVENING),
              absent(ANNA, TOMORROW, TOMORROW.plusSeconds(3_600)),
              new AbsenceEnded(ORGANISATION, ANNA, NOON.plusSeconds(60)));

      assertThat(onCall(book, NOON.plusSeconds(60))).containsExactly(ANNA);
      assertThat(onCall(book, TOMORROW)).isEmpty();
    }

    @Test
    void ends_before_it_begins_where_they_do_not_leave() {
      var book =
          given(
              published(DAY, together(ANNA)),
              absent(ANNA, EVENING, TOMORROW),
              new AbsenceEnded(ORGANISATION, ANNA, NOON));

      assertThat(onCall(book, EVENING)).containsExactly(ANNA);
    }
  }

  @Test
  void the_last_profile_counts() {
    var book = given(member(ANNA, Set.of(), Set.of()), member(ANNA, Set.of(ADULT), Set.of("fr")));

    assertThat(book.members()).hasSize(1);
    assertThat(book.member(ANNA).orElseThrow().skills().orientations()).containsExactly(ADULT);
  }

  private static OnCallBook given(OnCallEvent... events) {
    var book = OnCallBook.EMPTY;
    for (var event : events) {
      book = book.fold(event);
    }
    return book;
  }

  private static List<ActorId> onCall(OnCallBook book, Instant at) {
    return book.onCall(DAY, at, Skills.NONE);
  }

  private static Shift together(ActorId... people) {
    return new Shift(List.of(people), List.of(), null);
  }

  private static RosterPlan plan(Shift... shifts) {
    return new RosterPlan(CHARLEROI, List.of(shifts));
  }

  private static RosterPublished published(RosterId roster, Shift... shifts) {
    return new RosterPublished(ORGANISATION, roster, BEFORE, plan(shifts));
  }

  private static OnCallOverridden overridden(
      ActorId displaced, ActorId by, Instant from, Instant to) {
    return new OnCallOverridden(ORGANISATION, DAY, new StandIn(displaced, by, from, to));
  }

  private static AbsenceDeclared absent(ActorId who, Instant from, Instant to) {
    return new AbsenceDeclared(ORGANISATION, new Absence(who, from, to));
  }

  private static MemberProfileSet member(
      ActorId who, Set<Orientation> orientations, Set<String> languages) {
    return new MemberProfileSet(
        ORGANISATION, new Member(who, new Skills(orientations, languages), List.of(), false));
  }
}
