package be.capas.query.training;

import be.capas.contract.TrainingEvent;
import be.capas.contract.TrainingEvent.AttendanceRecorded;
import be.capas.contract.TrainingEvent.ParticipantEnrolled;
import be.capas.contract.TrainingEvent.TrainingCompleted;
import be.capas.contract.TrainingEvent.TrainingProgrammed;
import be.capas.contract.TrainingEvent.TrainingSessionScheduled;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.TrainingId;
import be.capas.contract.training.TrainingPlan;
import be.capas.contract.training.TrainingTopic;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One training.
 *
 * @param operator who gives it; absent where the cell does
 * @param sessions in the order of their numbers
 * @param participants in the order in which they enrolled
 * @param attended who was there on every training day; known once it is completed
 */
public record Training(
    TrainingId training,
    OrganisationId organisation,
    TrainingTopic topic,
    String title,
    @Nullable String operator,
    TrainingPlan plan,
    State state,
    List<Session> sessions,
    List<ActorId> participants,
    List<ActorId> attended) {
  public Training {
    sessions = List.copyOf(sessions);
    participants = List.copyOf(participants);
    attended = List.copyOf(attended);
  }

  /** Whether it goes on. */
  public enum State {
    OPEN,
    COMPLETED
  }

  static Training programmed(TrainingProgrammed event) {
    return new Training(
        event.training(),
        event.organisation(),
        event.topic(),
        event.title(),
        event.operator(),
        event.plan(),
        State.OPEN,
        List.of(),
        List.of(),
        List.of());
  }

  Training fold(TrainingEvent event) {
    return switch (event) {
      case TrainingProgrammed it -> programmed(it);
      case TrainingSessionScheduled it -> with(new Session(it.session(), it.kind(), it.at(), null));
      case ParticipantEnrolled it ->
          make(state, sessions, append(participants, it.participant()), attended);
      case AttendanceRecorded it ->
          make(
              state,
              sessions.stream().map(one -> attended(one, it)).toList(),
              participants,
              attended);
      case TrainingCompleted it -> make(State.COMPLETED, sessions, participants, it.attended());
    };
  }

  /** How many seats are left. */
  public int seatsLeft() {
    return plan.seats() - participants.size();
  }

  /** In the place of the one with its number, or behind the others. */
  private Training with(Session session) {
    var known = sessions.stream().anyMatch(it -> it.session() == session.session());
    var next =
        known
            ? sessions.stream().map(it -> it.session() == session.session() ? session : it).toList()
            : append(sessions, session);
    return make(state, next, participants, attended);
  }

  private static Session attended(Session session, AttendanceRecorded event) {
    return session.session() == event.session() ? session.attendedBy(event.present()) : session;
  }

  private static <T> List<T> append(List<T> all, T one) {
    return Stream.concat(all.stream(), Stream.of(one)).toList();
  }

  private Training make(
      State next, List<Session> those, List<ActorId> enrolled, List<ActorId> certified) {
    return new Training(
        training, organisation, topic, title, operator, plan, next, those, enrolled, certified);
  }
}
