package be.capas.notification.delivery;

import static be.capas.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void pauses_follow_the_schedule() {
    var backoff = new Backoff(List.of(SECOND, MINUTE), null);

    assertThat(backoff.next(1, NOON, NOON, 0)).hasValue(NOON.plus(SECOND));
    assertThat(backoff.next(2, NOON, NOON, 0)).hasValue(NOON.plus(MINUTE));
    assertThat(backoff.next(3, NOON, NOON, 0)).isEmpty();
  }

  @Test
  void what_failed_together_does_not_come_back_together_and_never_early() {
    var backoff = new Backoff(List.of(MINUTE), null);

    assertThat(backoff.next(1, NOON, NOON, 0.5)).hasValue(NOON.plusSeconds(63));
    assertThat(backoff.next(1, NOON, NOON, 1)).hasValue(NOON.plusSeconds(66));
  }

  @Test
  void the_last_pause_repeats_until_it_is_too_late() {
    var backoff = new Backoff(List.of(SECOND, MINUTE), Duration.ofHours(1));

    assertThat(backoff.next(50, NOON, NOON.plus(MINUTE.multipliedBy(58)), 0)).isPresent();
    assertThat(backoff.next(50, NOON, NOON.plus(MINUTE.multipliedBy(60)), 0)).isEmpty();
  }

  @Test
  void nobody_puts_a_page_off_for_longer_than_the_longest_pause() {
    var backoff = new Backoff(List.of(SECOND, MINUTE), Duration.ofHours(1));

    assertThat(backoff.bounded(SECOND)).isEqualTo(SECOND);
    assertThat(backoff.bounded(Duration.ofHours(24))).isEqualTo(MINUTE);
  }

  @Test
  void a_notice_that_was_delayed_by_us_still_gets_its_scheduled_tries() {
    var backoff = new Backoff(List.of(SECOND, MINUTE), Duration.ofHours(1));

    assertThat(backoff.next(1, NOON, NOON.plus(Duration.ofHours(5)), 0)).isPresent();
  }
}
