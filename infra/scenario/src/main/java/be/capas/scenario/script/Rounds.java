package be.capas.scenario.script;

import static be.capas.scenario.script.Stage.step;

import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.directory.PartnerKind;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.cast.Lead;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Command;
import java.util.ArrayList;
import java.util.List;

/** In the streets and at the doors. */
record Rounds(Stage stage) {

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    var accompanied = stage.cast().playing(Lead.ACCOMPANIED);
    steps.add(visit(accompanied, "09:30", VisitPlace.HOME, VisitOutcome.NOT_FOUND));
    steps.add(visitSentTwice(accompanied));
    steps.add(Measure.ISOLATION.begins());
    steps.addAll(isolated(stage.cast().playing(Lead.ISOLATED)));
    var neverFound = stage.cast().playing(Lead.NEVER_FOUND);
    steps.add(visit(neverFound, "09:40", VisitPlace.HOME, VisitOutcome.NOT_FOUND));
    steps.add(visit(neverFound, "14:40", VisitPlace.STREET, VisitOutcome.NOT_FOUND));
    var unwilling = stage.cast().playing(Lead.UNWILLING);
    steps.add(visit(unwilling, "10:20", VisitPlace.SHELTER, VisitOutcome.REFUSED));
    stage
        .cast()
        .others()
        .forEach(it -> steps.add(visit(it, "11:00", VisitPlace.HOME, VisitOutcome.MET)));
    steps.add(late(stage.cast().playing(Lead.RECORDED_LATE)));
    return steps;
  }

  private Step visit(Person person, String hour, VisitPlace place, VisitOutcome outcome) {
    return step(
        person.worker(),
        "visited at %s, %s: %s".formatted(stage.told(hour), place, outcome),
        person,
        () -> stage.send(visitForm(person, hour, place, outcome)));
  }

  private Step visitSentTwice(Person person) {
    var form =
        visitForm(person, "11:45", VisitPlace.SOCIAL_RESTAURANT, VisitOutcome.MET)
            .with("companions", List.of(Colleague.PSYCHOLOGIST_ADULT.client()))
            .with("narrative", "Came to the table by themselves; sleeps badly.");
    return step(
        person.worker(),
        "visited at %s with a psychologist: MET; the network fails, it is sent again"
            .formatted(stage.told("11:45")),
        person,
        () -> stage.sendTwice(form));
  }

  /** On paper all day, entered after things that happened later. */
  private Step late(Person person) {
    return step(
        person.worker(),
        "enters the visit of %s after that of %s"
            .formatted(stage.told("08:45"), stage.told("13:00")),
        person,
        () -> {
          stage.send(visitForm(person, "13:00", VisitPlace.PHONE, VisitOutcome.MET));
          stage.send(visitForm(person, "08:45", VisitPlace.HOME, VisitOutcome.NOT_FOUND));
        });
  }

  private List<Step> isolated(Person person) {
    return List.of(
        visit(person, "10:00", VisitPlace.HOME, VisitOutcome.MET),
        link(person, "10:30", LinkKind.NEIGHBOUR, "The neighbour on the second floor"),
        link(person, "12:10", LinkKind.FAMILY, "A sister in Gilly"),
        link(person, "15:20", LinkKind.ASSOCIATION, "The card club"),
        goAlong(person));
  }

  private Step goAlong(Person person) {
    var form =
        stage
            .accompaniment(person.worker(), person, "services", "15:30")
            .with("kind", PartnerKind.MUTUAL_AID)
            .with("remark", "Had never dared to go there alone.");
    return step(
        person.worker(),
        "goes along to a service: " + PartnerKind.MUTUAL_AID,
        person,
        () -> stage.send(form));
  }

  private Step link(Person person, String hour, LinkKind kind, String with) {
    var form =
        stage
            .accompaniment(person.worker(), person, "links", hour)
            .with("kind", kind)
            .with("with", with);
    return step(person.worker(), "restores a link: " + kind, person, () -> stage.send(form));
  }

  private Command visitForm(Person person, String hour, VisitPlace place, VisitOutcome outcome) {
    return stage
        .accompaniment(person.worker(), person, "visits", hour)
        .with("place", place)
        .with("outcome", outcome);
  }
}
