package be.capas.notification.outlook;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When what is new since yesterday is told, in one bundle a day.
 *
 * @param at the time of day, by the clock there
 */
public record Bundles(LocalTime at, ZoneId zone) {
  /** The last one that was due by then. */
  Instant last(Instant now) {
    var today = at(now, 0);
    return today.isAfter(now) ? at(now, -1) : today;
  }

  /** The first one after that. */
  Instant next(Instant now) {
    var today = at(now, 0);
    return today.isAfter(now) ? today : at(now, 1);
  }

  private Instant at(Instant now, int days) {
    return now.atZone(zone).toLocalDate().plusDays(days).atTime(at).atZone(zone).toInstant();
  }
}
