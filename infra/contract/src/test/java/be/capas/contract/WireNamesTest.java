package be.capas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WireNamesTest {
  @Test
  void every_event_is_a_record_with_a_wire_name_of_its_own() {
    var events = permitted(CapasEvent.class).toList();

    assertThat(events).allMatch(Class::isRecord);
    assertThat(Set.<Class<?>>copyOf(WireNames.all().values())).isEqualTo(Set.copyOf(events));
  }

  @Test
  void every_name_says_what_happened_and_which_version() {
    assertThat(WireNames.all().keySet()).allMatch(name -> name.matches("[a-z]+(-[a-z]+)*\\.v\\d+"));
  }

  @Test
  void a_former_name_is_read_and_never_written() {
    assertThat(WireNames.former()).isNotEmpty();
    assertThat(WireNames.former().keySet()).doesNotContainAnyElementsOf(WireNames.all().keySet());
    WireNames.former()
        .forEach((name, type) -> assertThat(WireNames.classOf(name).orElseThrow()).isEqualTo(type));
  }

  @Test
  void every_event_has_a_sample() {
    assertThat(Samples.all())
        .extracting(WireNames::of)
        .containsExactlyInAnyOrderElementsOf(WireNames.all().keySet());
  }

  private static Stream<Class<?>> permitted(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WireNamesTest::permitted)
        : Stream.of(type);
  }
}
