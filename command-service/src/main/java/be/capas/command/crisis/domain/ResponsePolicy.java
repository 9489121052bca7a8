package be.capas.command.crisis.domain;

import static be.capas.contract.crisis.Urgency.P0;
import static be.capas.contract.crisis.Urgency.P1;
import static be.capas.contract.crisis.Urgency.P2;
import static be.capas.contract.crisis.Urgency.P3;
import static be.capas.contract.crisis.Urgency.P4;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How soon an organisation answers a crisis, per level of urgency. The deadlines that follow are
 * written into the crisis, so a later policy does not move them.
 *
 * @param version names this policy in every deadline that follows from it
 * @param limits one for each level
 */
public record ResponsePolicy(String version, Map<Urgency, Limits> limits, WorkingDays workingDays) {

  /** The limits of one level. Contact is counted from when the alarm was raised. */
  public record Limits(ClaimLimit claim, Duration contactWithin) {}

  /**
   * Unless an organisation sets its own. P1 to P4: contact after NHS England's proposed access
   * standards of July 2021 (4 h, 24 h, 4 weeks) and a 72 h band; claims are ours. P0 is answered by
   * 112; for our own part it gets no more time than P1. Hours of the cell: our assumption.
   */
  public static final ResponsePolicy DEFAULT =
      new ResponsePolicy(
          "default.1",
          Map.of(
              P0, within(Duration.ofMinutes(15), Duration.ofHours(4)),
              P1, within(Duration.ofMinutes(15), Duration.ofHours(4)),
              P2, within(Duration.ofHours(1), Duration.ofHours(24)),
              P3, new Limits(new ClaimLimit.SameWorkingDay(), Duration.ofHours(72)),
              P4, new Limits(new ClaimLimit.None(), Duration.ofDays(28))),
          new WorkingDays(
              ZoneId.of("Europe/Brussels"),
              Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY),
              LocalTime.of(8, 30),
              LocalTime.of(16, 30)));

  public ResponsePolicy {
    limits = Map.copyOf(limits);
    if (!limits.keySet().containsAll(Set.of(Urgency.values()))) {
      throw new IllegalArgumentException("each level of urgency needs its limits");
    }
  }

  /**
   * By when to answer.
   *
   * @param raisedAt when the alarm was raised: the person waits from then on
   * @param knownAt when it reached us: nobody could claim it before
   */
  public Deadlines deadlines(Urgency urgency, Instant raisedAt, Instant knownAt) {
    var limit = Objects.requireNonNull(limits.get(urgency));
    return new Deadlines(
        claimBy(limit.claim(), knownAt), raisedAt.plus(limit.contactWithin()), version);
  }

  /** The earlier of each: what was promised first is not put off by raising the urgency. */
  static Deadlines sooner(Deadlines before, Deadlines after) {
    var claimBy = Stream.of(before, after).map(Deadlines::claimBy).filter(Objects::nonNull);
    return new Deadlines(
        claimBy.min(Instant::compareTo).orElse(null),
        before.contactBy().isBefore(after.contactBy()) ? before.contactBy() : after.contactBy(),
        after.policy());
  }

  private @Nullable Instant claimBy(ClaimLimit limit, Instant knownAt) {
    return switch (limit) {
      case ClaimLimit.Within(var time) -> knownAt.plus(time);
      case ClaimLimit.SameWorkingDay _ -> workingDays.endOfDay(knownAt);
      case ClaimLimit.None _ -> null;
    };
  }

  private static Limits within(Duration claim, Duration contact) {
    return new Limits(new ClaimLimit.Within(claim), contact);
  }
}
