package be.capas.command.training.domain;

import static be.capas.command.rule.Reason.NOT_ENROLLED;
import static be.capas.command.rule.Reason.SESSIONS_LEFT;
import static be.capas.command.rule.Reason.SESSION_AHEAD;
import static be.capas.command.rule.Reason.TRAINING_FULL;
import static be.capas.command.rule.Reason.UNKNOWN_SESSION;

import be.capas.command.rule.Act;
import be.capas.command.rule.Rejected;
import be.capas.command.training.domain.TrainingCommand.CompleteTraining;
import be.capas.command.training.domain.TrainingCommand.Enrol;
import be.capas.command.training.domain.TrainingCommand.RecordAttendance;
import be.capas.contract.TrainingEvent;
import be.capas.contract.TrainingEvent.AttendanceRecorded;
import be.capas.contract.TrainingEvent.ParticipantEnrolled;
import be.capas.contract.TrainingEvent.TrainingCompleted;
import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Those who take part: from a seat to the end. */
final class Attending {
  private Attending() {}

  static List<TrainingEvent> enrol(Enrol c, Course course) {
    if (course.participants().contains(c.participant())) {
      return List.of();
    }
    if (course.participants().size() >= course.plan().seats()) {
      throw new Rejected(
          TRAINING_FULL,
          "All seats are taken.",
          Map.of("seats", String.valueOf(course.plan().seats())));
    }
    return List.of(new ParticipantEnrolled(c.training(), c.participant()));
  }

  static List<TrainingEvent> record(RecordAttendance c, Course course, Instant now) {
    var session = course.sessions().get(c.session());
    if (session == null) {
      throw Rejected.unknown(UNKNOWN_SESSION);
    }
    if (Act.isYetToHappen(session.at(), now)) {
      throw new Rejected(
          SESSION_AHEAD,
          "It is yet to take place; if it was held earlier, set that time first.",
          Map.of("at", session.at().toString(), "now", now.toString()));
    }
    checkEnrolled(c, course);
    var present = Course.inOrder(c.present());
    return present.equals(session.present())
        ? List.of()
        : List.of(new AttendanceRecorded(c.training(), c.session(), present));
  }

  /** Whoever came without a seat is enrolled first: seats are counted. */
  private static void checkEnrolled(RecordAttendance c, Course course) {
    var strangers =
        Course.inOrder(c.present()).stream()
            .filter(it -> !course.participants().contains(it))
            .map(ActorId::value)
            .collect(Collectors.joining(","));
    if (!strangers.isEmpty()) {
      throw new Rejected(
          NOT_ENROLLED, "Not everybody has a seat.", Map.of("participants", strangers));
    }
  }

  static List<TrainingEvent> complete(CompleteTraining c, Course course) {
    var left = course.stillToGive();
    if (left > 0) {
      throw new Rejected(
          SESSIONS_LEFT,
          "Not every planned session was held, with its attendance recorded.",
          Map.of("sessions", String.valueOf(left)));
    }
    return List.of(new TrainingCompleted(c.training(), course.attendedAllDays()));
  }
}
