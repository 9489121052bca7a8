package be.capas.scenario.script;

import static be.capas.scenario.script.Stage.step;

import be.capas.contract.accompaniment.CancelledBy;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.accompaniment.ReviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.person.Relation;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.cast.Lead;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Command;
import be.capas.scenario.partner.PartnerService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole follow-up: those around, interviews, analysis, plan, review, and back in balance. */
record FollowUp(Stage stage) {
  private static final Colleague WHO = Colleague.PSYCHOLOGIST_ADULT;
  private static final Duration UNTIL_REVIEW = Duration.ofDays(30);

  List<Step> steps() {
    var person = stage.cast().playing(Lead.REBALANCED);
    var steps = new ArrayList<Step>();
    steps.add(Measure.FOLLOW_UP.begins());
    steps.add(
        told(
            "holds the thread from now on",
            person,
            form(person, "holder", "08:40")
                .with("holder", new Holder(Holder.Kind.PSYCHOLOGIST, WHO.client()))));
    steps.add(entourage(person, Relation.FAMILY, "A brother in Marcinelle"));
    steps.add(entourage(person, Relation.PROFESSIONAL, "The general practitioner"));
    interviews(steps, person);
    steps.add(plan(person));
    steps.add(
        told(
            "reviews the plan: " + ReviewOutcome.REACHED,
            person,
            form(person, "plan-reviews", "15:30")
                .with("outcome", ReviewOutcome.REACHED)
                .with("remark", "Sleeps, eats, sees people.")));
    steps.add(
        told(
            "ends the follow-up: in balance again",
            person,
            form(person, "rebalance", "15:45").with("remark", "Knows where to find us.")));
    return steps;
  }

  private Step entourage(Person person, Relation relation, String name) {
    var form =
        stage
            .then(
                person.worker(),
                person.id(),
                "persons/%s/contact-persons".formatted(person.id()),
                stage.at("08:50"))
            .with("id", Command.newId())
            .with("relation", relation)
            .with("name", name);
    return step(
        person.worker(),
        "writes down somebody of the entourage: " + relation,
        person,
        () -> stage.send(form));
  }

  /** An analysis may take several interviews, not all of which take place. */
  private void interviews(List<Step> steps, Person person) {
    steps.add(held(person, "09:15", "Has not slept since the letter came."));
    steps.add(
        told(
            "analyses the situation after the first interview: difficulties, needs",
            person,
            form(person, "analyses", "10:05")
                .with("interview", 1)
                .with("difficulties", "Debts, and nobody to talk to about them.")
                .with("needs", "Rest; somebody who reads the letters along.")));
    steps.add(
        told(
            "has an interview called off by the person",
            person,
            form(person, "interviews", "11:00")
                .with("outcome", InterviewOutcome.CANCELLED)
                .with("cancelledBy", CancelledBy.PERSON)));
    steps.add(held(person, "13:10", "Came with the brother."));
    steps.add(
        told(
            "analyses the situation after the second interview: resources",
            person,
            form(person, "analyses", "14:00")
                .with("interview", 2)
                .with("resources", "A brother nearby; used to sing in a choir.")));
  }

  private Step held(Person person, String hour, String narrative) {
    return told(
        "holds an interview at " + stage.told(hour),
        person,
        form(person, "interviews", hour)
            .with("outcome", InterviewOutcome.HELD)
            .with("place", VisitPlace.PARTNER_PREMISES)
            .with("narrative", narrative));
  }

  private Step plan(Person person) {
    var form =
        form(person, "plans", "14:20")
            .with("goals", List.of("Nights with sleep.", "No letter unopened."))
            .with(
                "tasks",
                List.of(
                    task(PlanParty.Kind.PERSON, null, "Brings every letter along."),
                    task(PlanParty.Kind.ENTOURAGE, null, "Rings on Sundays."),
                    task(PlanParty.Kind.WORKER, person.worker(), "Writes to the creditors."),
                    task(PlanParty.Kind.PSYCHOLOGIST, WHO, "Meets every week."),
                    partnersTask()))
            .with("reviewDue", stage.at("14:20").plus(UNTIL_REVIEW))
            .with("contactEveryDays", 7);
    return told("agrees on a plan with five parties, to be reviewed in 30 days", person, form);
  }

  private static Map<String, Object> task(
      PlanParty.Kind kind, @Nullable Colleague who, String what) {
    Map<String, Object> party =
        who == null ? Map.of("kind", kind) : Map.of("kind", kind, "id", who.client());
    return Map.of("who", party, "what", what);
  }

  private static Map<String, Object> partnersTask() {
    return Map.of(
        "who",
        Map.of("kind", PlanParty.Kind.PARTNER, "id", PartnerService.SSM.id()),
        "what",
        "Has a place kept, should it be needed.");
  }

  private Command form(Person person, String what, String hour) {
    return stage.accompaniment(WHO, person, what, hour);
  }

  private Step told(String what, Person person, Command form) {
    return step(WHO, what, person, () -> stage.send(form));
  }
}
