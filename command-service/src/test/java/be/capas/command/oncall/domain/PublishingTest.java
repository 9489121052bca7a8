package be.capas.command.oncall.domain;

import static be.capas.command.oncall.domain.Duty.ANNA;
import static be.capas.command.oncall.domain.Duty.NOTHING_SAID;
import static be.capas.command.oncall.domain.Duty.ROSTER;
import static be.capas.command.oncall.domain.Duty.ROSTERED;
import static be.capas.command.oncall.domain.Duty.TEAM;
import static be.capas.command.oncall.domain.Duty.TOMORROW;
import static be.capas.command.oncall.domain.Duty.TURNS;
import static be.capas.command.oncall.domain.Duty.known;
import static be.capas.command.oncall.domain.Duty.publish;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;

import be.capas.command.rule.Reason;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Shift;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishingTest {
  private static final RosterPlan ALWAYS_ANNA =
      new RosterPlan(
          ZoneId.of("Europe/Brussels"), List.of(new Shift(List.of(ANNA), List.of(), null)));

  @Test
  void holds_at_once_unless_said_otherwise() {
    TEAM.when(publish(TURNS, null)).then(new RosterPublished(ORGANISATION, ROSTER, NOON, TURNS));
    TEAM.when(publish(TURNS, TOMORROW))
        .then(new RosterPublished(ORGANISATION, ROSTER, TOMORROW, TURNS));
  }

  @Test
  void does_not_rewrite_who_was_on_call() {
    TEAM.when(publish(TURNS, NOON.minusSeconds(121))).thenRejected(Reason.STRETCH_IN_THE_PAST);
  }

  @Test
  void takes_a_clock_a_little_behind_for_now() {
    TEAM.when(publish(TURNS, NOON.minusSeconds(90)))
        .then(new RosterPublished(ORGANISATION, ROSTER, NOON, TURNS));
  }

  @Test
  void names_nobody_whom_nobody_knows() {
    NOTHING_SAID
        .given(known(ANNA))
        .when(publish(TURNS, null))
        .thenRejected(Reason.UNKNOWN_MEMBER, Map.of("unknown", "bert"));
  }

  @Test
  void twice_is_the_same_as_once() {
    ROSTERED.when(publish(TURNS, null)).thenNothing();
    ROSTERED.when(publish(TURNS, TOMORROW)).thenNothing();
  }

  @Test
  void anew_replaces_what_was_to_come() {
    var planned = new RosterPublished(ORGANISATION, ROSTER, TOMORROW, ALWAYS_ANNA);

    ROSTERED
        .given(planned)
        .when(publish(TURNS, null))
        .then(new RosterPublished(ORGANISATION, ROSTER, NOON, TURNS));
  }
}
