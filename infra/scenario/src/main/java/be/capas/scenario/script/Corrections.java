package be.capas.scenario.script;

import static be.capas.scenario.script.Stage.step;

import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.person.ErrorReason;
import be.capas.scenario.cast.Lead;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Acknowledged;
import be.capas.scenario.client.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was recorded wrongly: it stays where it was, says so, and no longer counts. */
record Corrections(Stage stage) {
  private static final String VISIT = "outreach-visit-made.v1";

  List<Step> steps() {
    var elsewhere = stage.cast().playing(Lead.UNWILLING);
    var wrongFile = stage.cast().playing(Lead.FLAGGED_TWICE);
    return List.of(
        step(
            elsewhere.worker(),
            "corrects a visit: it was at %s, not at %s"
                .formatted(VisitPlace.STREET, VisitPlace.SHELTER),
            elsewhere,
            () -> correct(elsewhere)),
        step(
            wrongFile.worker(),
            "takes back a visit: " + ErrorReason.WRONG_PERSON,
            wrongFile,
            () -> takeBack(wrongFile)));
  }

  /** The right record first, on its own path; then it is named in the place of the wrong one. */
  private void correct(Person person) {
    var wrong = visits(person, stage.cell().book().lastAbout(person.id()));
    var right =
        visits(person, stage.send(visit(person, "10:20", VisitPlace.STREET, VisitOutcome.REFUSED)));
    right.removeAll(wrong);
    stage.send(taken(person, wrong.getFirst(), "correction").with("replacement", right.getFirst()));
  }

  private void takeBack(Person person) {
    var made = stage.send(visit(person, "13:30", VisitPlace.HOME, VisitOutcome.MET));
    stage.send(
        taken(person, visits(person, made).getFirst(), "error")
            .with("reason", ErrorReason.WRONG_PERSON));
  }

  private Command visit(Person person, String hour, VisitPlace place, VisitOutcome outcome) {
    return stage
        .accompaniment(person.worker(), person, "visits", hour)
        .with("place", place)
        .with("outcome", outcome);
  }

  private Command taken(Person person, UUID record, String what) {
    return stage.now(
        person.worker(),
        person.id(),
        "persons/%s/records/%s/%s".formatted(person.id(), record, what));
  }

  /** A record is an entry of the timeline, by its id: where colleagues see it. */
  private List<UUID> visits(Person person, Acknowledged after) {
    var path = "persons/%s/timeline?limit=200".formatted(person.id());
    var entries = stage.cell().read(person.worker().client(), path, after).body().path("entries");
    return new ArrayList<>(
        entries
            .valueStream()
            .filter(it -> it.path("kind").asString().equals(VISIT))
            .map(it -> UUID.fromString(it.path("id").asString()))
            .toList());
  }
}
