package be.capas.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private final List<String> told = new ArrayList<>();
  private final WarmUp warmUp = new WarmUp(new Plan(SECOND, SECOND, 1, 1, told::add));

  /** Does so much in each helping, and the same again from then on. */
  private static Load doing(long... work) {
    var turn = new int[1];
    return time -> Outcome.ofWork(work[Math.min(turn[0]++, work.length - 1)], time);
  }

  @Test
  void what_gets_faster_is_warmed_up_until_it_has_settled() {
    warmUp.of("figure", doing(100, 200, 300, 310));
    assertThat(told).hasSize(4).last().isEqualTo("figure warmed up for 4 s: 310 a second");
  }

  @Test
  void what_is_warm_already_gets_one_helping_more() {
    warmUp.of("floor", doing(100));
    assertThat(told).hasSize(2);
  }

  @Test
  void what_never_settles_is_measured_all_the_same() {
    warmUp.of("figure", doing(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000));
    assertThat(told).hasSize(WarmUp.MOST);
  }
}
