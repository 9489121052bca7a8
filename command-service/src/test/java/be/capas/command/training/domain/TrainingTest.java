package be.capas.command.training.domain;

import static be.capas.command.rule.Acting.PARTNER;
import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.command.rule.Acting.when;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.TRAINING;
import static be.capas.contract.training.SessionKind.INTERVISION;
import static be.capas.contract.training.SessionKind.TRAINING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.rule.Act;
import be.capas.command.rule.EveryCommand;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Spec;
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
import be.capas.contract.id.ActorId;
import be.capas.contract.training.SessionKind;
import be.capas.contract.training.TrainingPlan;
import be.capas.contract.training.TrainingTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The training of Charleroi: two days on managing emotions, then an intervision; two seats. */
class TrainingTest {
  private static final Spec<TrainingCommand, Training, TrainingEvent> SPEC =
      new Spec<>(Training::decide, Training::evolve, Training.INITIAL, NOON);
  private static final TrainingPlan PLAN = new TrainingPlan(2, 1, 2);
  private static final ActorId ALI = new ActorId("ali");
  private static final ActorId ZOE = new ActorId("zoe");
  private static final Instant MONDAY = NOON.plus(Duration.ofDays(7));
  private static final Instant TUESDAY = NOON.plus(Duration.ofDays(8));
  private static final Instant WEDNESDAY = NOON.plus(Duration.ofDays(9));
  private static final Instant NEXT_MONTH = NOON.plus(Duration.ofDays(30));

  private static final TrainingProgrammed PROGRAMMED =
      new TrainingProgrammed(
          TRAINING,
          ORGANISATION,
          TrainingTopic.EMOTION_MANAGEMENT,
          "Gérer ses émotions",
          "Outside operator",
          PLAN);
  private static final TrainingSessionScheduled FIRST_DAY = scheduled(1, TRAINING_DAY, MONDAY);
  private static final TrainingSessionScheduled SECOND_DAY = scheduled(2, TRAINING_DAY, TUESDAY);
  private static final TrainingSessionScheduled AFTERWARDS = scheduled(3, INTERVISION, NEXT_MONTH);
  private static final ParticipantEnrolled SEAT_OF_ZOE = new ParticipantEnrolled(TRAINING, ZOE);
  private static final ParticipantEnrolled SEAT_OF_ALI = new ParticipantEnrolled(TRAINING, ALI);

  private static final List<TrainingEvent> ALL_SCHEDULED =
      List.of(PROGRAMMED, FIRST_DAY, SECOND_DAY, AFTERWARDS, SEAT_OF_ZOE, SEAT_OF_ALI);

  @Nested
  class A_training {
    @Test
    void is_put_on_the_programme_once() {
      SPEC.given().when(programme(PSYCHOLOGIST)).then(PROGRAMMED);
      SPEC.given(PROGRAMMED).when(programme(PSYCHOLOGIST)).thenRejected(Reason.ID_ALREADY_USED);
    }
  }

  @Nested
  class The_days {
    @Test
    void are_set_one_by_one() {
      SPEC.given(PROGRAMMED).when(schedule(TRAINING_DAY, MONDAY)).then(FIRST_DAY);
      SPEC.given(PROGRAMMED, FIRST_DAY).when(schedule(TRAINING_DAY, TUESDAY)).then(SECOND_DAY);
    }

    @Test
    void set_again_are_the_same_days() {
      SPEC.given(PROGRAMMED, FIRST_DAY).when(schedule(TRAINING_DAY, MONDAY)).thenNothing();
    }

    @Test
    void are_as_many_as_were_planned() {
      SPEC.given(PROGRAMMED, FIRST_DAY, SECOND_DAY)
          .when(schedule(TRAINING_DAY, WEDNESDAY))
          .thenRejected(Reason.NO_SESSION_LEFT, Map.of("kind", "TRAINING_DAY", "planned", "2"));
    }

    @Test
    void are_to_come() {
      SPEC.given(PROGRAMMED)
          .when(schedule(TRAINING_DAY, NOON.minusSeconds(1)))
          .thenRejected(Reason.SESSION_IN_THE_PAST);
    }

    @Test
    void may_be_moved_until_they_were_held() {
      SPEC.given(PROGRAMMED, FIRST_DAY)
          .when(move(1, TRAINING_DAY, WEDNESDAY))
          .then(scheduled(1, TRAINING_DAY, WEDNESDAY));
      SPEC.given(PROGRAMMED, FIRST_DAY).when(move(1, TRAINING_DAY, MONDAY)).thenNothing();
      SPEC.given(PROGRAMMED, FIRST_DAY, present(1))
          .when(move(1, TRAINING_DAY, WEDNESDAY))
          .thenRejected(Reason.WRONG_STATE, Map.of("state", "held"));
    }

    @Test
    void that_are_none_are_not_moved() {
      SPEC.given(PROGRAMMED, FIRST_DAY)
          .when(move(2, TRAINING_DAY, WEDNESDAY))
          .thenRejected(Reason.UNKNOWN_SESSION);
      SPEC.given(PROGRAMMED, FIRST_DAY)
          .when(move(1, INTERVISION, WEDNESDAY))
          .thenRejected(Reason.UNKNOWN_SESSION);
    }
  }

  @Nested
  class An_intervision {
    @Test
    void follows_when_all_days_have_been() {
      SPEC.given(PROGRAMMED, FIRST_DAY, SECOND_DAY)
          .when(schedule(INTERVISION, NEXT_MONTH))
          .then(AFTERWARDS);
    }

    @Test
    void does_not_come_before_a_day_that_is_still_to_be_set() {
      SPEC.given(PROGRAMMED, FIRST_DAY)
          .when(schedule(INTERVISION, NEXT_MONTH))
          .thenRejected(Reason.DAYS_COME_FIRST);
    }

    @Test
    void does_not_come_between_the_days() {
      SPEC.given(PROGRAMMED, FIRST_DAY, SECOND_DAY)
          .when(schedule(INTERVISION, TUESDAY.minusSeconds(1)))
          .thenRejected(Reason.DAYS_COME_FIRST);
    }

    @Test
    void is_not_overtaken_by_a_day_that_is_moved() {
      SPEC.given(ALL_SCHEDULED)
          .when(move(2, TRAINING_DAY, NEXT_MONTH.plusSeconds(1)))
          .thenRejected(Reason.DAYS_COME_FIRST);
    }
  }

  @Nested
  class A_seat {
    @Test
    void is_given_as_long_as_there_is_one() {
      SPEC.given(PROGRAMMED).when(enrol(ZOE)).then(SEAT_OF_ZOE);
      SPEC.given(PROGRAMMED, SEAT_OF_ZOE, SEAT_OF_ALI)
          .when(enrol(new ActorId("late")))
          .thenRejected(Reason.TRAINING_FULL, Map.of("seats", "2"));
    }

    @Test
    void is_one_for_each() {
      SPEC.given(PROGRAMMED, SEAT_OF_ZOE, SEAT_OF_ALI).when(enrol(ZOE)).thenNothing();
    }

    @Test
    void goes_to_one_of_two_who_want_the_last() {
      var seats =
          SPEC.given(PROGRAMMED, SEAT_OF_ZOE)
              .whenAll(List.of(enrol(ALI), enrol(new ActorId("late"))));

      assertThat(seats).containsExactly(SEAT_OF_ALI);
    }
  }

  @Nested
  class Attendance {
    @Test
    void names_who_was_there_in_one_order_whatever_was_sent() {
      SPEC.given(ALL_SCHEDULED).at(MONDAY).when(attend(1, ZOE, ALI)).then(present(1, ALI, ZOE));
    }

    @Test
    void may_be_of_nobody() {
      SPEC.given(ALL_SCHEDULED).at(MONDAY).when(attend(1)).then(present(1));
    }

    @Test
    void said_again_changes_nothing_and_put_right_the_later_word_holds() {
      var known = plus(ALL_SCHEDULED, present(1, ALI, ZOE));

      SPEC.given(known).at(TUESDAY).when(attend(1, ALI, ZOE)).thenNothing();
      SPEC.given(known).at(TUESDAY).when(attend(1, ZOE)).then(present(1, ZOE));
    }

    @Test
    void is_not_known_before_the_day() {
      SPEC.given(ALL_SCHEDULED)
          .when(attend(1, ZOE))
          .thenRejected(
              Reason.SESSION_AHEAD, Map.of("at", MONDAY.toString(), "now", NOON.toString()));
    }

    @Test
    void is_of_those_with_a_seat() {
      SPEC.given(PROGRAMMED, FIRST_DAY, SEAT_OF_ZOE)
          .at(MONDAY)
          .when(attend(1, ALI, ZOE))
          .thenRejected(Reason.NOT_ENROLLED, Map.of("participants", "ali"));
    }

    @Test
    void is_of_a_session_that_there_is() {
      SPEC.given(ALL_SCHEDULED)
          .at(MONDAY)
          .when(attend(4, ZOE))
          .thenRejected(Reason.UNKNOWN_SESSION);
    }
  }

  @Nested
  class The_end {
    private final List<TrainingEvent> allGiven =
        plus(ALL_SCHEDULED, present(1, ALI, ZOE), present(2, ZOE), present(3, ALI));

    @Test
    void names_those_who_were_there_on_every_training_day() {
      SPEC.given(allGiven)
          .at(NEXT_MONTH)
          .when(complete())
          .then(new TrainingCompleted(TRAINING, List.of(ZOE)));
    }

    @Test
    void comes_when_all_that_was_planned_was_held() {
      SPEC.given(plus(ALL_SCHEDULED, present(1), present(2)))
          .when(complete())
          .thenRejected(Reason.SESSIONS_LEFT, Map.of("sessions", "1"));
      SPEC.given(PROGRAMMED)
          .when(complete())
          .thenRejected(Reason.SESSIONS_LEFT, Map.of("sessions", "3"));
    }

    @Test
    void comes_once() {
      var over = plus(allGiven, new TrainingCompleted(TRAINING, List.of(ZOE)));

      SPEC.given(over).when(complete()).thenNothing();
      SPEC.given(over).when(enrol(ZOE)).thenRejected(Reason.NOT_OPEN);
      SPEC.given(over).when(attend(1, ZOE)).thenRejected(Reason.NOT_OPEN);
      SPEC.given(over).when(schedule(INTERVISION, NEXT_MONTH)).thenRejected(Reason.NOT_OPEN);
    }
  }

  @Test
  void what_is_not_on_the_programme_does_not_exist() {
    commands(WORKER).stream()
        .skip(1) // all but the programming itself
        .forEach(c -> SPEC.given().when(c).thenRejected(Reason.UNKNOWN_TRAINING, Map.of()));
  }

  @Test
  void partners_have_no_part_in_it() {
    commands(PARTNER)
        .forEach(c -> SPEC.given(PROGRAMMED).when(c).thenRejected(Reason.NOT_FOR_PARTNERS));
  }

  @Test
  void a_day_that_is_over_now_may_have_been_to_come_when_it_was_set() {
    var set = new ScheduleTrainingSession(TRAINING, null, TRAINING_DAY, MONDAY, when(WORKER, NOON));

    SPEC.given(PROGRAMMED).at(TUESDAY).when(set).then(FIRST_DAY);
  }

  @Test
  void every_command_is_checked() {
    new EveryCommand<>(
            TrainingCommand.class,
            TrainingTest::commands,
            SPEC.given(PROGRAMMED),
            Reason.UNKNOWN_TRAINING)
        .isChecked();
  }

  @Test
  void every_state_says_whose_it_is_and_is_about_nobody() {
    var completed = new TrainingCompleted(TRAINING, List.of());
    for (var facts : List.of(ALL_SCHEDULED, plus(ALL_SCHEDULED, completed))) {
      var state = SPEC.given(facts).state();

      assertThat(state.organisation()).isEqualTo(ORGANISATION);
      assertThat(state.person()).isNull();
    }
  }

  private static List<TrainingCommand> commands(Act act) {
    return List.of(
        programme(act),
        new ScheduleTrainingSession(TRAINING, null, TRAINING_DAY, MONDAY, act),
        new Enrol(TRAINING, ZOE, act),
        new RecordAttendance(TRAINING, 1, Set.of(), act),
        new CompleteTraining(TRAINING, act));
  }

  private static ProgrammeTraining programme(Act act) {
    return new ProgrammeTraining(
        TRAINING, PROGRAMMED.topic(), PROGRAMMED.title(), PROGRAMMED.operator(), PLAN, act);
  }

  private static ScheduleTrainingSession schedule(SessionKind kind, Instant at) {
    return new ScheduleTrainingSession(TRAINING, null, kind, at, PSYCHOLOGIST);
  }

  private static ScheduleTrainingSession move(int session, SessionKind kind, Instant at) {
    return new ScheduleTrainingSession(TRAINING, session, kind, at, PSYCHOLOGIST);
  }

  private static TrainingSessionScheduled scheduled(int session, SessionKind kind, Instant at) {
    return new TrainingSessionScheduled(TRAINING, session, kind, at);
  }

  private static Enrol enrol(ActorId who) {
    return new Enrol(TRAINING, who, WORKER);
  }

  private static RecordAttendance attend(int session, ActorId... who) {
    return new RecordAttendance(TRAINING, session, Set.of(who), PSYCHOLOGIST);
  }

  private static AttendanceRecorded present(int session, ActorId... who) {
    return new AttendanceRecorded(TRAINING, session, List.of(who));
  }

  private static CompleteTraining complete() {
    return new CompleteTraining(TRAINING, PSYCHOLOGIST);
  }

  private static List<TrainingEvent> plus(List<TrainingEvent> facts, TrainingEvent... more) {
    var all = new ArrayList<>(facts);
    all.addAll(Arrays.asList(more));
    return all;
  }
}
