package be.capas.command.automation;

import be.capas.command.accompaniment.domain.AccompanimentCommand.ReturnHolder;
import be.capas.command.rule.Act;
import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.Recorded;
import be.capas.contract.id.ActorId;
import java.util.Optional;

/**
 * When a partner gives the thread back, then whoever of the cell held it last holds it again: from
 * when that is known, since nobody answers for somebody without being told. Pure; nobody decides
 * it, so the policy acts in its own name.
 */
final class WhenThreadReturned {
  private static final ActorId POLICY = new ActorId("policy:thread-returned");

  private WhenThreadReturned() {}

  static Optional<ReturnHolder> then(Recorded<? extends CapasEvent> recorded) {
    return recorded.event() instanceof ThreadReturned e
        ? Optional.of(
            new ReturnHolder(
                e.accompaniment(),
                e.partner(),
                e.handoff(),
                new Act(recorded.organisation(), POLICY, null, recorded.recordedAt())))
        : Optional.empty();
  }
}
