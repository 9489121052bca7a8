package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.Alarming.CLAIMED;
import static be.capas.command.crisis.domain.Alarming.CONFIRMED;
import static be.capas.command.crisis.domain.Alarming.SPEC;
import static be.capas.command.crisis.domain.Alarming.STABILISED;
import static be.capas.command.crisis.domain.Alarming.STARTED;
import static be.capas.command.crisis.domain.Alarming.confirm;
import static be.capas.command.crisis.domain.Alarming.raised;
import static be.capas.command.crisis.domain.Alarming.rest;
import static be.capas.command.crisis.domain.Alarming.tomorrow;
import static be.capas.command.crisis.domain.Alarming.triage;
import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.when;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.DEADLINES;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.crisis.Urgency.P0;
import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.sealing.DataClass.SECRET;

import be.capas.command.rule.Reason;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.crisis.CrisisOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An emergency is confirmed to 112, and a crisis comes to rest. */
class ComingToRestTest {
  private static final Map<String, String> WHILE_RAISED = Map.of("state", "raised");

  @Nested
  class Confirming_the_emergency_services {
    @ParameterizedTest
    @MethodSource("be.capas.command.crisis.domain.RaisingTest#open")
    void is_taken_while_it_is_open(List<CrisisEvent> open) {
      SPEC.given(open).when(confirm(WORKER)).then(CONFIRMED);
    }

    @Test
    void is_done_once() {
      SPEC.given(raised(P0), CONFIRMED).when(confirm(WORKER)).thenNothing();
      SPEC.given(raised(P0), CONFIRMED, CLAIMED, STARTED).when(confirm(WORKER)).thenNothing();
      SPEC.given(raised(P0), CONFIRMED, CLAIMED, STABILISED).when(confirm(WORKER)).thenNothing();
      SPEC.given(raised(P0), CLAIMED, STABILISED, CONFIRMED).when(confirm(WORKER)).thenNothing();
    }

    @Test
    void outlives_a_repeat_that_raises_the_urgency() {
      SPEC.given(raised(P1), CONFIRMED, new UrgencyChanged(CRISIS, triage(P0), DEADLINES))
          .when(confirm(WORKER))
          .thenNothing();
    }

    @Test
    void remains_a_duty_after_an_emergency_came_to_rest() {
      SPEC.given(raised(P0), CLAIMED, STABILISED).when(confirm(WORKER)).then(CONFIRMED);
    }

    @Test
    void comes_too_late_where_it_was_no_duty() {
      SPEC.given(raised(P1), CLAIMED, STABILISED)
          .when(confirm(WORKER))
          .thenRejected(Reason.NOT_OPEN);
    }
  }

  @Nested
  class Stabilising {
    @Test
    void brings_it_to_rest_on_the_scene_or_from_afar() {
      SPEC.given(raised(P1), CLAIMED, STARTED)
          .when(rest(tomorrow(), PSYCHOLOGIST))
          .then(STABILISED);
      SPEC.given(raised(P1), CLAIMED).when(rest(tomorrow(), PSYCHOLOGIST)).then(STABILISED);
    }

    @Test
    void of_an_emergency_does_not_wait_for_paperwork() {
      SPEC.given(raised(P0), CLAIMED, STARTED)
          .when(rest(tomorrow(), PSYCHOLOGIST))
          .then(STABILISED);
    }

    @Test
    void needs_no_next_contact() {
      SPEC.given(raised(P1), CLAIMED)
          .when(rest(null, PSYCHOLOGIST))
          .then(new CrisisStabilised(CRISIS, CrisisOutcome.CALMED_ON_SITE, null, sealed(SECRET)));
    }

    @Test
    void names_a_next_contact_that_lies_ahead() {
      SPEC.given(raised(P1), CLAIMED)
          .when(rest(NOON.minusMillis(1), PSYCHOLOGIST))
          .thenRejected(Reason.NEXT_CONTACT_IN_THE_PAST);
    }

    @Test
    void told_late_may_name_what_lay_ahead_then() {
      var yesterday = NOON.minus(Duration.ofDays(1));
      var thisMorning = NOON.minus(Duration.ofHours(3));

      SPEC.given(raised(P1), CLAIMED)
          .when(rest(thisMorning, when(PSYCHOLOGIST, yesterday)))
          .then(
              new CrisisStabilised(
                  CRISIS, CrisisOutcome.CALMED_ON_SITE, thisMorning, sealed(SECRET)));
    }

    @Test
    void comes_after_claiming() {
      SPEC.given(raised(P1))
          .when(rest(tomorrow(), PSYCHOLOGIST))
          .thenRejected(Reason.WRONG_STATE, WHILE_RAISED);
    }

    @Test
    void happens_once() {
      SPEC.given(raised(P1), CLAIMED, STABILISED)
          .when(rest(tomorrow(), PSYCHOLOGIST))
          .thenRejected(Reason.NOT_OPEN);
    }
  }
}
