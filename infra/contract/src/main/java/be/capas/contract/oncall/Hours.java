package be.capas.contract.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The same hours each week, by the clock on the wall of the site.
 *
 * <p>When clocks change, a time that the wall clock skips is taken as much later as was skipped,
 * and a time that it shows twice is taken as the first of the two. The end of one shift and the
 * beginning of the next are the same wall time and so the same instant: a clock change leaves no
 * hole between shifts and no overlap; it only makes one shift an hour shorter or longer.
 *
 * @param days the days on which they begin
 * @param to when they end: the next day, unless it is later than {@code from}; equal to it, they
 *     last around the clock
 */
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  /** Hours that began the day before yesterday may still last, where a clock change delays them. */
  private static final int LOOK_BACK = 2;

  public Hours {
    days = Collections.unmodifiableSet(new TreeSet<>(days));
    if (days.isEmpty()) {
      throw new IllegalArgumentException("hours need a day of the week");
    }
  }

  /** Whether it is within these hours. */
  boolean hold(Instant at, ZoneId zone) {
    return around(at, at, zone)
        .anyMatch(day -> !beginning(day, zone).isAfter(at) && end(day, zone).isAfter(at));
  }

  /** When they begin or end, near this time: more than that is no harm. */
  Stream<Instant> changes(Instant from, Instant to, ZoneId zone) {
    return around(from, to, zone).flatMap(day -> Stream.of(beginning(day, zone), end(day, zone)));
  }

  private Stream<LocalDate> around(Instant first, Instant last, ZoneId zone) {
    var begin = first.atZone(zone).toLocalDate().toEpochDay() - LOOK_BACK;
    var end = last.atZone(zone).toLocalDate().toEpochDay() + 1;
    return LongStream.rangeClosed(begin, end)
        .mapToObj(LocalDate::ofEpochDay)
        .filter(day -> days.contains(day.getDayOfWeek()));
  }

  private Instant beginning(LocalDate day, ZoneId zone) {
    return day.atTime(from).atZone(zone).toInstant();
  }

  private Instant end(LocalDate day, ZoneId zone) {
    return (to.isAfter(from) ? day : day.plusDays(1)).atTime(to).atZone(zone).toInstant();
  }
}
