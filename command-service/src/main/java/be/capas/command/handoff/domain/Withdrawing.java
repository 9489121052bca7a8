package be.capas.command.handoff.domain;

import static be.capas.command.handoff.domain.Answering.where;
import static be.capas.command.handoff.domain.Answering.wrongState;
import static be.capas.command.rule.Reason.ALREADY_ACCEPTED;

import be.capas.command.handoff.domain.Handoff.Agreed;
import be.capas.command.handoff.domain.Handoff.Broken;
import be.capas.command.handoff.domain.Handoff.Declined;
import be.capas.command.handoff.domain.Handoff.Expired;
import be.capas.command.handoff.domain.Handoff.Known;
import be.capas.command.handoff.domain.Handoff.Proposed;
import be.capas.command.handoff.domain.Handoff.Received;
import be.capas.command.handoff.domain.Handoff.Returned;
import be.capas.command.handoff.domain.Handoff.Sent;
import be.capas.command.handoff.domain.Handoff.Transferred;
import be.capas.command.handoff.domain.Handoff.Unanswered;
import be.capas.command.handoff.domain.Handoff.Waitlisted;
import be.capas.command.handoff.domain.Handoff.Withdrawn;
import be.capas.command.handoff.domain.HandoffCommand.ExpireHandoff;
import be.capas.command.handoff.domain.HandoffCommand.WithdrawHandoff;
import be.capas.command.rule.Rejected;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import java.time.Instant;
import java.util.List;

/** The sender does not wait any longer, or the time to answer is over. */
final class Withdrawing {
  private Withdrawing() {}

  /** Of a yes and a withdrawal that cross, the first stands: who knows of the yes says so. */
  static List<HandoffEvent> withdraw(WithdrawHandoff c, Known state) {
    Asking.checkNoPartner(c.act());
    return switch (state) {
      case Proposed _, Unanswered _, Waitlisted _ -> withdrawn(c);
      case Agreed _ -> {
        if (!c.afterAcceptance()) {
          throw new Rejected(ALREADY_ACCEPTED, "The partner has accepted since.", where(state));
        }
        yield withdrawn(c);
      }
      case Withdrawn _ -> List.of();
      case Transferred _ ->
          throw wrongState(
              "The partner has met the person: it gives the thread back, or the cell takes it back"
                  + " by naming a holder.",
              state);
      case Declined _, Broken _, Returned _ -> throw wrongState("This handoff has ended.", state);
    };
  }

  private static List<HandoffEvent> withdrawn(WithdrawHandoff c) {
    return List.of(new HandoffWithdrawn(c.handoff(), c.reason()));
  }

  /** For timers: early, late or twice, it does no harm. */
  static List<HandoffEvent> expire(ExpireHandoff c, Known state, Instant now) {
    return switch (state) {
      case Sent(_, var due) -> expired(c, due, now);
      case Received(_, var due) -> expired(c, due, now);
      case Proposed _, Expired _, Waitlisted _, Agreed _, Transferred _ -> List.of();
      case Declined _, Withdrawn _, Broken _, Returned _ -> List.of();
    };
  }

  private static List<HandoffEvent> expired(ExpireHandoff c, Instant due, Instant now) {
    return now.isBefore(due) ? List.of() : List.of(new HandoffExpired(c.handoff(), due));
  }
}
