package be.capas.notification.health;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.notification.channel.webhook.PartnerEndpoint;
import be.capas.platform.watch.Heartbeat;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Somebody outside waits to hear that people are told. */
class OutsideTest {
  private static final HealthIndicator UP = () -> Health.up().build();
  private static final HealthIndicator DOWN = () -> Health.down().build();

  private final PartnerEndpoint listener = new PartnerEndpoint();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Outside outside =
      new Outside(new Heartbeat(listener.url(), meters.counter("capas.heartbeat.unheard")));

  @AfterEach
  void hangUp() {
    listener.close();
  }

  @Test
  void hears_while_events_are_taken_in_and_no_page_waits() {
    outside.accept(Outside.areWell(List.of(UP, UP)));

    assertThat(listener.received()).hasSize(1);
    assertThat(meters.counter("capas.heartbeat.unheard").count()).isZero();
  }

  @Test
  void hears_nothing_while_either_fails() {
    outside.accept(Outside.areWell(List.of(DOWN, UP)));
    outside.accept(Outside.areWell(List.of(UP, DOWN)));

    assertThat(listener.received()).isEmpty();
  }

  @Test
  void that_answers_with_an_error_is_counted() {
    listener.answers(503);

    outside.accept(true);

    assertThat(meters.counter("capas.heartbeat.unheard").count()).isEqualTo(1);
  }
}
