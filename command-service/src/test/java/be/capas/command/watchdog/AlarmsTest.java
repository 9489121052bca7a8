package be.capas.command.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.capas.command.crisis.domain.Due;
import be.capas.platform.watch.Heartbeat;
import be.capas.platform.watch.Rounds;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Who learns of what the watchdog found. */
class AlarmsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Findings WELL = new Findings(NOON, 3, 1, 0);
  private static final Findings DROPPED = new Findings(NOON, 3, 0, 1);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicInteger heard = new AtomicInteger();
  private int answer = 200;
  private boolean endless;
  private Health relay = Health.up().build();
  private HttpServer outside;

  @BeforeEach
  void listenOutside() throws IOException {
    outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    outside.createContext(
        "/beat",
        exchange -> {
          heard.incrementAndGet();
          exchange.sendResponseHeaders(answer, endless ? 0 : -1);
          if (endless) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
          } else {
            exchange.close();
          }
        });
    outside.start();
  }

  @AfterEach
  void hangUp() {
    outside.stop(0);
  }

  @Test
  void the_outside_hears_of_each_round_in_which_all_was_well_or_made_well() {
    var heartbeat = heartbeat();

    heartbeat.accept(WELL);
    heartbeat.accept(WELL);

    assertThat(heard).hasValue(2);
    assertThat(unheard()).isZero();
  }

  @Test
  void and_of_none_in_which_a_crisis_was_found_dropped() {
    heartbeat().accept(DROPPED);

    assertThat(heard).hasValue(0);
  }

  @Test
  void nor_of_any_while_what_is_decided_does_not_leave_the_house() {
    relay = Health.status("LAGGING").build();
    heartbeat().accept(WELL);

    assertThat(heard).hasValue(0);
  }

  @Test
  void what_it_answers_with_an_error_or_not_at_all_is_counted_and_holds_nothing_up() {
    var heartbeat = heartbeat();
    answer = 503;
    heartbeat.accept(WELL);
    outside.stop(0);
    heartbeat.accept(WELL);

    assertThat(unheard()).isEqualTo(2);
  }

  @Test
  @Timeout(30)
  void an_answer_that_never_ends_holds_nothing_up() {
    endless = true;
    heartbeat().accept(WELL);

    assertThat(heard).hasValue(1);
    assertThat(unheard()).isZero();
  }

  @Test
  void health_is_down_while_a_crisis_is_dropped_and_up_again_once_it_is_not() {
    var last = new LastRound(meters, at(NOON));
    var health = new WatchdogHealthIndicator(last, settings());
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    last.accept(DROPPED);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(meters.get("capas.watchdog.dropped").gauge().value()).isEqualTo(1);

    last.accept(WELL);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(meters.get("capas.watchdog.repaired").counter().count()).isEqualTo(1);
    assertThat(meters.get("capas.watchdog.open").gauge().value()).isEqualTo(3);
  }

  @Test
  void health_is_down_where_no_round_is_made_any_more() {
    var last = new LastRound(meters, at(NOON.plus(Duration.ofMinutes(4))));
    last.accept(WELL);

    assertThat(new WatchdogHealthIndicator(last, settings()).health().getStatus())
        .isEqualTo(Status.DOWN);
    assertThat(meters.get("capas.watchdog.age").gauge().value()).isEqualTo(240);
  }

  @Test
  void a_round_that_fails_is_followed_by_the_next_and_reports_nothing() {
    var rounds = new AtomicInteger();
    var reported = new ArrayList<Findings>();
    var running =
        new Rounds<>(
            "watchdog",
            () -> {
              if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
              }
              return WELL;
            },
            reported::add,
            Duration.ofMillis(1));

    running.start();
    await().until(() -> rounds.get() > 3);
    running.stop();

    assertThat(running.isRunning()).isFalse();
    assertThat(reported).hasSize(rounds.get() - 1).containsOnly(WELL);
  }

  @Test
  void an_error_ends_the_rounds_no_more_than_a_fault_does() {
    var rounds = new AtomicInteger();
    var running =
        new Rounds<>(
            "watchdog",
            () -> {
              if (rounds.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("be.capas.Missing");
              }
              return WELL;
            },
            _ -> {},
            Duration.ofMillis(1));

    running.start();
    await().until(() -> rounds.get() > 1);
    running.stop();
  }

  @Test
  void a_crisis_is_overdue_only_once_patience_is_over() {
    var due = new Watched(4, new Due.Page(1, NOON, Duration.ofMinutes(5)), NOON);
    var patience = Duration.ofMinutes(1);

    assertThat(due.isOverdue(NOON.plus(patience), patience)).isFalse();
    assertThat(due.isOverdue(NOON.plus(patience).plusMillis(1), patience)).isTrue();
    assertThat(new Watched(4, null, null).isOverdue(Instant.MAX, patience)).isFalse();
  }

  @Test
  void a_step_that_only_a_clock_that_was_wrong_put_off_is_overdue() {
    var wait = Duration.ofMinutes(5);
    var patience = Duration.ofMinutes(1);
    var due = new Watched(4, new Due.Page(1, NOON, wait), NOON);
    var atOnce = new Watched(4, new Due.Page(0, null, Duration.ZERO), NOON);

    assertThat(due.isOverdue(NOON.minus(wait), patience)).isFalse();
    assertThat(due.isOverdue(NOON.minus(Duration.ofHours(2)), patience)).isTrue();
    assertThat(atOnce.isOverdue(NOON.minusSeconds(1), patience)).isFalse();
    assertThat(atOnce.isOverdue(NOON.minus(Duration.ofHours(2)), patience)).isTrue();
  }

  private Outside heartbeat() {
    var address = URI.create("http://127.0.0.1:%d/beat".formatted(outside.getAddress().getPort()));
    var unheard = meters.counter("capas.watchdog.heartbeat.unheard");
    return new Outside(new Heartbeat(address, unheard), () -> relay);
  }

  private double unheard() {
    return meters.get("capas.watchdog.heartbeat.unheard").counter().count();
  }

  private static WatchdogSettings settings() {
    return new WatchdogSettings(Duration.ofSeconds(30), Duration.ofMinutes(1), null);
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
