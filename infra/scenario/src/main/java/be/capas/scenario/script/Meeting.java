package be.capas.scenario.script;

import static be.capas.scenario.script.Stage.step;

import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.cast.Lead;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Command;
import java.util.List;

/** Somebody may tip over: the cell proposes to meet, and goes there when nobody comes. */
record Meeting(Stage stage) {
  private static final Colleague WHO = Colleague.PSYCHOLOGIST_CHILD;

  List<Step> steps() {
    var person = stage.cast().playing(Lead.AT_RISK);
    var together = List.of(person.worker().client());
    return List.of(
        Measure.AT_RISK.begins(),
        told(
            "proposes a meeting at " + VisitPlace.SOCIAL_RESTAURANT,
            person,
            form(person, "meeting-proposals", "08:40")
                .with("place", VisitPlace.SOCIAL_RESTAURANT)
                .with("at", stage.at("11:30"))
                .with("companions", together)),
        told(
            "waited in vain: the interview was " + InterviewOutcome.MISSED,
            person,
            form(person, "interviews", "12:00")
                .with("outcome", InterviewOutcome.MISSED)
                .with("at", stage.at("11:30"))),
        told(
            "plans a visit with the worker whom the person knows",
            person,
            form(person, "visit-plans", "12:15")
                .with("at", stage.at("14:00"))
                .with("place", VisitPlace.HOME)
                .with("companions", together)),
        told(
            "visits together with the worker: " + VisitOutcome.MET,
            person,
            form(person, "visits", "14:05")
                .with("place", VisitPlace.HOME)
                .with("outcome", VisitOutcome.MET)
                .with("companions", together)
                .with("narrative", "Opens the door a little; will think about it.")));
  }

  private Command form(Person person, String what, String hour) {
    return stage.accompaniment(WHO, person, what, hour);
  }

  private Step told(String what, Person person, Command form) {
    return step(WHO, what, person, () -> stage.send(form));
  }
}
