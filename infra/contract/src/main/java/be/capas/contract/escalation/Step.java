package be.capas.contract.escalation;

import java.time.Duration;
import java.util.Objects;

/**
 * One step of an escalation.
 *
 * @param answerWithin how long to wait for an answer before the next
 * @param repeats how often the same are told again before the next step is taken; the last step
 *     repeats until somebody answers
 */
public record Step(Target target, Duration answerWithin, int repeats) {
  public Step {
    Objects.requireNonNull(target);
    if (!answerWithin.isPositive()) {
      throw new IllegalArgumentException("a step leaves time to answer");
    }
    if (repeats < 0) {
      throw new IllegalArgumentException("a step is taken once at least");
    }
  }
}
