package be.capas.command.handoff.domain;

import static be.capas.command.handoff.domain.Answering.wrongState;
import static be.capas.command.rule.Reason.DISCHARGE_DATE_UNLIKELY;

import be.capas.command.handoff.domain.Handoff.Agreed;
import be.capas.command.handoff.domain.Handoff.Broken;
import be.capas.command.handoff.domain.Handoff.Declined;
import be.capas.command.handoff.domain.Handoff.Known;
import be.capas.command.handoff.domain.Handoff.Proposed;
import be.capas.command.handoff.domain.Handoff.Returned;
import be.capas.command.handoff.domain.Handoff.Transferred;
import be.capas.command.handoff.domain.Handoff.Unanswered;
import be.capas.command.handoff.domain.Handoff.Waitlisted;
import be.capas.command.handoff.domain.Handoff.Withdrawn;
import be.capas.command.handoff.domain.HandoffCommand.AnnounceDischarge;
import be.capas.command.handoff.domain.HandoffCommand.ReturnThread;
import be.capas.command.rule.Rejected;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.HandoffBroken;
import be.capas.contract.HandoffEvent.ThreadReturned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The partner lets go: gives the thread back, gives up, or sends the person home. */
final class Returning {
  /**
   * How far ahead a discharge is announced at most, and how late. Our choice: against misprints.
   */
  private static final Duration AHEAD = Duration.ofDays(90);

  private static final Duration LATE = Duration.ofDays(365);

  private Returning() {}

  /** Whoever has not met the person has no thread to give back: then the handoff is broken. */
  static List<HandoffEvent> giveBack(ReturnThread c, Known state) {
    var d = state.demand();
    return switch (state) {
      case Transferred _ ->
          List.of(
              new ThreadReturned(
                  c.handoff(), d.person(), d.accompaniment(), d.partner(), c.reason(), c.remark()));
      case Agreed _ -> List.of(new HandoffBroken(c.handoff(), c.reason(), c.remark()));
      case Returned _, Broken _ -> List.of();
      case Withdrawn _ -> throw Answering.withdrawn(state);
      case Proposed _, Unanswered _, Waitlisted _, Declined _ ->
          throw wrongState("The partner has not accepted this handoff.", state);
    };
  }

  /** The partner goes on holding the thread until it gives it back: two facts, two acts. */
  static List<HandoffEvent> discharge(AnnounceDischarge c, Known state, Instant now) {
    if (c.at().isAfter(now.plus(AHEAD)) || c.at().isBefore(now.minus(LATE))) {
      throw new Rejected(
          DISCHARGE_DATE_UNLIKELY, "A discharge is announced weeks ahead, not years.");
    }
    return switch (state) {
      case Transferred(_, var known) when c.at().equals(known) -> List.of();
      case Transferred _ ->
          List.of(
              new DischargeAnnounced(
                  c.handoff(), c.at(), c.at().plus(c.times().contactAfterDischarge()), c.remark()));
      case Proposed _, Unanswered _, Waitlisted _, Agreed _ ->
          throw wrongState("The partner does not hold the thread yet.", state);
      case Declined _, Withdrawn _, Broken _, Returned _ ->
          throw wrongState("The partner does not hold the thread.", state);
    };
  }
}
