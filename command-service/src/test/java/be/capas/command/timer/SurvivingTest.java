package be.capas.command.timer;

import static be.capas.command.support.Night.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.support.Instance;
import be.capas.command.support.Night;
import be.capas.command.support.RealServers;
import be.capas.contract.id.CrisisId;
import com.github.kagkarlsson.scheduler.Scheduler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Timers that ring, on a real database, and what may happen to them meanwhile. */
class SurvivingTest {
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static Map<String, String> settings;
  private static Instance instance;

  private Night night;

  @BeforeAll
  static void start() {
    settings = RealServers.settings(RealServers.newDatabase(), RealServers.newTopic());
    settings.put("db-scheduler.heartbeat-interval", "250ms");
    settings.put("db-scheduler.polling-interval", "200ms");
    instance = Instance.start(settings);
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  @BeforeEach
  void newNight() {
    night = Night.in(instance).withACoordinator();
    scheduler().resume();
  }

  @Test
  void an_alarm_is_followed_by_its_first_step_at_once_and_by_the_next_when_it_is_due() {
    var crisis = night.raise(each(SECOND));

    await().atMost(HALF_A_MINUTE).until(() -> night.steps(crisis).size() >= 3);

    night.answer(crisis);
    assertOneAfterTheOther(night.steps(crisis));
    assertThat(lateness("page")).isPositive();
  }

  @Test
  void a_claim_that_nobody_confirms_is_reminded_of_and_lapses_and_paging_starts_again() {
    var crisis = night.raise(each(SECOND));
    night.claim(crisis);

    await().atMost(HALF_A_MINUTE).until(() -> night.of(crisis).contains("claim-lapsed.v1"));
    await().atMost(HALF_A_MINUTE).until(() -> night.of(crisis).getLast().startsWith("step-"));

    night.answer(crisis);
    assertThat(night.of(crisis))
        .containsSubsequence(
            "crisis-claimed.v1", "claim-reminded.v1", "claim-lapsed.v1", "step-notified.v1");
  }

  @Test
  void an_instance_that_dies_before_it_took_the_step_is_followed_by_another() {
    scheduler().pause();
    var crisis = night.raise(each(Duration.ofMinutes(5)));
    try (var doomed = Doomed.start(instance, _ -> {})) {
      doomed.awaitPicked();
      doomed.die();
    }
    assertThat(night.timer(crisis).orElseThrow().picked()).isTrue();

    scheduler().resume();

    await().atMost(HALF_A_MINUTE).until(() -> isSetToTheNextStep(crisis));
    assertThat(night.of(crisis)).containsExactly("crisis-raised.v1", "step-notified.v1");
  }

  @Test
  void nor_is_a_step_taken_twice_where_it_died_right_after() {
    scheduler().pause();
    var crisis = night.raise(each(Duration.ofMinutes(5)));
    try (var doomed = Doomed.start(instance, instance.bean(DueSteps.class)::take)) {
      doomed.awaitPicked();
      doomed.die();
    }
    assertThat(night.timer(crisis).orElseThrow().picked()).isTrue();

    scheduler().resume();

    await().atMost(HALF_A_MINUTE).until(() -> isSetToTheNextStep(crisis));
    assertThat(night.of(crisis)).containsExactly("crisis-raised.v1", "step-notified.v1");
  }

  @Test
  void after_an_outage_what_was_due_meanwhile_is_made_good_once() {
    var crisis = night.raise(each(SECOND));
    await().until(() -> !night.steps(crisis).isEmpty());
    scheduler().pause();
    await().until(() -> night.timer(crisis).filter(it -> !it.picked()).isPresent());
    var before = night.steps(crisis).size();
    var outage = Instant.now().plus(SECOND.multipliedBy(4));
    await().until(() -> Instant.now().isAfter(outage));

    scheduler().resume();

    await().until(() -> night.steps(crisis).size() > before + 1);
    night.answer(crisis);
    var after = night.steps(crisis);
    assertOneAfterTheOther(after.subList(before, after.size()));
  }

  @Test
  void two_instances_share_the_work_and_none_is_done_twice() {
    try (var other = Instance.start(settings)) {
      var crises =
          IntStream.range(0, 40).mapToObj(_ -> night.raise(each(SECOND.multipliedBy(2)))).toList();

      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> crises.stream().allMatch(it -> night.steps(it).size() >= 3));

      crises.forEach(night::answer);
      assertThat(crises).allSatisfy(it -> assertOneAfterTheOther(night.steps(it)));
      assertThat(taken(other)).isPositive();
      assertThat(taken(instance)).isPositive();
    }
  }

  /** People and timers at the same crisis at once: the moment in which a timer could get lost. */
  @Test
  void whoever_acts_while_it_rings_no_timer_is_later_than_what_the_crisis_waits_for() {
    var crises = IntStream.range(0, 5).mapToObj(_ -> night.raise(each(HALF_A_MINUTE))).toList();
    for (var round = 0; round < 30; round++) {
      crises.forEach(night::claim);
      crises.forEach(night::release);
    }
    crises.forEach(night::claim);

    var stored = instance.bean(StoredCrises.class);
    assertThat(crises)
        .allSatisfy(
            crisis ->
                await()
                    .untilAsserted(
                        () -> {
                          var due = stored.find(crisis).orElseThrow().dueAt().orElseThrow();
                          var timer = night.timer(crisis).orElseThrow();
                          assertThat(timer.picked()).isFalse();
                          assertThat(timer.at()).isBeforeOrEqualTo(due.plusMillis(1));
                        }));
  }

  @Test
  void the_instance_is_ready_while_its_timers_run_and_only_then() {
    var polls = instance.bean(Polls.class);
    var health = instance.bean(TimersHealthIndicator.class);
    await().until(() -> polls.sinceLast().compareTo(SECOND) < 0);
    assertThat(health.health().getStatus().getCode()).isEqualTo("UP");

    var stuck =
        new Polls(Clock.systemUTC()) {
          @Override
          Duration sinceLast() {
            return TimersHealthIndicator.TOLERATED.plusMillis(1);
          }
        };

    assertThat(new TimersHealthIndicator(scheduler(), stuck).health().getStatus().getCode())
        .isEqualTo("DOWN");
  }

  private boolean isSetToTheNextStep(CrisisId crisis) {
    return night
        .timer(crisis)
        .filter(it -> !it.picked() && it.at().isAfter(Instant.now().plusSeconds(60)))
        .isPresent();
  }

  /** Nothing came before its time, so nothing came twice. */
  private static void assertOneAfterTheOther(List<Night.Told> steps) {
    for (var n = 1; n < steps.size(); n++) {
      // Times are recorded in milliseconds.
      assertThat(steps.get(n).at()).isAfterOrEqualTo(steps.get(n - 1).nextAt().minusMillis(1));
    }
  }

  private static long taken(Instance by) {
    return by.bean(MeterRegistry.class).get(Lateness.NAME).timers().stream()
        .mapToLong(it -> it.count())
        .sum();
  }

  private static long lateness(String due) {
    return instance.bean(MeterRegistry.class).get(Lateness.NAME).tag("due", due).timer().count();
  }

  private static Scheduler scheduler() {
    return instance.bean(Scheduler.class);
  }
}
