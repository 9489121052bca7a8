package be.capas.command.automation;

import be.capas.command.accompaniment.domain.AccompanimentCommand.TransferHolder;
import be.capas.command.rule.Act;
import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.Recorded;
import be.capas.contract.id.ActorId;
import java.util.Optional;

/**
 * When a partner has met the person, then it holds the thread. Pure; nobody decides it, so the
 * policy acts in its own name.
 */
final class WhenThreadTransferred {
  private static final ActorId POLICY = new ActorId("policy:thread-transferred");

  private WhenThreadTransferred() {}

  static Optional<TransferHolder> then(Recorded<? extends CapasEvent> recorded) {
    return recorded.event() instanceof ThreadTransferred e
        ? Optional.of(
            new TransferHolder(
                e.accompaniment(),
                e.partner(),
                e.handoff(),
                new Act(recorded.organisation(), POLICY, null, recorded.occurredAt())))
        : Optional.empty();
  }
}
