package be.capas.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void the_median_is_the_middle_figure_whatever_their_order() {
    assertThat(Spread.of(List.of(9.0, 1.0, 4.0))).isEqualTo(new Spread(1, 4, 9));
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_middle_two() {
    assertThat(Spread.of(List.of(8.0, 1.0, 4.0, 2.0))).isEqualTo(new Spread(1, 3, 8));
  }

  @Test
  void a_figure_is_set_against_the_floors_around_it_and_no_others() {
    var ratio = Spread.ratio(List.of(50.0, 25.0), List.of(80.0, 120.0, 80.0));

    assertThat(ratio).isEqualTo(new Spread(0.25, 0.375, 0.5));
  }

  @Test
  void a_floor_that_was_not_measured_is_not_made_up() {
    assertThatThrownBy(() -> Spread.ratio(List.of(1.0), List.of(1.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
