package be.capas.bench.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PassesTest {
  @Test
  void events_are_counted_over_all_passes() {
    var passes = new int[1];

    var outcome =
        new Passes(
                7,
                () -> {
                  passes[0]++;
                  return 7;
                })
            .runFor(Duration.ofMillis(5));

    assertThat(outcome.done()).isEqualTo(7L * passes[0]).isPositive();
    assertThat(outcome.took()).isGreaterThanOrEqualTo(Duration.ofMillis(5));
  }

  @Test
  void one_pass_is_made_however_short_the_time() {
    assertThat(new Passes(7, () -> 7).runFor(Duration.ZERO).done()).isEqualTo(7);
  }

  @Test
  void work_that_was_left_out_is_no_figure() {
    assertThatThrownBy(() -> new Passes(7, () -> 6).runFor(Duration.ZERO))
        .hasMessage("6 of 7 events");
  }
}
