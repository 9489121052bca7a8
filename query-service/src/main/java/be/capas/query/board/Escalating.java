package be.capas.query.board;

import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the escalation has come while nobody holds a crisis: its last step.
 *
 * @param number counts the steps of this crisis, from 0
 * @param step which step of the plan it was, from 0
 * @param told who was to be paged; nobody where it was skipped
 * @param skipped why it had nobody to tell
 * @param nextAt when the next one is due if nobody answers
 */
public record Escalating(
    int number, int step, List<ActorId> told, @Nullable SkipReason skipped, Instant nextAt) {
  public Escalating {
    told = List.copyOf(told);
  }

  static Escalating after(StepNotified event) {
    return new Escalating(event.number(), event.step(), event.people(), null, event.nextAt());
  }

  static Escalating after(StepSkipped event) {
    return new Escalating(event.number(), event.step(), List.of(), event.reason(), event.nextAt());
  }
}
