package be.capas.contract;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.TrainingId;
import be.capas.contract.training.SessionKind;
import be.capas.contract.training.TrainingPlan;
import be.capas.contract.training.TrainingTopic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened in a training of staff. Whoever takes part is named by id. */
public sealed interface TrainingEvent extends CellEvent {
  TrainingId training();

  @Override
  default TrainingId stream() {
    return training();
  }

  /**
   * A training will be given.
   *
   * @param operator who gives it; absent where the cell does
   */
  record TrainingProgrammed(
      TrainingId training,
      OrganisationId organisation,
      TrainingTopic topic,
      String title,
      @Nullable String operator,
      TrainingPlan plan)
      implements TrainingEvent {}

  /**
   * A session has its day, or another day than was said before.
   *
   * @param session its number in the training, from 1
   */
  record TrainingSessionScheduled(TrainingId training, int session, SessionKind kind, Instant at)
      implements TrainingEvent {}

  /** Somebody has a seat. */
  record ParticipantEnrolled(TrainingId training, ActorId participant) implements TrainingEvent {}

  /**
   * Who was at a session; said again, this holds from now on, whole.
   *
   * @param present of those enrolled
   */
  record AttendanceRecorded(TrainingId training, int session, List<ActorId> present)
      implements TrainingEvent {
    public AttendanceRecorded {
      present = List.copyOf(present);
    }
  }

  /**
   * All that was planned was given.
   *
   * @param attended who was there on every training day
   */
  record TrainingCompleted(TrainingId training, List<ActorId> attended) implements TrainingEvent {
    public TrainingCompleted {
      attended = List.copyOf(attended);
    }
  }
}
