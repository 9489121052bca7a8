package be.capas.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private final Patience patience = new Patience(Duration.ofMinutes(5), START);

  @Test
  void is_over_after_its_limit_for_a_process_that_says_nothing() {
    patience.heard(0, after(4));

    assertThat(patience.isOver(after(5))).isFalse();
    assertThat(patience.isOver(after(6))).isTrue();
  }

  @Test
  void begins_anew_whenever_the_process_has_got_on() {
    patience.heard(60_000, after(1));
    patience.heard(30_000, after(5));

    assertThat(patience.isOver(after(10))).isFalse();
    assertThat(patience.isOver(after(11))).isTrue();
  }

  @Test
  void is_over_for_a_process_that_gets_on_no_more() {
    patience.heard(60_000, after(1));
    patience.heard(60_000, after(5));
    patience.heard(61_000, after(6));

    assertThat(patience.isOver(after(7))).isTrue();
  }

  private static Instant after(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }
}
