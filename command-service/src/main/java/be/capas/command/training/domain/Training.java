package be.capas.command.training.domain;

import static be.capas.command.rule.Reason.ID_ALREADY_USED;
import static be.capas.command.rule.Reason.NOT_FOR_PARTNERS;
import static be.capas.command.rule.Reason.NOT_OPEN;
import static be.capas.command.rule.Reason.UNKNOWN_TRAINING;

import be.capas.command.rule.Rejected;
import be.capas.command.rule.StreamState;
import be.capas.command.training.domain.TrainingCommand.CompleteTraining;
import be.capas.command.training.domain.TrainingCommand.Enrol;
import be.capas.command.training.domain.TrainingCommand.ProgrammeTraining;
import be.capas.command.training.domain.TrainingCommand.RecordAttendance;
import be.capas.command.training.domain.TrainingCommand.ScheduleTrainingSession;
import be.capas.contract.TrainingEvent;
import be.capas.contract.TrainingEvent.AttendanceRecorded;
import be.capas.contract.TrainingEvent.ParticipantEnrolled;
import be.capas.contract.TrainingEvent.TrainingCompleted;
import be.capas.contract.TrainingEvent.TrainingProgrammed;
import be.capas.contract.TrainingEvent.TrainingSessionScheduled;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a training: planned days first, then intervisions, for as many as there are seats.
 */
public sealed interface Training extends StreamState {
  /** Nothing was programmed under this id. */
  record Unknown() implements Training {
    @Override
    public @Nullable OrganisationId organisation() {
      return null;
    }
  }

  /** On the programme. */
  record Open(OrganisationId organisation, Course course) implements Training {}

  /** All of it was given. */
  record Completed(OrganisationId organisation) implements Training {}

  /** Where every training starts. */
  Training INITIAL = new Unknown();

  /** It is about staff, and about nobody's file. */
  @Override
  default @Nullable PersonId person() {
    return null;
  }

  /** What follows from a command; throws {@link Rejected} if nothing may. */
  static List<TrainingEvent> decide(TrainingCommand command, Training state, Instant now) {
    command.act().checkAgainst(state, UNKNOWN_TRAINING, now);
    if (command.act().partner() != null) {
      throw new Rejected(NOT_FOR_PARTNERS, "Training is for the organisation's own staff.");
    }
    return switch (command) {
      case ProgrammeTraining c -> programme(c, state);
      case ScheduleTrainingSession c -> Programming.schedule(c, open(state), now);
      case Enrol c -> Attending.enrol(c, open(state));
      case RecordAttendance c -> Attending.record(c, open(state), now);
      case CompleteTraining c -> complete(c, state);
    };
  }

  /** What a fact makes of a state. */
  static Training evolve(Training state, TrainingEvent event) {
    return switch (event) {
      case TrainingProgrammed e -> new Open(e.organisation(), Course.planned(e.plan()));
      case TrainingSessionScheduled e when state instanceof Open(var whose, var course) ->
          new Open(whose, course.with(e.session(), new Session(e.kind(), e.at(), null)));
      case ParticipantEnrolled e when state instanceof Open(var whose, var course) ->
          new Open(whose, course.with(e.participant()));
      case AttendanceRecorded e when state instanceof Open(var whose, var course) ->
          new Open(whose, course.attended(e.session(), e.present()));
      case TrainingCompleted _ when state instanceof Open(var whose, _) -> new Completed(whose);
      case TrainingSessionScheduled _, ParticipantEnrolled _ -> state;
      case AttendanceRecorded _, TrainingCompleted _ -> state;
    };
  }

  private static List<TrainingEvent> programme(ProgrammeTraining c, Training state) {
    return switch (state) {
      case Unknown _ ->
          List.of(
              new TrainingProgrammed(
                  c.training(),
                  c.act().organisation(),
                  c.topic(),
                  c.title(),
                  c.operator(),
                  c.plan()));
      case Open _, Completed _ ->
          throw new Rejected(ID_ALREADY_USED, "This id already names another training.");
    };
  }

  private static List<TrainingEvent> complete(CompleteTraining c, Training state) {
    return switch (state) {
      case Completed _ -> List.of();
      case Unknown _, Open _ -> Attending.complete(c, open(state));
    };
  }

  private static Course open(Training state) {
    return switch (state) {
      case Unknown _ -> throw Rejected.unknown(UNKNOWN_TRAINING);
      case Open(_, var course) -> course;
      case Completed _ -> throw new Rejected(NOT_OPEN, "This training is completed.");
    };
  }
}
