package be.capas.command.watchdog;

import static be.capas.command.support.Night.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.support.Instance;
import be.capas.command.support.Night;
import be.capas.command.support.RealServers;
import be.capas.command.timer.DueSteps;
import be.capas.command.timer.StoredCrises;
import be.capas.contract.id.CrisisId;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The watchdog on a real event store, whose timers don't ring or are lost. */
class WatchdogTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofMinutes(5);

  private static Instance instance;

  private Night night;
  private Watchdog watchdog;

  @BeforeAll
  static void start() {
    instance =
        Instance.start(RealServers.settings(RealServers.newDatabase(), RealServers.newTopic()));
    instance.bean(Scheduler.class).pause();
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  @BeforeEach
  void newNight() {
    night = Night.in(instance).withACoordinator();
    watchdog =
        new Watchdog(
            instance.bean(OpenCrises.class),
            instance.bean(StoredCrises.class),
            instance.bean(DueSteps.class),
            PATIENCE,
            Clock.systemUTC());
  }

  @AfterEach
  void nothingIsLeftOpen() {
    instance.db().sql("DELETE FROM domainevententry WHERE type = 'crisis'").update();
  }

  @Test
  void what_is_due_and_not_yet_late_is_left_to_its_timer() {
    var crisis = night.raise(each(LONG));

    var patient =
        new Watchdog(
            instance.bean(OpenCrises.class),
            instance.bean(StoredCrises.class),
            instance.bean(DueSteps.class),
            LONG,
            Clock.systemUTC());

    assertFound(patient.round(), 1, 0, 0);
    assertThat(night.of(crisis)).containsExactly("crisis-raised.v1");
  }

  @Test
  void a_crisis_whose_timer_was_lost_takes_its_step_and_has_a_timer_again() {
    var crisis = night.raise(each(LONG));
    night.lose(crisis);
    pass(PATIENCE);

    assertFound(watchdog.round(), 1, 1, 0);

    assertThat(night.of(crisis)).containsExactly("crisis-raised.v1", "step-notified.v1");
    assertThat(night.timer(crisis).orElseThrow().at()).isAfter(Instant.now().plusSeconds(60));
    assertFound(watchdog.round(), 1, 0, 0);
  }

  @Test
  void it_remembers_what_nothing_was_recorded_of_and_sees_it_grow_late_all_the_same() {
    var crisis = night.raise(each(Duration.ofSeconds(1)));
    pass(PATIENCE);
    assertFound(watchdog.round(), 1, 1, 0);
    assertFound(watchdog.round(), 1, 0, 0);
    pass(Duration.ofSeconds(1).plus(PATIENCE));

    assertFound(watchdog.round(), 1, 1, 0);

    assertThat(night.steps(crisis)).hasSize(2);
  }

  @Test
  void a_claim_that_no_timer_reminds_of_is_reminded_of_by_it() {
    var crisis = night.raise(each(Duration.ofMillis(100)));
    night.claim(crisis);
    pass(PATIENCE.plusMillis(200));

    watchdog.round();

    assertThat(night.of(crisis)).endsWith("claim-reminded.v1");
  }

  @Test
  void a_human_who_is_with_the_person_is_answer_enough_and_what_has_ended_is_none_of_its() {
    night.answer(night.raise(each(LONG)));
    var ended = night.raise(each(LONG));
    night.answer(ended);
    night.stabilise(ended);
    pass(PATIENCE);

    assertFound(watchdog.round(), 1, 0, 0);
  }

  @Test
  void what_it_cannot_read_is_an_alarm_and_does_not_keep_it_from_the_others() {
    var unreadable = night.raise(each(LONG));
    var other = night.raise(each(LONG));
    store("crisis-sung-about.v1", unreadable);
    pass(PATIENCE);

    assertFound(watchdog.round(), 2, 1, 1);
    assertFound(watchdog.round(), 2, 0, 1);

    assertThat(night.steps(other)).hasSize(1);
  }

  @Test
  void it_watches_over_all_organisations() {
    var here = night.raise(each(LONG));
    var there = Night.in(instance);
    var abroad = there.raise(each(LONG));
    pass(PATIENCE);

    assertFound(watchdog.round(), 2, 2, 0);

    assertThat(night.of(here)).endsWith("step-notified.v1");
    assertThat(there.of(abroad)).endsWith("step-skipped.v1");
  }

  private static void assertFound(Findings found, int open, int repaired, int dropped) {
    assertThat(found).isEqualTo(new Findings(found.at(), open, repaired, dropped));
  }

  private static void pass(Duration time) {
    var then = Instant.now().plus(time);
    await().until(() -> Instant.now().isAfter(then));
  }

  /** An event of a version that is yet to come. */
  private static void store(String name, CrisisId crisis) {
    instance
        .db()
        .sql(
            "INSERT INTO domainevententry (aggregateidentifier, sequencenumber, type,"
                + " eventidentifier, payloadtype, timestamp, payload, metadata)"
                + " SELECT aggregateidentifier, 1, type, gen_random_uuid()::text, ?, timestamp,"
                + " payload, metadata FROM domainevententry WHERE aggregateidentifier = ?")
        .params(name, crisis.toString())
        .update();
  }
}
