package be.capas.scenario.year;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.scenario.year.quota.Shuffle;
import be.capas.scenario.year.quota.Weights;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares in whole numbers, and orders without lists. */
class QuotaTest {
  @Test
  void what_is_left_over_goes_to_the_largest_remainders() {
    var thirds = Weights.of("a", 1).and("b", 1).and("c", 1).apportion(11);
    var uneven = Weights.of("a", 5).and("b", 3).and("c", 2).apportion(7);

    assertThat(List.of(thirds.count("a"), thirds.count("b"), thirds.count("c")))
        .containsExactly(4L, 4L, 3L);
    assertThat(List.of(uneven.count("a"), uneven.count("b"), uneven.count("c")))
        .containsExactly(4L, 2L, 1L);
  }

  @Test
  void places_follow_the_counts() {
    var places = Weights.of("a", 2).and("b", 1).apportion(3);

    assertThat(LongStream.range(0, 3).mapToObj(places::at)).containsExactly("a", "a", "b");
    assertThat(places.size()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 64, 65, 6_881, 100_000})
  void a_shuffle_has_each_number_once(long size) {
    var shuffle = new Shuffle(size, 42);

    assertThat(
            LongStream.range(0, size).map(shuffle::of).distinct().filter(it -> it < size).count())
        .isEqualTo(size);
  }

  @Test
  void another_seed_is_another_order() {
    var one = new Shuffle(1_000, 1);
    var another = new Shuffle(1_000, 2);

    assertThat(LongStream.range(0, 1_000).filter(i -> one.of(i) == another.of(i)).count())
        .isLessThan(50);
  }
}
