package be.capas.bench.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LongFileTest {
  private static final Instant OPENED = Instant.parse("2026-01-01T08:00:00Z");

  @RepeatedTest(20)
  void any_instant_is_one_between_the_first_event_and_the_last() {
    var last = OPENED.plusSeconds(5);

    assertThat(new LongFile("person", OPENED, last).anyInstant()).isBetween(OPENED, last);
  }

  @Test
  void of_a_file_of_one_instant_it_is_that() {
    assertThat(new LongFile("person", OPENED, OPENED).anyInstant()).isEqualTo(OPENED);
  }
}
