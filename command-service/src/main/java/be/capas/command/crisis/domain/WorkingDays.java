package be.capas.command.crisis.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When the cell works, by the clock on its wall: right over both clock changes. Public holidays are
 * not known here, so on one of them a day's end comes too early, never too late.
 *
 * @param from when a working day begins
 * @param to when it ends; from then on the next one counts
 */
public record WorkingDays(ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  public WorkingDays {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("at least one day of the week must be a working day");
    }
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a working day must begin before it ends");
    }
  }

  /** When the working day that holds this instant ends, or else the next one to come. */
  public Instant endOfDay(Instant instant) {
    var local = instant.atZone(zone);
    var day = local.toLocalTime().isBefore(to) ? local.toLocalDate() : nextDay(local);
    while (!days.contains(day.getDayOfWeek())) {
      day = day.plusDays(1);
    }
    return day.atTime(to).atZone(zone).toInstant();
  }

  private static LocalDate nextDay(ZonedDateTime local) {
    return local.toLocalDate().plusDays(1);
  }
}
