package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.Alarming.CLAIMED;
import static be.capas.command.crisis.domain.Alarming.SPEC;
import static be.capas.command.crisis.domain.Alarming.STABILISED;
import static be.capas.command.crisis.domain.Alarming.STARTED;
import static be.capas.command.crisis.domain.Alarming.raise;
import static be.capas.command.crisis.domain.Alarming.raised;
import static be.capas.command.crisis.domain.Alarming.reportedAgain;
import static be.capas.command.crisis.domain.Alarming.triage;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.when;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.crisis.Urgency.P0;
import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.crisis.Urgency.P2;
import static be.capas.contract.crisis.Urgency.P3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import be.capas.command.crisis.domain.Crisis.Known;
import be.capas.command.rule.Reason;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RaisingTest {
  private static final PersonId SOMEBODY_ELSE = new PersonId(new UUID(0, 99));

  @ParameterizedTest
  @EnumSource
  void an_alarm_is_accepted_at_any_level(Urgency urgency) {
    SPEC.given().when(raise(urgency, PERSON, WORKER)).then(raised(urgency));
  }

  @Test
  void an_alarm_is_accepted_for_whom_nobody_can_name() {
    SPEC.given().when(raise(P1, null, WORKER)).then(raised(P1, null));
  }

  @Test
  void what_was_recorded_late_waits_since_it_was_raised() {
    var earlier = NOON.minus(Duration.ofHours(1));

    var events = SPEC.whenAll(List.of(raise(P1, PERSON, when(WORKER, earlier))));

    assertThat(deadlines(events)).isEqualTo(ResponsePolicy.DEFAULT.deadlines(P1, earlier, NOON));
  }

  @Test
  void a_device_that_runs_ahead_gains_nothing() {
    var ahead = NOON.plusSeconds(100);

    SPEC.given().when(raise(P1, PERSON, when(WORKER, ahead))).then(raised(P1));
  }

  static List<List<CrisisEvent>> open() {
    return List.of(
        List.of(raised(P2)), List.of(raised(P2), CLAIMED), List.of(raised(P2), CLAIMED, STARTED));
  }

  @ParameterizedTest
  @MethodSource("open")
  void a_repeat_joins_while_it_is_open(List<CrisisEvent> open) {
    SPEC.given(open).when(raise(P2, PERSON, WORKER)).then(reportedAgain(P2));
  }

  @ParameterizedTest
  @MethodSource("open")
  void a_less_urgent_repeat_lowers_nothing(List<CrisisEvent> open) {
    SPEC.given(open).when(raise(P3, PERSON, WORKER)).then(reportedAgain(P3));
  }

  @ParameterizedTest
  @MethodSource("open")
  void a_more_urgent_repeat_raises_the_urgency(List<CrisisEvent> open) {
    SPEC.given(open)
        .when(raise(P0, PERSON, WORKER))
        .then(
            reportedAgain(P0),
            new UrgencyChanged(
                CRISIS,
                triage(P0),
                ResponsePolicy.DEFAULT.deadlines(P0, NOON, NOON),
                EscalationPlan.standard(P0),
                null));
  }

  @Test
  void a_more_urgent_repeat_puts_no_deadline_off() {
    var almostDue = NOON.plus(Duration.ofMinutes(55));
    var promised = ResponsePolicy.DEFAULT.deadlines(P2, NOON, NOON);

    SPEC.given(raised(P2))
        .at(almostDue)
        .when(raise(P1, PERSON, when(WORKER, almostDue)))
        .then(
            reportedAgain(P1),
            new UrgencyChanged(
                CRISIS,
                triage(P1),
                new Deadlines(promised.claimBy(), almostDue.plus(Duration.ofHours(4)), "default.1"),
                EscalationPlan.standard(P1),
                null));
  }

  @Test
  void a_repeat_that_names_nobody_joins() {
    SPEC.given(raised(P2)).when(raise(P2, null, WORKER)).then(reportedAgain(P2));
  }

  @Test
  void the_alarm_for_somebody_else_does_not_join() {
    SPEC.given(raised(P2))
        .when(raise(P2, SOMEBODY_ELSE, WORKER))
        .thenRejected(Reason.ID_ALREADY_USED);
    SPEC.given(raised(P2, null))
        .when(raise(P2, PERSON, WORKER))
        .thenRejected(Reason.ID_ALREADY_USED);
  }

  @Test
  void an_alarm_after_the_end_begins_anew_elsewhere() {
    SPEC.given(raised(P2), CLAIMED, STABILISED)
        .when(raise(P2, PERSON, WORKER))
        .thenRejected(Reason.NOT_OPEN);
  }

  @Test
  void whatever_is_repeated_in_whatever_order_nothing_becomes_less_urgent() {
    var levels = lists().of(arbitrary().enumValues(Urgency.class)).ofSizeBetween(1, 8);
    var minutes = lists().of(integers().between(0, 600)).ofSize(8);
    qt().forAll(levels, minutes)
        .checkAssert(
            (urgencies, pauses) -> {
              var crisis = SPEC;
              var now = NOON;
              for (int i = 0; i < urgencies.size(); i++) {
                var before = crisis.state();
                now = now.plus(Duration.ofMinutes(pauses.get(i)));
                var report = raise(urgencies.get(i), PERSON, when(WORKER, now));
                crisis = crisis.at(now).given(crisis.at(now).when(report).decision().get());
                assertNotLater(before, crisis.state());
              }
              assertThat(((Known) crisis.state()).alarm().urgency())
                  .isEqualTo(urgencies.stream().min(Urgency::compareTo).orElseThrow());
            });
  }

  @Test
  void no_report_is_lost() {
    qt().forAll(lists().of(arbitrary().enumValues(Urgency.class)).ofSizeBetween(1, 8))
        .checkAssert(
            urgencies -> {
              var events =
                  SPEC.whenAll(urgencies.stream().map(u -> raise(u, PERSON, WORKER)).toList());

              assertThat(events.stream().filter(CrisisReportedAgain.class::isInstance))
                  .hasSize(urgencies.size() - 1);
            });
  }

  private static void assertNotLater(Crisis before, Crisis after) {
    if (before instanceof Known earlier) {
      var was = earlier.alarm();
      var is = ((Known) after).alarm();
      assertThat(is.urgency()).isLessThanOrEqualTo(was.urgency());
      assertThat(is.deadlines().contactBy()).isBeforeOrEqualTo(was.deadlines().contactBy());
      assertThat(orNever(is.deadlines().claimBy()))
          .isBeforeOrEqualTo(orNever(was.deadlines().claimBy()));
    }
  }

  private static Instant orNever(Instant deadline) {
    return deadline == null ? Instant.MAX : deadline;
  }

  private static Deadlines deadlines(List<CrisisEvent> events) {
    return ((Known) SPEC.given(events).state()).alarm().deadlines();
  }
}
