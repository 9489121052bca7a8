package be.capas.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Duty;
import be.capas.contract.oncall.OnCallBook;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * When one person is on call, from four weeks ago until half a year from now, as the organisation's
 * book has it now: overrides, swaps and absences included. Of whom it is about nothing is in it but
 * names of rosters. Pure.
 *
 * @param asOf the day on which it was made, from midnight in UTC: on one day, what has not changed
 *     is the same calendar to the byte
 */
public record OnCallCalendar(
    OrganisationId organisation, ActorId who, Instant asOf, List<Entry> shifts) {
  static final Duration BACK = Duration.ofDays(28);
  static final Duration AHEAD = Duration.ofDays(182);

  public OnCallCalendar {
    shifts = List.copyOf(shifts);
  }

  /**
   * One stretch on call.
   *
   * @param uid the same as long as it begins when it does, however often its end is moved
   */
  public record Entry(UUID uid, RosterId roster, Instant from, Instant to) {}

  /** Somebody's calendar as of now. */
  public static OnCallCalendar of(
      OnCallBook book, OrganisationId organisation, ActorId who, Instant now) {
    var today = now.truncatedTo(ChronoUnit.DAYS);
    var from = today.minus(BACK);
    var entries =
        Duty.of(book, who, from, today.plus(AHEAD)).stream()
            .map(it -> new Entry(uid(organisation, it, from), it.roster(), it.from(), it.to()))
            .toList();
    return new OnCallCalendar(organisation, who, today, entries);
  }

  /** What is cut at the beginning began before: there is one of each roster at most. */
  private static UUID uid(OrganisationId organisation, Duty duty, Instant cut) {
    var begins = duty.from().equals(cut) ? "before" : duty.from().toString();
    var name =
        "on call in %s of %s: %s from %s"
            .formatted(duty.roster(), organisation, duty.who(), begins);
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }
}
