package be.capas.contract.filrouge;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * The limits that the rules judge by. The defaults are rules of the house, named in
 * docs/fil-rouge.md; each organisation may set its own.
 *
 * @param cadence how long a person may go without contact: 14 days. CAPAS rule of the house, not a
 *     published standard; beyond twice as long the thread is broken
 * @param firstAppointment how long after a partner's acceptance the first appointment may stay
 *     unset: 14 days. CAPAS rule of the house
 * @param plan how long after the request for help there may be no plan: 21 days. CAPAS rule of the
 *     house
 * @param holderAway from how long an absence on whoever holds the thread must pass it on: 7 days.
 *     CAPAS rule of the house
 */
public record Thresholds(
    Duration cadence, Duration firstAppointment, Duration plan, Duration holderAway) {
  /** What holds where an organisation set nothing. */
  public static final Thresholds OF_THE_HOUSE =
      new Thresholds(
          Duration.ofDays(14), Duration.ofDays(14), Duration.ofDays(21), Duration.ofDays(7));

  public Thresholds {
    if (!Stream.of(cadence, firstAppointment, plan, holderAway).allMatch(Duration::isPositive)) {
      throw new IllegalArgumentException("thresholds must be longer than nothing");
    }
  }
}
