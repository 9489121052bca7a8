package be.capas.bench.fold;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Recorded;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFileTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 40, 2_000})
  void a_file_has_as_many_events_as_were_asked_for(int size) {
    assertThat(SampleFile.of(size)).hasSize(size);
  }

  @Test
  void each_stream_counts_its_events_without_gaps_from_0() {
    var last = new HashMap<Object, Long>();
    for (var event : SampleFile.of(200)) {
      assertThat(event.sequence()).isEqualTo(last.merge(event.stream(), 0L, (it, _) -> it + 1));
    }
  }

  @Test
  void it_goes_on_through_time() {
    assertThat(SampleFile.of(200)).extracting(Recorded::occurredAt).isSorted();
  }
}
