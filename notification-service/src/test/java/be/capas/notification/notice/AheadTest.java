package be.capas.notification.notice;

import static be.capas.contract.Samples.NOON;
import static be.capas.notification.Given.ADULT;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Warning;
import be.capas.contract.oncall.Warning.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever looks fourteen days ahead. */
class AheadTest {
  private static final RosterId NIGHTS = new RosterId("nights");
  private static final Instant HORIZON = day(14);

  @Test
  void what_ends_in_sight_has_an_end_and_what_does_not_has_none() {
    var warnings =
        List.of(
            new Warning(Kind.GAP, NIGHTS, null, day(1), day(2)),
            new Warning(Kind.TWICE, NIGHTS, ADULT, day(12), HORIZON));

    assertThat(Ahead.of(warnings, HORIZON))
        .containsExactly(
            new Ahead(Kind.GAP, NIGHTS, null, day(1), day(2)),
            new Ahead(Kind.TWICE, NIGHTS, ADULT, day(12), null));
  }

  @Test
  void whoever_cannot_be_reached_is_one_thing_however_many_nights_they_have() {
    var warnings =
        List.of(
            new Warning(Kind.UNREACHABLE, NIGHTS, ADULT, day(1), day(2)),
            new Warning(Kind.UNREACHABLE, NIGHTS, ADULT, day(3), day(4)),
            new Warning(Kind.GAP, NIGHTS, null, day(5), day(6)),
            new Warning(Kind.GAP, NIGHTS, null, day(7), day(8)));

    assertThat(Ahead.of(warnings, HORIZON))
        .containsExactly(
            new Ahead(Kind.UNREACHABLE, NIGHTS, ADULT, day(1), null),
            new Ahead(Kind.GAP, NIGHTS, null, day(5), day(6)),
            new Ahead(Kind.GAP, NIGHTS, null, day(7), day(8)));
  }

  private static Instant day(int number) {
    return NOON.plus(Duration.ofDays(number));
  }
}
