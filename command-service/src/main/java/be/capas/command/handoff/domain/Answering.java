package be.capas.command.handoff.domain;

import static be.capas.command.rule.Reason.WRONG_STATE;

import be.capas.command.handoff.domain.Handoff.Accepted;
import be.capas.command.handoff.domain.Handoff.Agreed;
import be.capas.command.handoff.domain.Handoff.Broken;
import be.capas.command.handoff.domain.Handoff.Declined;
import be.capas.command.handoff.domain.Handoff.Expected;
import be.capas.command.handoff.domain.Handoff.Expired;
import be.capas.command.handoff.domain.Handoff.Known;
import be.capas.command.handoff.domain.Handoff.Missed;
import be.capas.command.handoff.domain.Handoff.Proposed;
import be.capas.command.handoff.domain.Handoff.Received;
import be.capas.command.handoff.domain.Handoff.Returned;
import be.capas.command.handoff.domain.Handoff.Sent;
import be.capas.command.handoff.domain.Handoff.Transferred;
import be.capas.command.handoff.domain.Handoff.Unanswered;
import be.capas.command.handoff.domain.Handoff.Waitlisted;
import be.capas.command.handoff.domain.Handoff.Withdrawn;
import be.capas.command.handoff.domain.HandoffCommand.AcceptHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ConfirmReceipt;
import be.capas.command.handoff.domain.HandoffCommand.DeclineHandoff;
import be.capas.command.handoff.domain.HandoffCommand.PutOnWaitingList;
import be.capas.command.rule.Rejected;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffReceived;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The partner's answer: the first yes or no stands, however late; repeats of it change nothing. A
 * place on the waiting list is neither.
 */
final class Answering {
  private Answering() {}

  static List<HandoffEvent> receive(ConfirmReceipt c, Known state) {
    return switch (state) {
      case Proposed _ -> throw notSent(state);
      case Sent _ -> List.of(new HandoffReceived(c.handoff()));
      case Received _, Expired _, Waitlisted _, Agreed _, Transferred _ -> List.of();
      case Declined _, Withdrawn _, Broken _, Returned _ -> List.of();
    };
  }

  static List<HandoffEvent> accept(AcceptHandoff c, Known state) {
    return switch (state) {
      case Proposed _ -> throw notSent(state);
      case Unanswered _, Waitlisted _ -> List.of(new HandoffAccepted(c.handoff()));
      case Agreed _, Transferred _, Broken _, Returned _ -> List.of();
      case Declined _ -> throw wrongState("This handoff was declined.", state);
      case Withdrawn _ -> throw withdrawn(state);
    };
  }

  static List<HandoffEvent> waitlist(PutOnWaitingList c, Known state) {
    return switch (state) {
      case Proposed _ -> throw notSent(state);
      case Waitlisted(_, var wait) when Objects.equals(wait, c.expectedWaitDays()) -> List.of();
      case Unanswered _, Waitlisted _ ->
          List.of(new HandoffWaitlisted(c.handoff(), c.expectedWaitDays()));
      case Declined _ -> throw wrongState("This handoff was declined.", state);
      case Agreed _, Transferred _, Broken _, Returned _ -> throw accepted(state);
      case Withdrawn _ -> throw withdrawn(state);
    };
  }

  static List<HandoffEvent> decline(DeclineHandoff c, Known state) {
    return switch (state) {
      case Proposed _ -> throw notSent(state);
      case Unanswered _, Waitlisted _ ->
          List.of(new HandoffDeclined(c.handoff(), c.reason(), c.remark()));
      case Declined(_, var reason) when reason == c.reason() -> List.of();
      case Declined _ -> throw wrongState("This handoff was declined for another reason.", state);
      case Agreed _, Transferred _, Broken _, Returned _ -> throw accepted(state);
      case Withdrawn _ -> throw withdrawn(state);
    };
  }

  private static Rejected notSent(Known state) {
    return wrongState("This handoff was not sent yet.", state);
  }

  private static Rejected accepted(Known state) {
    return wrongState("This handoff was accepted.", state);
  }

  static Rejected withdrawn(Known state) {
    return wrongState("The sender has withdrawn this handoff.", state);
  }

  static Rejected wrongState(String sentence, Known state) {
    return new Rejected(WRONG_STATE, sentence, where(state));
  }

  /** Where it stands, as clients are told it. */
  static Map<String, String> where(Known state) {
    var name =
        switch (state) {
          case Proposed _ -> "proposed";
          case Sent _ -> "sent";
          case Received _ -> "received";
          case Expired _ -> "expired";
          case Waitlisted _ -> "waitlisted";
          case Accepted _ -> "accepted";
          case Declined _ -> "declined";
          case Expected _ -> "first-appointment-set";
          case Missed _ -> "missed";
          case Transferred _ -> "transferred";
          case Withdrawn _ -> "withdrawn";
          case Broken _ -> "broken";
          case Returned _ -> "returned";
        };
    return Map.of("state", name);
  }
}
