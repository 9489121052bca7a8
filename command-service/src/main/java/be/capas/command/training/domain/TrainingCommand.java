package be.capas.command.training.domain;

import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.TrainingId;
import be.capas.contract.training.SessionKind;
import be.capas.contract.training.TrainingPlan;
import be.capas.contract.training.TrainingTopic;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of a training. */
public sealed interface TrainingCommand extends Command {
  TrainingId training();

  @Override
  default TrainingId target() {
    return training();
  }

  /**
   * Put a training on the programme.
   *
   * @param operator who gives it; absent where the cell does
   */
  record ProgrammeTraining(
      TrainingId training,
      TrainingTopic topic,
      String title,
      @Nullable String operator,
      TrainingPlan plan,
      Act act)
      implements TrainingCommand {}

  /**
   * Set the day of a session.
   *
   * @param session which one is moved; absent for a new one
   */
  record ScheduleTrainingSession(
      TrainingId training, @Nullable Integer session, SessionKind kind, Instant at, Act act)
      implements TrainingCommand {}

  /** Give somebody a seat. */
  record Enrol(TrainingId training, ActorId participant, Act act) implements TrainingCommand {}

  /** Say who was at a session; said again, the later word holds. */
  record RecordAttendance(TrainingId training, int session, Set<ActorId> present, Act act)
      implements TrainingCommand {
    public RecordAttendance {
      present = Set.copyOf(present);
    }
  }

  /** End a training of which all was given. */
  record CompleteTraining(TrainingId training, Act act) implements TrainingCommand {}
}
