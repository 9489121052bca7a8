package be.capas.query.training.web;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.TrainingId;
import be.capas.contract.training.TrainingPlan;
import be.capas.contract.training.TrainingTopic;
import be.capas.query.training.Session;
import be.capas.query.training.Training;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training as it is shown.
 *
 * @param enrolled whether the reader has a seat
 * @param participants who has one; for the cell only, as is who was where
 */
record TrainingAnswer(
    TrainingId training,
    TrainingTopic topic,
    String title,
    @Nullable String operator,
    TrainingPlan plan,
    Training.State state,
    int seatsLeft,
    boolean enrolled,
    List<Session> sessions,
    @Nullable List<ActorId> participants,
    @Nullable List<ActorId> attended) {
  /** For somebody who sees of the others no more than how many they are. */
  static TrainingAnswer forColleague(Training it, ActorId reader) {
    var sessions = it.sessions().stream().map(Session::withoutNames).toList();
    return of(it, reader, sessions, null, null);
  }

  static TrainingAnswer forCell(Training it, ActorId reader) {
    return of(it, reader, it.sessions(), it.participants(), it.attended());
  }

  private static TrainingAnswer of(
      Training it,
      ActorId reader,
      List<Session> sessions,
      @Nullable List<ActorId> participants,
      @Nullable List<ActorId> attended) {
    return new TrainingAnswer(
        it.training(),
        it.topic(),
        it.title(),
        it.operator(),
        it.plan(),
        it.state(),
        it.seatsLeft(),
        it.participants().contains(reader),
        sessions,
        participants,
        attended);
  }
}
