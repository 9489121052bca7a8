package be.capas.command.oncall.domain;

import static be.capas.command.rule.Reason.ABSENT;
import static be.capas.command.rule.Reason.ALREADY_DISPLACED;
import static be.capas.command.rule.Reason.ALREADY_ON_CALL;
import static be.capas.command.rule.Reason.NOBODY_DISPLACED;
import static be.capas.command.rule.Reason.UNKNOWN_ROSTER;

import be.capas.command.oncall.domain.OnCallCommand.OverrideOnCall;
import be.capas.command.oncall.domain.OnCallCommand.SwapShift;
import be.capas.command.rule.Rejected;
import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.ShiftSwapped;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Roster;
import be.capas.contract.oncall.StandIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Standing in: to come, for one person who would be on call, by one who would not and is there.
 * What would contradict what was agreed before is refused, so that two who both "have it covered"
 * learn of each other.
 */
final class StandingIn {
  private StandingIn() {}

  static List<OnCallEvent> override(OverrideOnCall c, OnCallBook book, Instant now) {
    var standIn = checked(c.standIn(), roster(c.roster(), book), book, now);
    return List.of(new OnCallOverridden(c.act().organisation(), c.roster(), standIn));
  }

  /** The second is judged as if the first held already: together they come about, or not at all. */
  static List<OnCallEvent> swap(SwapShift c, OnCallBook book, Instant now) {
    var roster = roster(c.roster(), book);
    var first = checked(c.first(), roster, book, now);
    var second = checked(c.second(), roster.with(first), book, now);
    return List.of(new ShiftSwapped(c.act().organisation(), c.roster(), first, second));
  }

  private static Roster roster(RosterId id, OnCallBook book) {
    return book.roster(id)
        .filter(it -> !it.plans().isEmpty())
        .orElseThrow(() -> new Rejected(UNKNOWN_ROSTER, "No roster of this name was published."));
  }

  private static StandIn checked(StandIn asked, Roster roster, OnCallBook book, Instant now) {
    var from = Stretches.beginning(asked.from(), now);
    Stretches.checkLength(from, asked.to(), Stretches.LONGEST_STAND_IN);
    Staff.checkKnown(List.of(asked.by()), book);
    if (book.isAbsent(asked.by(), from, asked.to())) {
      throw new Rejected(ABSENT, "Whoever is to stand in is not there then.");
    }
    var standIn = new StandIn(asked.displaced(), asked.by(), from, asked.to());
    checkDisplaces(standIn, roster);
    return standIn;
  }

  private static void checkDisplaces(StandIn standIn, Roster roster) {
    var displaced = false;
    for (var at : roster.changes(standIn.from(), standIn.to())) {
      var onCall = roster.onCall(at);
      if (onCall.contains(standIn.displaced())) {
        displaced = true;
        checkFree(standIn, onCall.contains(standIn.by()), at);
      } else if (roster.planned(at).contains(standIn.displaced())) {
        throw taken(roster, at);
      }
    }
    if (!displaced) {
      throw new Rejected(NOBODY_DISPLACED, "Whom this would stand in for is not on call then.");
    }
  }

  private static void checkFree(StandIn standIn, boolean onCall, Instant at) {
    if (onCall) {
      throw new Rejected(
          ALREADY_ON_CALL,
          "Whoever is to stand in is on call then anyway: there would be one fewer.",
          Map.of("by", standIn.by().value(), "from", at.toString()));
    }
  }

  private static Rejected taken(Roster roster, Instant at) {
    var other =
        roster.onCall(at).stream()
            .filter(it -> !roster.planned(at).contains(it))
            .findFirst()
            .map(it -> it.value())
            .orElse("somebody");
    return new Rejected(
        ALREADY_DISPLACED,
        "Somebody stands in for them then already.",
        Map.of("by", other, "from", at.toString()));
  }
}
