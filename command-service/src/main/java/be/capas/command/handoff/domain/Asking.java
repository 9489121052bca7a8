package be.capas.command.handoff.domain;

import static be.capas.command.rule.Reason.ID_ALREADY_USED;
import static be.capas.command.rule.Reason.NOTHING_SHARED;
import static be.capas.command.rule.Reason.NOT_FOR_PARTNERS;
import static be.capas.command.rule.Reason.NOT_OPEN;

import be.capas.command.handoff.domain.Handoff.Known;
import be.capas.command.handoff.domain.Handoff.Proposed;
import be.capas.command.handoff.domain.Handoff.Unknown;
import be.capas.command.handoff.domain.HandoffCommand.ProposeHandoff;
import be.capas.command.handoff.domain.HandoffCommand.SendHandoff;
import be.capas.command.rule.Act;
import be.capas.command.rule.Rejected;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffSent;
import java.time.Instant;
import java.util.List;

/** The sender's part: to propose a handoff and to send it, with a ground for what is shared. */
final class Asking {
  private Asking() {}

  static List<HandoffEvent> propose(ProposeHandoff c, Handoff state) {
    checkNoPartner(c.act());
    return switch (state) {
      case Unknown _ ->
          List.of(
              new HandoffProposed(
                  c.handoff(),
                  c.act().organisation(),
                  c.person(),
                  c.accompaniment(),
                  c.partner(),
                  c.urgency(),
                  c.request(),
                  c.previous()));
      case Known _ -> throw new Rejected(ID_ALREADY_USED, "This id already names another handoff.");
    };
  }

  static List<HandoffEvent> send(SendHandoff c, Known state, Instant now) {
    checkNoPartner(c.act());
    if (!(state instanceof Proposed)) {
      throw Answering.wrongState("This handoff was sent already.", state);
    }
    if (!state.demand().accompaniment().equals(c.open())) {
      throw new Rejected(NOT_OPEN, "The accompaniment that this handoff is part of has ended.");
    }
    if (c.shared().isEmpty()) {
      throw new Rejected(NOTHING_SHARED, "A handoff shares at least one class of content.");
    }
    var basis = Basing.of(c.claim(), state.demand().partner(), c.shared(), now);
    var answerDue = now.plus(c.times().toAnswer(state.demand().urgency()));
    return List.of(new HandoffSent(c.handoff(), basis, c.shared(), answerDue));
  }

  static void checkNoPartner(Act act) {
    if (act.partner() != null) {
      throw new Rejected(NOT_FOR_PARTNERS, "A partner service answers handoffs, it sends none.");
    }
  }
}
