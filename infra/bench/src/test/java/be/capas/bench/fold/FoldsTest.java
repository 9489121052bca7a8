package be.capas.bench.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldsTest {
  /** What is measured must be done: no fold may leave an event out. */
  @ParameterizedTest
  @ValueSource(ints = {40, 2_000})
  void each_deals_with_every_event_of_the_file(int size) {
    var file = new Folds(SampleFile.of(size));

    assertThat(file.json()).isEqualTo(size);
    assertThat(file.filRouge()).isEqualTo(size);
    assertThat(file.journal()).isEqualTo(size);
    assertThat(file.timeline()).isEqualTo(size);
  }
}
