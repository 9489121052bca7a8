package be.capas.query.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.filrouge.Status;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the next page of a caseload begins. */
class CasePlaceTest {
  private static final Instant DUE = Instant.parse("2026-03-01T09:00:00.123456Z");
  private static final UUID LOW = new UUID(1, 1);
  private static final UUID HIGH = new UUID(1, 2);

  private static CasePlace at(Status status, @Nullable Instant due, UUID person) {
    return new CasePlace(status, due, person);
  }

  @Test
  void is_behind_the_worse_and_what_is_due_sooner() {
    var sorted =
        Stream.of(
                at(Status.BROKEN, DUE, LOW),
                at(Status.BROKEN, DUE, HIGH),
                at(Status.BROKEN, null, LOW),
                at(Status.FRAYING, DUE.minusSeconds(1), HIGH),
                at(Status.FRAYING, DUE, LOW),
                at(Status.STEADY, DUE, LOW),
                at(Status.STEADY, null, HIGH))
            .toList();

    assertThat(sorted).isSorted();
    assertThat(sorted).allSatisfy(it -> assertThat(CasePlace.of(it.text())).contains(it));
  }

  @Test
  void is_there_even_when_whoever_stood_there_is_not() {
    var chance = new Random(3);
    var left = at(Status.FRAYING, DUE, new UUID(chance.nextLong(), chance.nextLong()));
    var next = at(Status.FRAYING, DUE.plusSeconds(1), LOW);

    assertThat(CasePlace.of(left.text()))
        .hasValueSatisfying(it -> assertThat(next).isGreaterThan(it));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00000000-0000-0000-0000-000000000001",
        "BAD__00000000-0000-0000-0000-000000000001",
        "STEADY_yesterday_00000000-0000-0000-0000-000000000001",
        "STEADY_2026-13-01T00:00:00Z_00000000-0000-0000-0000-000000000001",
        "STEADY__nobody",
      })
  void is_named_by_nothing_else(String text) {
    assertThat(CasePlace.of(text)).isEmpty();
  }
}
