package be.capas.command.crisis.domain;

import static be.capas.command.crisis.domain.ResponsePolicy.DEFAULT;
import static be.capas.contract.crisis.Urgency.P0;
import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.crisis.Urgency.P3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResponsePolicyTest {
  private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T11:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "P0, PT15M, PT4H",
    "P1, PT15M, PT4H",
    "P2, PT1H, PT24H",
    "P3, PT4H30M, PT72H",
    "P4, , PT672H",
  })
  void each_level_has_its_limits(Urgency urgency, Duration claim, Duration contact) {
    var expected =
        new Deadlines(
            claim == null ? null : MONDAY_NOON.plus(claim), MONDAY_NOON.plus(contact), "default.1");

    assertThat(DEFAULT.deadlines(urgency, MONDAY_NOON, MONDAY_NOON)).isEqualTo(expected);
  }

  @Test
  void hours_are_hours_while_the_clocks_change() {
    var beforeForward = Instant.parse("2026-03-29T00:50:00Z");
    var beforeBack = Instant.parse("2026-10-25T00:50:00Z");

    assertThat(DEFAULT.deadlines(P1, beforeForward, beforeForward))
        .isEqualTo(
            new Deadlines(
                Instant.parse("2026-03-29T01:05:00Z"),
                Instant.parse("2026-03-29T04:50:00Z"),
                "default.1"));
    assertThat(DEFAULT.deadlines(P1, beforeBack, beforeBack))
        .isEqualTo(
            new Deadlines(
                Instant.parse("2026-10-25T01:05:00Z"),
                Instant.parse("2026-10-25T04:50:00Z"),
                "default.1"));
  }

  @Test
  void what_reached_us_late_waits_for_contact_since_it_was_raised() {
    var known = MONDAY_NOON.plus(Duration.ofHours(3));

    assertThat(DEFAULT.deadlines(P1, MONDAY_NOON, known))
        .isEqualTo(
            new Deadlines(
                known.plus(Duration.ofMinutes(15)),
                MONDAY_NOON.plus(Duration.ofHours(4)),
                "default.1"));
  }

  @Test
  void what_was_promised_is_not_put_off() {
    var soon = Instant.parse("2026-03-02T15:25:00Z"); // five minutes before the working day ends
    var before = DEFAULT.deadlines(P3, soon, soon);
    var after = DEFAULT.deadlines(P0, soon, soon);

    assertThat(ResponsePolicy.sooner(before, after))
        .isEqualTo(new Deadlines(before.claimBy(), after.contactBy(), "default.1"));
  }

  @ParameterizedTest
  @EnumSource
  void a_policy_without_limits_for_a_level_is_none(Urgency forgotten) {
    var limits = new EnumMap<>(DEFAULT.limits());
    limits.remove(forgotten);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResponsePolicy("v", limits, DEFAULT.workingDays()));
  }
}
