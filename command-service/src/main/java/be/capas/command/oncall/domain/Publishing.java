package be.capas.command.oncall.domain;

import be.capas.command.oncall.domain.OnCallCommand.PublishRoster;
import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Roster;
import java.time.Instant;
import java.util.List;

/** Publishing rosters. */
final class Publishing {
  private Publishing() {}

  static List<OnCallEvent> publish(PublishRoster c, OnCallBook book, Instant now) {
    var from = Stretches.beginning(c.from(), now);
    Staff.checkKnown(c.plan().people(), book);
    return saysSoAlready(c, book, from)
        ? List.of()
        : List.of(new RosterPublished(c.act().organisation(), c.roster(), from, c.plan()));
  }

  /** The same plan holds by then, and nothing else was to follow. */
  private static boolean saysSoAlready(PublishRoster c, OnCallBook book, Instant from) {
    return book.roster(c.roster())
        .map(Roster::plans)
        .filter(plans -> !plans.isEmpty())
        .map(List::getLast)
        .filter(last -> !last.from().isAfter(from) && last.plan().equals(c.plan()))
        .isPresent();
  }
}
