package be.capas.command.handoff.domain;

import be.capas.contract.crisis.Urgency;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long partners have to answer, and the house to meet whom they send home. What follows is
 * written into the handoff: later times move nothing.
 *
 * @param answerWithin how long a partner has to answer
 * @param urgentAnswerWithin the same where it is urgent: P0, P1, P2
 * @param contactAfterDischarge within which somebody must have met whoever was discharged
 */
public record LiaisonTimes(
    Duration answerWithin, Duration urgentAnswerWithin, Duration contactAfterDischarge) {
  /** What holds where an organisation set nothing. CAPAS rules of the house. */
  public static final LiaisonTimes OF_THE_HOUSE =
      new LiaisonTimes(Duration.ofHours(48), Duration.ofHours(24), Duration.ofDays(7));

  public LiaisonTimes {
    if (!Stream.of(answerWithin, urgentAnswerWithin, contactAfterDischarge)
        .allMatch(Duration::isPositive)) {
      throw new IllegalArgumentException("times of the liaison must be longer than nothing");
    }
  }

  Duration toAnswer(Urgency urgency) {
    return switch (urgency) {
      case P0, P1, P2 -> urgentAnswerWithin;
      case P3, P4 -> answerWithin;
    };
  }
}
