package be.capas.scenario.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The same people every day, and yet nobody twice. */
class CastTest {
  @Test
  void the_same_seed_gives_the_same_people_under_new_ids() {
    var one = Cast.of(7, 20);
    var other = Cast.of(7, 20);

    assertThat(one.people())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "accompaniment")
        .containsExactlyElementsOf(other.people());
    assertThat(one.people())
        .extracting(Person::id)
        .doesNotContainAnyElementsOf(other.people().stream().map(Person::id).toList());
  }

  @Test
  void all_antennas_have_people() {
    assertThat(Cast.of(1, 20).people()).extracting(Person::antenna).contains(Antenna.values());
  }

  @Test
  void every_source_asks_for_somebody() {
    assertThat(Cast.of(1, 20).people()).extracting(Person::asking).contains(Asking.values());
  }

  @Test
  void whoever_is_at_risk_is_known_to_the_first_line() {
    assertThat(Cast.of(1, 20).playing(Lead.AT_RISK).asking()).isEqualTo(Asking.SOCIAL_WORKER);
  }

  @Test
  void a_story_without_enough_people_is_none() {
    assertThatThrownBy(() -> Cast.of(1, 19)).isInstanceOf(IllegalArgumentException.class);
  }
}
