package be.capas.command.crisis.domain;

import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.Step;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the paging for a crisis stands while nobody holds it. There is always a next step: the last
 * one repeats, and where even that one has nobody to tell, all begins again after its wait.
 *
 * @param plan frozen when the urgency was set
 * @param number of the step to take next, counted over the whole crisis: names it once and for all
 * @param step which step of the plan it is
 * @param times how often that step was taken in a row
 * @param due when; absent for at once
 * @param ahead how far ahead that was set
 */
public record Escalation(
    EscalationPlan plan, int number, int step, int times, @Nullable Instant due, Duration ahead) {

  /** From the first step on, at once. */
  static Escalation begin(EscalationPlan plan) {
    return new Escalation(plan, 0, 0, 0, null, Duration.ZERO);
  }

  /** Nobody holds the crisis any more: from the first step on, at once. */
  Escalation again() {
    return new Escalation(plan, number, 0, 0, null, Duration.ZERO);
  }

  /** By the plan of another urgency: at once if it is higher, else when a page was due anyway. */
  Escalation by(EscalationPlan other, boolean higher) {
    return new Escalation(other, number, 0, 0, higher ? null : due, higher ? Duration.ZERO : ahead);
  }

  /** Somebody does not wait for it: at once. */
  Escalation forced(CrisisEscalated event) {
    return new Escalation(plan, event.number(), event.step(), 0, null, Duration.ZERO);
  }

  /** The step of the plan that comes once this one has been taken, however often it repeats. */
  int beyond() {
    return times > 0 && !plan.isLast(step) ? step + 1 : step;
  }

  /** What is taken next. */
  Step next() {
    return plan.steps().get(step);
  }

  Escalation after(StepNotified event) {
    var repeats = plan.isLast(event.step()) || times < plan.steps().get(event.step()).repeats();
    return repeats
        ? next(event.number(), event.step(), times + 1, event.nextAt(), waitOf(event.step()))
        : next(event.number(), event.step() + 1, 0, event.nextAt(), waitOf(event.step()));
  }

  Escalation after(StepSkipped event) {
    return plan.isLast(event.step())
        ? next(event.number(), 0, 0, event.nextAt(), waitOf(event.step()))
        : next(event.number(), event.step() + 1, 0, event.nextAt(), Duration.ZERO);
  }

  private Escalation next(int taken, int next, int often, Instant at, Duration ahead) {
    return new Escalation(plan, taken + 1, next, often, at, ahead);
  }

  private Duration waitOf(int taken) {
    return plan.steps().get(Math.min(taken, plan.steps().size() - 1)).answerWithin();
  }
}
