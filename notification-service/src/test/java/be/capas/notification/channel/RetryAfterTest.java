package be.capas.notification.channel;

import static be.capas.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  @Test
  void is_seconds_or_a_date() {
    assertThat(RetryAfter.parse("120", NOON)).isEqualTo(Duration.ofMinutes(2));
    assertThat(RetryAfter.parse("Mon, 2 Mar 2026 12:05:00 GMT", NOON))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void puts_nobody_off_for_more_than_a_day() {
    assertThat(RetryAfter.parse("999999999", NOON)).isEqualTo(Duration.ofHours(24));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-5", "soon", "99999999999999", "Mon, 2 Mar 2026 11:00:00 GMT"})
  void is_passed_over_where_it_says_nothing_of_use(String header) {
    assertThat(RetryAfter.parse(header, NOON)).isNull();
  }
}
