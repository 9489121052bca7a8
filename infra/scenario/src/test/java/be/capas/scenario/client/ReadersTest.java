package be.capas.scenario.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadersTest {
  @Test
  void read_everything_in_turn() {
    var readers = new Readers(List.of("anna", "ben"));

    assertThat(readers.of(List.of(1, 2), (who, what) -> List.of(who + " " + what)))
        .hasSize(2)
        .anyMatch(it -> it.startsWith("anna "))
        .anyMatch(it -> it.startsWith("ben "));
  }

  @Test
  void begin_no_other_once_one_could_not_be_read() {
    var asked = new AtomicInteger();

    assertThatThrownBy(
            () ->
                Readers.alone("anna")
                    .of(
                        List.of(1, 2, 3),
                        (_, _) -> {
                          asked.incrementAndGet();
                          throw new IllegalStateException("nobody answers");
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nobody answers");
    assertThat(asked).hasValue(1);
  }
}
