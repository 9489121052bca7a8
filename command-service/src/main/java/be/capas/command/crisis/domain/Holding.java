package be.capas.command.crisis.domain;

import be.capas.contract.escalation.ClaimDue;
import be.capas.contract.id.ActorId;
import java.time.Instant;

/** Until when a claim holds, and whether whoever claimed was reminded. */
public record Holding(ClaimDue due, boolean reminded) {
  /** Asked whether they are still on it, and not heard of since. */
  static Holding reminded(Instant lapseAt) {
    return new Holding(new ClaimDue(lapseAt, lapseAt), true);
  }

  Due next(ActorId psychologist) {
    return reminded
        ? new Due.Lapse(psychologist, due.lapseAt())
        : new Due.Reminder(psychologist, due.remindAt());
  }
}
