package be.capas.command.handoff.domain;

import static be.capas.command.rule.Reason.WRONG_STATE;

import be.capas.command.handoff.domain.Handoff.Accepted;
import be.capas.command.handoff.domain.Handoff.Declined;
import be.capas.command.handoff.domain.Handoff.Expected;
import be.capas.command.handoff.domain.Handoff.Known;
import be.capas.command.handoff.domain.Handoff.Missed;
import be.capas.command.handoff.domain.Handoff.Proposed;
import be.capas.command.handoff.domain.Handoff.Received;
import be.capas.command.handoff.domain.Handoff.Sent;
import be.capas.command.handoff.domain.Handoff.Transferred;
import be.capas.command.handoff.domain.HandoffCommand.AcceptHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ConfirmReceipt;
import be.capas.command.handoff.domain.HandoffCommand.DeclineHandoff;
import be.capas.command.rule.Rejected;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffReceived;
import java.util.List;
import java.util.Map;

/** The partner's answer: the first yes or no stands, repeats of it change nothing. */
final class Answering {
  private Answering() {}

  static List<HandoffEvent> receive(ConfirmReceipt c, Known state) {
    return switch (state) {
      case Proposed _ -> throw notSent(state);
      case Sent _ -> List.of(new HandoffReceived(c.handoff()));
      case Received _, Accepted _, Declined _, Expected _, Missed _, Transferred _ -> List.of();
    };
  }

  static List<HandoffEvent> accept(AcceptHandoff c, Known state) {
    return switch (state) {
      case Proposed _ -> throw notSent(state);
      case Sent _, Received _ -> List.of(new HandoffAccepted(c.handoff()));
      case Accepted _, Expected _, Missed _, Transferred _ -> List.of();
      case Declined _ -> throw wrongState("This handoff was declined.", state);
    };
  }

  static List<HandoffEvent> decline(DeclineHandoff c, Known state) {
    return switch (state) {
      case Proposed _ -> throw notSent(state);
      case Sent _, Received _ -> List.of(new HandoffDeclined(c.handoff(), c.reason(), c.remark()));
      case Declined(_, var reason) when reason == c.reason() -> List.of();
      case Declined _ -> throw wrongState("This handoff was declined for another reason.", state);
      case Accepted _, Expected _, Missed _, Transferred _ ->
          throw wrongState("This handoff was accepted.", state);
    };
  }

  private static Rejected notSent(Known state) {
    return wrongState("This handoff was not sent yet.", state);
  }

  static Rejected wrongState(String sentence, Known state) {
    var name =
        switch (state) {
          case Proposed _ -> "proposed";
          case Sent _ -> "sent";
          case Received _ -> "received";
          case Accepted _ -> "accepted";
          case Declined _ -> "declined";
          case Expected _ -> "first-appointment-set";
          case Missed _ -> "missed";
          case Transferred _ -> "transferred";
        };
    return new Rejected(WRONG_STATE, sentence, Map.of("state", name));
  }
}
