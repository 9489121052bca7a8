package be.capas.command.timer;

import static be.capas.command.support.Night.each;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import be.capas.command.crisis.domain.CrisisCommand.ArriveOnScene;
import be.capas.command.gateway.MessageIds;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.StreamGateway;
import be.capas.command.support.Cell;
import be.capas.command.support.Night;
import be.capas.command.support.ServiceTest;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.id.CrisisId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Timers are set by what is recorded; here they don't ring by themselves. */
@ServiceTest
class CrisisTimersTest {
  private static final EscalationPlan PLAN = each(Duration.ofMinutes(5));

  @LocalServerPort int port;
  @Autowired JdbcClient db;
  @Autowired StreamGateway streams;
  @Autowired DueSteps steps;
  @Autowired MeterRegistry meters;

  Night night;

  @BeforeEach
  void newOrganisation() {
    night = new Night(streams, db, new Cell(port), Night.anyOrganisation());
  }

  @Test
  void an_alarm_sets_a_timer_for_at_once_through_the_wall_of_its_request() {
    var crisis = new CrisisId(UUID.fromString(night.cell().crisis()));

    assertThat(night.timer(crisis))
        .hasValueSatisfying(it -> assertThat(it.at()).isBeforeOrEqualTo(Instant.now()));
  }

  @Test
  void what_is_not_committed_sets_no_timer() {
    var crisis = new CrisisId(MessageIds.next());
    var request = new Origin(Instant.now(), "request", null, null, null);

    assertThatThrownBy(
            () ->
                streams.inOneTransaction(
                    () -> streams.send(night.alarm(crisis, PLAN), request),
                    (_, _) -> {
                      assertThat(night.timer(crisis)).isPresent();
                      throw new IllegalStateException("too bad");
                    }))
        .hasMessage("too bad");

    assertThat(night.timer(crisis)).isEmpty();
  }

  @Test
  void whatever_people_do_there_is_one_timer_at_what_the_crisis_waits_for() {
    var crisis = night.withACoordinator().raise(PLAN);
    steps.take(crisis);
    assertThat(ringsIn(crisis)).isEqualTo(5);

    night.claim(crisis);
    assertThat(ringsIn(crisis)).isEqualTo(10);

    night.release(crisis);
    assertThat(ringsIn(crisis)).isZero();

    night.claim(crisis);
    night.send(new ArriveOnScene(crisis, night.act("anna")));
    assertThat(night.timer(crisis)).isEmpty();
  }

  @Test
  void a_step_is_taken_once_however_often_and_early_its_timer_rings() {
    var crisis = night.withACoordinator().raise(PLAN);

    steps.take(crisis);
    steps.take(crisis);

    assertThat(night.of(crisis)).containsExactly("crisis-raised.v1", "step-notified.v1");
    assertThat(night.timer(crisis).orElseThrow().at())
        .isCloseTo(night.nextAt(crisis), within(1, MILLIS));
  }

  @Test
  void and_by_many_at_once() {
    var crisis = night.withACoordinator().raise(PLAN);

    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 8).forEach(_ -> many.execute(() -> steps.take(crisis)));
    }

    assertThat(night.of(crisis)).containsExactly("crisis-raised.v1", "step-notified.v1");
  }

  @Test
  void steps_follow_from_the_event_before_them_in_the_name_of_the_policy() {
    var crisis = night.withACoordinator().raise(PLAN);

    steps.take(crisis);

    assertThat(
            db.sql(
                    "SELECT step.circumstances ->> 'by' || ' ' || (step.circumstances ->>"
                        + " 'causationId' = raised.eventidentifier) FROM events step,"
                        + " domainevententry raised WHERE stream = ? AND number = 1 AND"
                        + " aggregateidentifier = stream AND sequencenumber = 0")
                .param(crisis.toString())
                .query(String.class)
                .single())
        .isEqualTo("policy:escalation true");
  }

  @Test
  void without_anybody_who_could_be_told_every_step_is_passed_over_and_each_is_an_alarm() {
    var before = skipped(SkipReason.NO_ROSTER) + skipped(SkipReason.NO_COORDINATOR);
    var crisis = night.raise(EscalationPlan.standard(Urgency.P1));

    steps.take(crisis);

    assertThat(night.of(crisis))
        .isEqualTo(List.of("crisis-raised.v1", "step-skipped.v1", "step-skipped.v1"));
    assertThat(skipped(SkipReason.NO_ROSTER) + skipped(SkipReason.NO_COORDINATOR))
        .isEqualTo(before + 2);
    assertThat(ringsIn(crisis)).isEqualTo(5);
  }

  @Test
  void what_was_said_of_who_is_on_call_since_the_last_step_counts_for_the_next() {
    var first = night.raise(PLAN);
    steps.take(first);
    night.withACoordinator();
    var second = night.raise(PLAN);

    steps.take(second);

    assertThat(night.of(first)).endsWith("step-skipped.v1");
    assertThat(night.of(second)).endsWith("step-notified.v1");
  }

  @Test
  void nothing_follows_from_a_timer_of_nothing() {
    var nothing = new CrisisId(UUID.randomUUID());

    steps.take(nothing);

    assertThat(night.of(nothing)).isEmpty();
  }

  /** In how many minutes, from now. */
  private long ringsIn(CrisisId crisis) {
    var at = night.timer(crisis).orElseThrow().at();
    return Math.round(Math.max(0, Duration.between(Instant.now(), at).toSeconds()) / 60.0);
  }

  private double skipped(SkipReason reason) {
    return meters.get("capas.crisis.steps.skipped").tag("reason", reason.name()).counter().count();
  }
}
