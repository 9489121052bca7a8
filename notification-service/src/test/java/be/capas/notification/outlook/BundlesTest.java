package be.capas.notification.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At eight in Brussels, on either side of the change of clocks of 29 March 2026. */
class BundlesTest {
  private final Bundles bundles = new Bundles(LocalTime.of(8, 0), ZoneId.of("Europe/Brussels"));

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T06:59:59Z, 2026-03-01T07:00:00Z, 2026-03-02T07:00:00Z",
    "2026-03-02T07:00:00Z, 2026-03-02T07:00:00Z, 2026-03-03T07:00:00Z",
    "2026-03-02T23:30:00Z, 2026-03-02T07:00:00Z, 2026-03-03T07:00:00Z",
    "2026-03-28T12:00:00Z, 2026-03-28T07:00:00Z, 2026-03-29T06:00:00Z",
    "2026-03-29T12:00:00Z, 2026-03-29T06:00:00Z, 2026-03-30T06:00:00Z",
  })
  void are_once_a_day_by_the_clock_there(Instant now, Instant last, Instant next) {
    assertThat(bundles.last(now)).isEqualTo(last);
    assertThat(bundles.next(now)).isEqualTo(next);
  }
}
