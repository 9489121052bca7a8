package be.capas.scenario.script;

import static be.capas.scenario.script.Stage.step;

import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.sealing.DataClass;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.cast.Lead;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Command;
import be.capas.scenario.partner.Part;
import be.capas.scenario.partner.PartnerService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Handing over: who is asked, who says yes, and who has met the person in the end. */
record Liaison(Stage stage) {

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    ask(steps, Lead.ACCOMPANIED, PartnerService.SSM, null, new Part.Accepts(true));
    var declined =
        ask(
            steps,
            Lead.ASKED_IN_TURN,
            PartnerService.SSM,
            null,
            new Part.Refuses(DeclineReason.NO_CAPACITY));
    ask(steps, Lead.ASKED_IN_TURN, PartnerService.IHP, declined, new Part.Accepts(false));
    ask(
        steps,
        Lead.DECLINED,
        PartnerService.IHP,
        null,
        new Part.Refuses(DeclineReason.OUTSIDE_TARGET_GROUP));
    var hospital =
        ask(steps, Lead.EMERGENCY, PartnerService.HOSPITAL, null, new Part.Accepts(true));
    steps.add(reorient(stage.cast().playing(Lead.EMERGENCY), hospital));
    steps.add(close(stage.cast().playing(Lead.CLOSED)));
    return steps;
  }

  private UUID ask(
      List<Step> steps, Lead lead, PartnerService partner, @Nullable UUID previous, Part part) {
    var person = stage.cast().playing(lead);
    var handoff = Command.newId();
    steps.add(
        step(
            person.worker(),
            "asks " + partner.id(),
            person,
            () -> {
              stage.partners().prepare(handoff, person.id(), part);
              stage.send(proposal(person, handoff, partner, previous));
              stage.sendTwice(sending(person, handoff));
            }));
    steps.add(
        step(
            person.worker(),
            "has the answer of " + partner.id(),
            person,
            () -> stage.partners().awaitAnswer(handoff)));
    return handoff;
  }

  private Command proposal(
      Person person, UUID handoff, PartnerService partner, @Nullable UUID previous) {
    var form =
        stage
            .now(person.worker(), person.id(), "handoffs")
            .with("id", handoff)
            .with("accompaniment", person.accompaniment())
            .with("partner", partner.id())
            .with("urgency", Urgency.P2)
            .with("request", "Needs somebody to talk to every week, near home.");
    return previous == null ? form : form.with("previous", previous);
  }

  private Command sending(Person person, UUID handoff) {
    return stage
        .now(person.worker(), person.id(), "handoffs/%s/send".formatted(handoff))
        .with("basis", SharingBasis.CONSENT)
        .with("shared", List.of(DataClass.IDENTITY, DataClass.CONFIDENCE));
  }

  private Step reorient(Person person, UUID handoff) {
    var who = Colleague.PSYCHOLOGIST_ADULT;
    return step(
        who,
        "reorients to " + PartnerService.HOSPITAL.id(),
        person,
        () ->
            stage.send(
                stage
                    .now(who, person.id(), path(person, "reorient"))
                    .with("partner", PartnerService.HOSPITAL.id())
                    .with("handoff", handoff)));
  }

  private Step close(Person person) {
    var who = Colleague.COORDINATOR;
    return step(
        who,
        "closes: " + CloseReason.REBALANCED,
        person,
        () ->
            stage.send(
                stage
                    .now(who, person.id(), path(person, "close"))
                    .with("reason", CloseReason.REBALANCED)));
  }

  private static String path(Person person, String what) {
    return "accompaniments/%s/%s".formatted(person.accompaniment(), what);
  }
}
