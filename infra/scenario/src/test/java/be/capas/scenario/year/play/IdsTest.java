package be.capas.scenario.year.play;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.scenario.year.Resident;
import be.capas.scenario.year.Year;
import be.capas.scenario.year.calibration.Calibration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids as devices would have chosen them. */
class IdsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private final Year year = Year.of(Calibration.CHARLEROI_2020, 2_000, 1);

  private List<UUID> all(Ids ids) {
    var all = new ArrayList<UUID>();
    for (var resident : (Iterable<Resident>) year.residents()::iterator) {
      all.add(ids.person(resident));
      for (var number = 0; number < 5; number++) {
        all.add(ids.accompaniment(resident, number));
        all.add(ids.crisis(resident, number));
        all.add(ids.handoff(resident, number));
        all.add(ids.key(resident, number));
        all.add(ids.event(resident, number));
      }
    }
    return all;
  }

  @Test
  void each_is_of_version_7_begins_with_the_time_and_is_nobody_elses() {
    var all = all(new Ids(1, NOW));

    assertThat(all).doesNotHaveDuplicates();
    assertThat(all).allMatch(it -> it.version() == 7 && it.variant() == 2);
    assertThat(all)
        .allMatch(it -> it.getMostSignificantBits() >>> Short.SIZE == NOW.toEpochMilli());
  }

  @Test
  void asked_again_they_are_the_same_and_in_another_run_they_are_others() {
    assertThat(all(new Ids(1, NOW))).isEqualTo(all(new Ids(1, NOW)));
    assertThat(all(new Ids(2, NOW))).doesNotContainAnyElementsOf(all(new Ids(1, NOW)));
  }
}
