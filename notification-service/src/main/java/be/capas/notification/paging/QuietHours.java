package be.capas.notification.paging;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * When somebody is not to be woken for what can wait. What is urgent (P2 and above) never waits for
 * that, whatever is set.
 *
 * @param from the highest urgency that waits
 * @param nights of those who want any
 */
public record QuietHours(Urgency from, Map<OrganisationId, Map<ActorId, Night>> nights) {
  /** Nobody has any. */
  public static final QuietHours NONE = new QuietHours(Urgency.P3, Map.of());

  public QuietHours {
    nights = Map.copyOf(nights);
    if (!Urgency.P2.isAbove(from)) {
      throw new IllegalArgumentException("P2 and above never wait: quiet hours begin at P3");
    }
  }

  /**
   * The hours of every day in which somebody is not woken, by the clock where they are.
   *
   * @param to the next day, unless it is later than {@code from}; never the same: that would be all
   *     day, and what is held back all day is dropped
   */
  public record Night(ZoneId zone, LocalTime from, LocalTime to) {
    public Night {
      if (from.equals(to)) {
        throw new IllegalArgumentException("a night ends at another time than it begins");
      }
    }

    private Instant end(Instant at) {
      var local = at.atZone(zone);
      var time = local.toLocalTime();
      var overnight = !to.isAfter(from);
      var within =
          overnight
              ? !time.isBefore(from) || time.isBefore(to)
              : !time.isBefore(from) && time.isBefore(to);
      if (!within) {
        return at;
      }
      var day = local.toLocalDate();
      var ends = overnight && !time.isBefore(from) ? day.plusDays(1) : day;
      return ends.atTime(to).atZone(zone).toInstant();
    }
  }

  /** When a page of this urgency may go to somebody: now, or when their night is over. */
  Instant until(OrganisationId organisation, ActorId who, Urgency urgency, Instant now) {
    var night = nights.getOrDefault(organisation, Map.of()).get(who);
    return night == null || urgency.isAbove(from) ? now : night.end(now);
  }
}
