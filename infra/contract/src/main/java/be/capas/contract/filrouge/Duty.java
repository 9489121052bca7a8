package be.capas.contract.filrouge;

import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Signal.Severity;
import be.capas.contract.filrouge.facts.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that somebody owes the person by a time. Overdue, it is a signal. */
record Duty(NextStep.Kind kind, Fact from, Instant due) {
  NextStep step() {
    return new NextStep(kind, due, from.event());
  }

  /** The signal that this gives at an instant, if it is overdue then. */
  Optional<Signal> overdue(Instant at) {
    if (!at.isAfter(due)) {
      return Optional.empty();
    }
    return switch (kind) {
      case NEXT_CONTACT -> signal(Rule.NEXT_CONTACT_OVERDUE, Severity.FRAYING);
      case DISCHARGE_CONTACT -> signal(Rule.DISCHARGE_WITHOUT_CONTACT, Severity.FRAYING);
      case HANDOFF_ANSWER -> signal(Rule.HANDOFF_UNANSWERED, Severity.FRAYING);
      case SET_FIRST_APPOINTMENT -> signal(Rule.NO_FIRST_APPOINTMENT, Severity.FRAYING);
      case RENEW_CONSENT -> signal(Rule.CONSENT_EXPIRED, Severity.FRAYING);
      case AGREE_PLAN -> signal(Rule.PLAN_MISSING, Severity.FRAYING);
      case REVIEW_PLAN -> signal(Rule.REVIEW_OVERDUE, Severity.FRAYING);
      case RETURN_RELAY -> signal(Rule.RELAY_OVERDUE, Severity.FRAYING);
      case REGULAR_CONTACT ->
          signal(
              Rule.NO_CONTACT, at.isAfter(due.plus(limit())) ? Severity.BROKEN : Severity.FRAYING);
      // Only somebody who was there knows whether the person came.
      case FIRST_APPOINTMENT -> Optional.empty();
    };
  }

  /** Just after each of these, time alone changes what this gives. */
  Stream<Instant> turns() {
    return switch (kind) {
      case REGULAR_CONTACT -> Stream.of(due, due.plus(limit()));
      case NEXT_CONTACT, DISCHARGE_CONTACT, HANDOFF_ANSWER, SET_FIRST_APPOINTMENT -> Stream.of(due);
      case RENEW_CONSENT, AGREE_PLAN, REVIEW_PLAN, RETURN_RELAY -> Stream.of(due);
      case FIRST_APPOINTMENT -> Stream.empty();
    };
  }

  private Optional<Signal> signal(Rule rule, Severity severity) {
    return Optional.of(new Signal(rule, inDays(limit()), severity, due, List.of(from.event())));
  }

  private Duration limit() {
    return Duration.between(from.at(), due);
  }

  static String inDays(Duration limit) {
    return limit.equals(Duration.ofDays(limit.toDays()))
        ? "P%dD".formatted(limit.toDays())
        : limit.toString();
  }
}
