package be.capas.contract.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Taking turns, each so many days long. Counted in days of the calendar, so the hour of the
 * handover stays the same on the wall when clocks change; see {@link Hours} for an hour that is
 * skipped or shown twice.
 *
 * @param start the day of the first turn; nobody has a turn before
 * @param handover the hour at which each turn begins, and the one before it ends
 * @param days how long a turn is: 7 for a week
 */
public record Rotation(LocalDate start, LocalTime handover, int days) {
  public Rotation {
    if (days < 1) {
      throw new IllegalArgumentException("a turn lasts a day or more");
    }
  }

  /** The number of the turn that it is, from 0; empty before the first. */
  OptionalLong turn(Instant at, ZoneId zone) {
    var turn = near(at, zone) + 1;
    while (beginning(turn, zone).isAfter(at)) {
      turn--;
    }
    return turn < 0 ? OptionalLong.empty() : OptionalLong.of(turn);
  }

  /** When turns change, near this time: more than that is no harm. */
  Stream<Instant> changes(Instant from, Instant to, ZoneId zone) {
    return LongStream.rangeClosed(near(from, zone), near(to, zone) + 1)
        .filter(turn -> turn >= 0)
        .mapToObj(turn -> beginning(turn, zone));
  }

  private long near(Instant at, ZoneId zone) {
    return Math.floorDiv(
        ChronoUnit.DAYS.between(start, at.atZone(zone).toLocalDate()), (long) days);
  }

  private Instant beginning(long turn, ZoneId zone) {
    return start.plusDays(turn * days).atTime(handover).atZone(zone).toInstant();
  }
}
