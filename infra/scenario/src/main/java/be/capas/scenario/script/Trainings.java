package be.capas.scenario.script;

import be.capas.contract.training.SessionKind;
import be.capas.contract.training.TrainingTopic;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.client.Command;
import be.capas.scenario.narration.Brief;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The training plan of Charleroi: two days on managing emotions with an intervision after them,
 * entered today from the weeks past, and an introduction to MBSR that is still to come.
 */
record Trainings(Stage stage) {
  private static final Colleague WHO = Colleague.PSYCHOLOGIST_TEAM;
  private static final String OPERATOR = "An operator from outside";
  private static final int SEATS = 12;

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(Measure.EMOTIONS.begins());
    emotions(steps, Command.newId());
    steps.add(Measure.TRAINING.begins());
    mindfulness(steps, Command.newId());
    awareness(steps, Command.newId());
    return steps;
  }

  private void emotions(List<Step> steps, UUID training) {
    var came = List.of(Colleague.NORD.client(), Colleague.SUD.client());
    steps.add(
        step(
            "puts on the programme: two days on managing emotions, then an intervision",
            training,
            programme(training, TrainingTopic.EMOTION_MANAGEMENT, ago(30))
                .with("title", "Managing emotions")
                .with("operator", OPERATOR)
                .with("days", 2)
                .with("intervisions", 1)));
    steps.add(session(training, SessionKind.TRAINING_DAY, ago(14)));
    steps.add(session(training, SessionKind.TRAINING_DAY, ago(13)));
    steps.add(session(training, SessionKind.INTERVISION, ago(1)));
    came.forEach(it -> steps.add(enrol(training, it)));
    steps.add(attended(training, 1, ago(14), came));
    steps.add(attended(training, 2, ago(13), came));
    steps.add(attended(training, 3, ago(1), List.of(Colleague.NORD.client())));
    steps.add(
        step("has given all of it", training, form(training, "/completion", stage.at("15:00"))));
  }

  private void mindfulness(List<Step> steps, UUID training) {
    steps.add(
        step(
            "puts on the programme: an introduction to MBSR",
            training,
            programme(training, TrainingTopic.MBSR_INTRODUCTION, stage.at("08:30"))
                .with("title", "An introduction to mindfulness")
                .with("operator", OPERATOR)
                .with("days", 1)));
    var seat =
        stage.then(
            Colleague.CENTRE,
            training,
            "trainings/%s/enrolments".formatted(training),
            stage.at("11:10"));
    steps.add(
        new Step(
            Colleague.CENTRE.client(), told("takes a seat", training), () -> stage.send(seat)));
  }

  private void awareness(List<Step> steps, UUID training) {
    steps.add(
        step(
            "puts on the programme: mental health for the first line",
            training,
            programme(training, TrainingTopic.AWARENESS, stage.at("08:35"))
                .with("title", "Mental health for the first line: theory and tools")
                .with("days", 1)));
    steps.add(
        step(
            "sets a day in three weeks",
            training,
            form(training, "/sessions", stage.at("08:40"))
                .with("kind", SessionKind.TRAINING_DAY)
                .with("at", ago(-21))));
  }

  private Command programme(UUID training, TrainingTopic topic, Instant when) {
    return stage
        .then(WHO, training, "trainings", when)
        .with("id", training)
        .with("topic", topic)
        .with("seats", SEATS);
  }

  /** Set a week ahead of its day, as it was then. */
  private Step session(UUID training, SessionKind kind, Instant at) {
    return step(
        "sets a session: " + kind,
        training,
        form(training, "/sessions", at.minus(Duration.ofDays(7)))
            .with("kind", kind)
            .with("at", at));
  }

  private Step enrol(UUID training, String participant) {
    return step(
        "enrols " + participant,
        training,
        form(training, "/enrolments", ago(20)).with("participant", participant));
  }

  private Step attended(UUID training, int session, Instant at, List<String> present) {
    return step(
        "writes down who was at session %d: %d people".formatted(session, present.size()),
        training,
        form(training, "/attendance", at.plus(Duration.ofHours(7)))
            .with("session", session)
            .with("present", present));
  }

  private Command form(UUID training, String what, Instant when) {
    return stage.then(WHO, training, "trainings/" + training + what, when);
  }

  private Instant ago(int days) {
    return stage.at("09:00").minus(Duration.ofDays(days));
  }

  private Step step(String what, UUID training, Command form) {
    return new Step(WHO.client(), told(what, training), () -> stage.send(form));
  }

  private static String told(String what, UUID training) {
    return "%s (training %s)".formatted(what, Brief.of(training));
  }
}
