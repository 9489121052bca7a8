package be.capas.query.training;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.TRAINING;
import static be.capas.contract.training.SessionKind.INTERVISION;
import static be.capas.contract.training.SessionKind.TRAINING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.TrainingEvent.AttendanceRecorded;
import be.capas.contract.TrainingEvent.ParticipantEnrolled;
import be.capas.contract.TrainingEvent.TrainingCompleted;
import be.capas.contract.TrainingEvent.TrainingProgrammed;
import be.capas.contract.TrainingEvent.TrainingSessionScheduled;
import be.capas.contract.id.ActorId;
import be.capas.contract.training.TrainingPlan;
import be.capas.contract.training.TrainingTopic;
import be.capas.query.Story;
import be.capas.query.training.Training.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
  private static final ActorId ALI = new ActorId("ali");
  private static final ActorId ZOE = new ActorId("zoe");
  private static final Instant MONDAY = NOON.plus(Duration.ofDays(7));
  private static final Instant TUESDAY = NOON.plus(Duration.ofDays(8));

  private final Story story =
      Story.of(null, NOON)
          .then(
              new TrainingProgrammed(
                  TRAINING,
                  ORGANISATION,
                  TrainingTopic.EMOTION_MANAGEMENT,
                  "Gérer ses émotions",
                  null,
                  new TrainingPlan(1, 1, 2)));

  @Test
  void is_open_with_all_its_seats_at_first() {
    assertThat(training())
        .returns(State.OPEN, Training::state)
        .returns(2, Training::seatsLeft)
        .returns(List.of(), Training::sessions);
  }

  @Test
  void keeps_the_day_that_a_session_was_moved_to_in_its_place() {
    story
        .then(new TrainingSessionScheduled(TRAINING, 1, TRAINING_DAY, MONDAY))
        .then(new TrainingSessionScheduled(TRAINING, 2, INTERVISION, TUESDAY.plusSeconds(9)))
        .then(new TrainingSessionScheduled(TRAINING, 1, TRAINING_DAY, TUESDAY));

    assertThat(training().sessions())
        .containsExactly(
            new Session(1, TRAINING_DAY, TUESDAY, null),
            new Session(2, INTERVISION, TUESDAY.plusSeconds(9), null));
  }

  @Test
  void counts_the_seats_and_shows_who_was_there_as_it_was_last_said() {
    story
        .then(new TrainingSessionScheduled(TRAINING, 1, TRAINING_DAY, MONDAY))
        .then(new ParticipantEnrolled(TRAINING, ZOE))
        .then(new ParticipantEnrolled(TRAINING, ALI))
        .days(7)
        .then(new AttendanceRecorded(TRAINING, 1, List.of(ALI, ZOE)))
        .then(new AttendanceRecorded(TRAINING, 1, List.of(ZOE)));

    assertThat(training())
        .returns(0, Training::seatsLeft)
        .returns(List.of(ZOE, ALI), Training::participants)
        .returns(List.of(new Session(1, TRAINING_DAY, MONDAY, List.of(ZOE))), Training::sessions);
  }

  @Test
  void ends_with_those_who_were_there_all_along() {
    story.then(new TrainingCompleted(TRAINING, List.of(ZOE)));

    assertThat(training())
        .returns(State.COMPLETED, Training::state)
        .returns(List.of(ZOE), Training::attended);
  }

  private Training training() {
    var view = new TrainingView();
    Training training = null;
    for (var event : story.events()) {
      training = view.fold(training, event);
    }
    return training;
  }
}
