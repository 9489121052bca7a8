package be.capas.scenario.script;

import static be.capas.scenario.script.Stage.step;

import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.crisis.Urgency;
import be.capas.scenario.cast.Asking;
import be.capas.scenario.cast.Lead;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** At the antennas: files are opened and people flagged. */
record Morning(Stage stage) {

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (var person : stage.cast().people()) {
      var told = "opens a file: help is asked for by " + person.asking().told();
      steps.add(step(person.worker(), told, person, () -> openAndFlag(person)));
    }
    var again = stage.cast().playing(Lead.FLAGGED_TWICE);
    steps.add(
        step(again.worker(), "is told by a neighbour, and flags again", again, () -> join(again)));
    return steps;
  }

  private void openAndFlag(Person person) {
    var registration = registration(person);
    if (isSentTwice(person)) {
      stage.sendTwice(registration);
      stage.cell().repeatUnderAnotherKey(registration);
    } else {
      stage.send(registration);
    }
    stage.send(flag(person));
  }

  private boolean isSentTwice(Person person) {
    return Stream.of(Lead.ACCOMPANIED, Lead.ISOLATED)
        .map(stage.cast()::playing)
        .anyMatch(person::equals);
  }

  private Command registration(Person person) {
    return stage
        .then(person.worker(), person.id(), "persons", stage.at("08:10"))
        .with("id", person.id())
        .with("antenna", person.antenna().id())
        .with("givenName", person.givenName())
        .with("familyName", person.familyName())
        .with("birthDate", person.birthDate())
        .with("languages", person.languages())
        .with("interpreterNeeded", !person.languages().contains("fr"))
        .with("ageBand", person.ageBand())
        .with("situations", List.of(person.situation()))
        .with("alreadyKnown", false);
  }

  private Command flag(Person person) {
    return helpRequest(person, "08:15", person.asking())
        .with("id", person.accompaniment())
        .with("reasons", List.of(HelpReason.ISOLATION, HelpReason.AT_RISK_OF_TIPPING_OVER))
        .with("narrative", "Nobody in the street has seen this person for a week.")
        .with("urgency", Urgency.P3)
        .with("urgencyReason", "Worrying, no sign of danger.");
  }

  /** Under an id of its own, and yet it joins: nobody gets a second file. */
  private void join(Person person) {
    var joined =
        stage.send(
            helpRequest(person, "09:05", Asking.NEIGHBOUR)
                .with("id", Command.newId())
                .with("reasons", List.of(HelpReason.EXHAUSTION))
                .with("narrative", "The shutters have been closed for days."));
    if (!joined.id().equals(person.accompaniment())) {
      throw new IllegalStateException("a repeated flag opened a second accompaniment");
    }
  }

  private Command helpRequest(Person person, String hour, Asking asking) {
    return stage
        .then(
            person.worker(),
            person.id(),
            "persons/%s/help-requests".formatted(person.id()),
            stage.at(hour))
        .with("source", asking.source());
  }
}
