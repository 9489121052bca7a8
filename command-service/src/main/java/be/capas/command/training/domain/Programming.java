package be.capas.command.training.domain;

import static be.capas.command.rule.Reason.DAYS_COME_FIRST;
import static be.capas.command.rule.Reason.NO_SESSION_LEFT;
import static be.capas.command.rule.Reason.SESSION_IN_THE_PAST;
import static be.capas.command.rule.Reason.UNKNOWN_SESSION;
import static be.capas.command.rule.Reason.WRONG_STATE;

import be.capas.command.rule.Rejected;
import be.capas.command.training.domain.TrainingCommand.ScheduleTrainingSession;
import be.capas.contract.TrainingEvent;
import be.capas.contract.TrainingEvent.TrainingSessionScheduled;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The days of a training: as many as are planned, and the intervisions after them. */
final class Programming {
  private Programming() {}

  static List<TrainingEvent> schedule(ScheduleTrainingSession c, Course course, Instant now) {
    return c.session() == null ? add(c, course, now) : move(c, c.session(), course, now);
  }

  /** The same day again is the same request: nobody trains twice at the same time. */
  private static List<TrainingEvent> add(ScheduleTrainingSession c, Course course, Instant now) {
    var known =
        course.sessions().values().stream()
            .anyMatch(it -> it.kind() == c.kind() && it.at().equals(c.at()));
    if (known) {
      return List.of();
    }
    if (course.isFull(c.kind())) {
      throw new Rejected(
          NO_SESSION_LEFT,
          "All that were planned have their day.",
          Map.of("kind", c.kind().name(), "planned", String.valueOf(course.plan().of(c.kind()))));
    }
    return set(c, course.nextNumber(), course, now);
  }

  private static List<TrainingEvent> move(
      ScheduleTrainingSession c, int number, Course course, Instant now) {
    var session = course.sessions().get(number);
    if (session == null || session.kind() != c.kind()) {
      throw Rejected.unknown(UNKNOWN_SESSION);
    }
    if (session.at().equals(c.at())) {
      return List.of();
    }
    if (session.present() != null) {
      throw new Rejected(WRONG_STATE, "This session was held.", Map.of("state", "held"));
    }
    return set(c, number, course, now);
  }

  private static List<TrainingEvent> set(
      ScheduleTrainingSession c, int number, Course course, Instant now) {
    if (c.at().isBefore(c.act().happenedAt(now))) {
      throw new Rejected(SESSION_IN_THE_PAST, "A session is set for a time to come.");
    }
    if (!course.with(number, new Session(c.kind(), c.at(), null)).isInOrder()) {
      throw new Rejected(DAYS_COME_FIRST, "Intervisions follow when all training days have been.");
    }
    return List.of(new TrainingSessionScheduled(c.training(), number, c.kind(), c.at()));
  }
}
