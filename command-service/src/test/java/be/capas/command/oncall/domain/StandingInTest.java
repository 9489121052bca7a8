package be.capas.command.oncall.domain;

import static be.capas.command.oncall.domain.Duty.ANNA;
import static be.capas.command.oncall.domain.Duty.A_DAY_LATER;
import static be.capas.command.oncall.domain.Duty.BERT;
import static be.capas.command.oncall.domain.Duty.CLEA;
import static be.capas.command.oncall.domain.Duty.COORDINATOR;
import static be.capas.command.oncall.domain.Duty.NEXT_WEEK;
import static be.capas.command.oncall.domain.Duty.NOBODY_WE_KNOW;
import static be.capas.command.oncall.domain.Duty.ROSTER;
import static be.capas.command.oncall.domain.Duty.ROSTERED;
import static be.capas.command.oncall.domain.Duty.TEAM;
import static be.capas.command.oncall.domain.Duty.TOMORROW;
import static be.capas.command.oncall.domain.Duty.TONIGHT;
import static be.capas.command.oncall.domain.Duty.absent;
import static be.capas.command.oncall.domain.Duty.overridden;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;

import be.capas.command.oncall.domain.OnCallCommand.OverrideOnCall;
import be.capas.command.oncall.domain.OnCallCommand.SwapShift;
import be.capas.command.rule.Reason;
import be.capas.contract.OnCallEvent.ShiftSwapped;
import be.capas.contract.id.ActorId;
import be.capas.contract.oncall.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StandingInTest {
  @Nested
  class An_override {
    @Test
    void puts_one_in_the_place_of_one() {
      ROSTERED
          .when(override(ANNA, CLEA, TONIGHT, TOMORROW))
          .then(overridden(ANNA, CLEA, TONIGHT, TOMORROW));
    }

    @Test
    void may_begin_now() {
      ROSTERED
          .when(override(ANNA, CLEA, NOON.minusSeconds(30), TOMORROW))
          .then(overridden(ANNA, CLEA, NOON, TOMORROW));
    }

    @Test
    void is_not_for_the_past() {
      ROSTERED
          .when(override(ANNA, CLEA, NOON.minusSeconds(121), TOMORROW))
          .thenRejected(Reason.STRETCH_IN_THE_PAST);
    }

    @Test
    void ends_after_it_begins_and_within_a_quarter() {
      ROSTERED.when(override(ANNA, CLEA, TONIGHT, TONIGHT)).thenRejected(Reason.STRETCH_INVALID);
      ROSTERED
          .when(override(ANNA, CLEA, TONIGHT, TONIGHT.plus(Duration.ofDays(93))))
          .thenRejected(Reason.STRETCH_INVALID);
    }

    @Test
    void displaces_somebody_who_would_be_on_call() {
      ROSTERED.when(override(BERT, CLEA, TONIGHT, TOMORROW)).thenRejected(Reason.NOBODY_DISPLACED);
    }

    @Test
    void may_be_longer_than_the_turn_that_it_is_about() {
      var untilBertsTurn = NEXT_WEEK.plus(Duration.ofDays(3));

      ROSTERED
          .when(override(ANNA, CLEA, TONIGHT, untilBertsTurn))
          .then(overridden(ANNA, CLEA, TONIGHT, untilBertsTurn));
    }

    @Test
    void never_makes_two_of_one() {
      ROSTERED
          .when(override(ANNA, ANNA, TONIGHT, TOMORROW))
          .thenRejected(Reason.ALREADY_ON_CALL, Map.of("by", "anna", "from", TONIGHT.toString()));
      ROSTERED
          .given(overridden(BERT, CLEA, NEXT_WEEK, A_DAY_LATER))
          .when(override(BERT, CLEA, NEXT_WEEK, A_DAY_LATER))
          .thenRejected(
              Reason.ALREADY_DISPLACED, Map.of("by", "clea", "from", NEXT_WEEK.toString()));
    }

    @Test
    void of_the_same_shift_by_somebody_else_learns_who_has_it() {
      ROSTERED
          .given(overridden(ANNA, CLEA, TONIGHT, TOMORROW))
          .when(override(ANNA, BERT, NOON, TOMORROW.minus(Duration.ofHours(3))))
          .thenRejected(Reason.ALREADY_DISPLACED, Map.of("by", "clea", "from", TONIGHT.toString()));
    }

    @Test
    void can_be_handed_on() {
      ROSTERED
          .given(overridden(ANNA, CLEA, TONIGHT, TOMORROW))
          .when(override(CLEA, BERT, TONIGHT, TOMORROW))
          .then(overridden(CLEA, BERT, TONIGHT, TOMORROW));
    }

    @Test
    void can_be_given_back_and_given_away_again() {
      var givenBack =
          ROSTERED.given(
              overridden(ANNA, CLEA, TONIGHT, TOMORROW), overridden(CLEA, ANNA, TONIGHT, TOMORROW));

      givenBack
          .when(override(ANNA, BERT, TONIGHT, TOMORROW))
          .then(overridden(ANNA, BERT, TONIGHT, TOMORROW));
    }

    @Test
    void needs_somebody_who_is_there() {
      ROSTERED
          .given(absent(CLEA, TOMORROW.minusSeconds(60), NEXT_WEEK))
          .when(override(ANNA, CLEA, TONIGHT, TOMORROW))
          .thenRejected(Reason.ABSENT);
      ROSTERED
          .given(absent(CLEA, TOMORROW, NEXT_WEEK))
          .when(override(ANNA, CLEA, TONIGHT, TOMORROW))
          .then(overridden(ANNA, CLEA, TONIGHT, TOMORROW));
    }

    @Test
    void needs_somebody_whom_we_know() {
      ROSTERED
          .when(override(ANNA, NOBODY_WE_KNOW, TONIGHT, TOMORROW))
          .thenRejected(Reason.UNKNOWN_MEMBER, Map.of("unknown", "ana"));
    }

    @Test
    void needs_a_roster() {
      TEAM.when(override(ANNA, CLEA, TONIGHT, TOMORROW)).thenRejected(Reason.UNKNOWN_ROSTER);
    }
  }

  @Nested
  class A_swap {
    @Test
    void puts_each_in_the_others_place() {
      ROSTERED
          .when(swap(NEXT_WEEK, A_DAY_LATER))
          .then(
              new ShiftSwapped(
                  ORGANISATION,
                  ROSTER,
                  new StandIn(ANNA, BERT, TONIGHT, TOMORROW),
                  new StandIn(BERT, ANNA, NEXT_WEEK, A_DAY_LATER)));
    }

    @Test
    void comes_about_as_a_whole_or_not_at_all() {
      ROSTERED
          .given(overridden(BERT, CLEA, NEXT_WEEK, A_DAY_LATER))
          .when(swap(NEXT_WEEK, A_DAY_LATER))
          .thenRejected(Reason.ALREADY_DISPLACED);
    }

    @Test
    void of_one_and_the_same_time_is_none() {
      ROSTERED
          .when(
              new SwapShift(
                  ROSTER,
                  new StandIn(ANNA, BERT, TONIGHT, TOMORROW),
                  new StandIn(ANNA, BERT, TONIGHT, TOMORROW),
                  COORDINATOR))
          .thenRejected(Reason.ALREADY_DISPLACED);
    }

    private static SwapShift swap(Instant from, Instant to) {
      return new SwapShift(
          ROSTER,
          new StandIn(ANNA, BERT, TONIGHT, TOMORROW),
          new StandIn(BERT, ANNA, from, to),
          COORDINATOR);
    }
  }

  private static OverrideOnCall override(ActorId displaced, ActorId by, Instant from, Instant to) {
    return new OverrideOnCall(ROSTER, new StandIn(displaced, by, from, to), COORDINATOR);
  }
}
