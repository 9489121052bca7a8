package be.capas.notification.calendar;

import static be.capas.contract.Samples.ORGANISATION;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Hours;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Shift;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A roster of nights in Charleroi. */
public final class Rostered {
  public static final RosterId NIGHTS = new RosterId("nights");

  private Rostered() {}

  /** From 20 to 8 by the clock on the wall, from the nights of these days on. */
  public static RosterPublished nights(Set<DayOfWeek> days, ActorId... people) {
    var hours = new Hours(days, LocalTime.of(20, 0), LocalTime.of(8, 0));
    return roster(new Shift(List.of(people), List.of(hours), null));
  }

  /** Around the clock. */
  public static RosterPublished always(ActorId... people) {
    return roster(new Shift(List.of(people), List.of(), null));
  }

  private static RosterPublished roster(Shift shift) {
    var plan = new RosterPlan(ZoneId.of("Europe/Brussels"), List.of(shift));
    return new RosterPublished(ORGANISATION, NIGHTS, Instant.EPOCH, plan);
  }

  static OnCallBook book(OnCallEvent... events) {
    var book = OnCallBook.EMPTY;
    for (var event : events) {
      book = book.fold(event);
    }
    return book;
  }
}
