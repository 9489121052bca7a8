package be.capas.scenario.script;

import static be.capas.scenario.script.Stage.step;

import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.Holder.Kind;
import be.capas.contract.accompaniment.ReopenReason;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis.Ground;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.person.ConsentForm;
import be.capas.contract.sealing.DataClass;
import be.capas.scenario.cast.Colleague;
import be.capas.scenario.cast.Lead;
import be.capas.scenario.cast.Person;
import be.capas.scenario.client.Command;
import be.capas.scenario.partner.Part;
import be.capas.scenario.partner.PartnerService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Handing over: who is asked, who says yes, and who has met the person in the end. */
record Liaison(Stage stage) {

  private static final Duration AGREED_FOR = Duration.ofDays(180);
  private static final int WAIT_DAYS = 90;
  private static final Set<DataClass> SHARED = EnumSet.of(DataClass.IDENTITY, DataClass.CONFIDENCE);

  /**
   * Asked by whom, of whom; {@code previous} is the attempt before for the same need, {@code
   * consent} what it rests on, if on one.
   */
  private record Request(
      UUID handoff,
      Person person,
      Colleague by,
      PartnerService partner,
      @Nullable UUID previous,
      @Nullable UUID consent) {
    static Request of(Person person, Colleague by, PartnerService partner) {
      return new Request(Command.newId(), person, by, partner, null, null);
    }

    Request after(Request other) {
      return new Request(handoff, person, by, partner, other.handoff, consent);
    }

    Request on(UUID given) {
      return new Request(handoff, person, by, partner, previous, given);
    }
  }

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(Measure.LIAISON.begins());
    accepted(steps);
    declined(steps);
    inTurn(steps);
    hospital(steps);
    waitlisted(steps);
    givenBack(steps);
    var closed = stage.cast().playing(Lead.CLOSED);
    steps.add(close(closed));
    steps.add(reopen(closed));
    return steps;
  }

  private void accepted(List<Step> steps) {
    var person = stage.cast().playing(Lead.ACCOMPANIED);
    var request = Request.of(person, Colleague.PSYCHOLOGIST_ADULT, PartnerService.SSM);
    ask(steps, request, new Part.Accepts(true));
  }

  private void declined(List<Step> steps) {
    var person = stage.cast().playing(Lead.DECLINED);
    var request = Request.of(person, Colleague.PSYCHOLOGIST_CHILD, PartnerService.IHP);
    ask(steps, request, new Part.Refuses(DeclineReason.OUTSIDE_TARGET_GROUP));
  }

  private void inTurn(List<Step> steps) {
    var person = stage.cast().playing(Lead.ASKED_IN_TURN);
    var first = Request.of(person, person.worker(), PartnerService.SSM);
    ask(steps, first, new Part.Refuses(DeclineReason.NO_CAPACITY));
    var consent = Command.newId();
    var second = Request.of(person, person.worker(), PartnerService.IHP).after(first).on(consent);
    steps.add(agree(second, consent));
    ask(steps, second, new Part.Accepts(false));
    steps.add(withdraw(second, consent));
  }

  private void hospital(List<Step> steps) {
    var person = stage.cast().playing(Lead.EMERGENCY);
    var request = Request.of(person, Colleague.PSYCHOLOGIST_ADULT, PartnerService.HOSPITAL);
    ask(steps, request, new Part.Accepts(true));
    steps.add(reorient(person, request.handoff));
  }

  private void waitlisted(List<Step> steps) {
    var person = stage.cast().playing(Lead.WAITLISTED);
    var first = Request.of(person, person.worker(), PartnerService.IHP);
    ask(steps, first, new Part.PutsOnList(WAIT_DAYS));
    steps.add(takeBack(first));
    var second = Request.of(person, person.worker(), PartnerService.SSM).after(first);
    ask(steps, second, new Part.Accepts(true));
  }

  private void givenBack(List<Step> steps) {
    var person = stage.cast().playing(Lead.GIVEN_BACK);
    var request = Request.of(person, Colleague.PSYCHOLOGIST_CHILD, PartnerService.HOSPITAL);
    ask(steps, request, new Part.GivesBack(ReturnReason.CARE_ENDED));
    steps.add(meetAfterDischarge(person));
  }

  /** Within the seven days that a discharge leaves. */
  private Step meetAfterDischarge(Person person) {
    return step(
        person.worker(),
        "holds the thread again, and visits after the discharge: " + VisitOutcome.MET,
        person,
        () ->
            stage.send(
                stage
                    .now(person.worker(), person.id(), path(person, "visits"))
                    .with("place", VisitPlace.HOME)
                    .with("outcome", VisitOutcome.MET)));
  }

  private Step takeBack(Request request) {
    var path = "handoffs/%s/withdraw".formatted(request.handoff);
    return step(
        request.by,
        "takes back what was asked of %s: %s"
            .formatted(request.partner.id(), WithdrawReason.ASKED_ELSEWHERE),
        request.person,
        () ->
            stage.send(
                stage
                    .now(request.by, request.person.id(), path)
                    .with("reason", WithdrawReason.ASKED_ELSEWHERE)));
  }

  private void ask(List<Step> steps, Request request, Part part) {
    var partner = request.partner.id();
    steps.add(
        step(
            request.by,
            "asks " + partner,
            request.person,
            () -> {
              stage.partners().prepare(request.handoff, request.person.id(), part);
              stage.send(proposal(request));
              stage.sendTwice(sending(request));
            }));
    steps.add(
        step(
            request.by,
            "has the answer of " + partner,
            request.person,
            () -> stage.partners().awaitAnswer(request.handoff)));
  }

  private Command proposal(Request request) {
    var form =
        stage
            .now(request.by, request.person.id(), "handoffs")
            .with("id", request.handoff)
            .with("accompaniment", request.person.accompaniment())
            .with("partner", request.partner.id())
            .with("urgency", Urgency.P2)
            .with("request", "Needs somebody to talk to every week, near home.");
    return request.previous == null ? form : form.with("previous", request.previous);
  }

  private Command sending(Request request) {
    var form =
        stage
            .now(request.by, request.person.id(), "handoffs/%s/send".formatted(request.handoff))
            .with("shared", SHARED);
    return request.consent == null
        ? form.with("basis", Ground.SHARED_SECRECY)
            .with("recipient", SecrecyStatus.HEALTH_PROFESSIONAL)
        : form.with("basis", Ground.CONSENT).with("consent", request.consent);
  }

  private Step agree(Request request, UUID consent) {
    var partner = request.partner.id();
    return step(
        request.by,
        "writes down a consent to tell " + partner,
        request.person,
        () ->
            stage.send(
                stage
                    .now(request.by, request.person.id(), consents(request.person))
                    .with("id", consent)
                    .with("recipient", partner)
                    .with("classes", SHARED)
                    .with("until", Instant.now().plus(AGREED_FOR))
                    .with("form", ConsentForm.SPOKEN)));
  }

  /** Under way already: what was sent stays sent, and the thread shows that it frays. */
  private Step withdraw(Request request, UUID consent) {
    var path = consents(request.person) + "/%s/withdrawal".formatted(consent);
    return step(
        request.by,
        "writes down that the consent is withdrawn",
        request.person,
        () -> stage.send(stage.now(request.by, request.person.id(), path)));
  }

  private static String consents(Person person) {
    return "persons/%s/consents".formatted(person.id());
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

  private Step reopen(Person person) {
    var who = Colleague.COORDINATOR;
    return step(
        who,
        "reopens: " + ReopenReason.RELAPSE,
        person,
        () ->
            stage.send(
                stage
                    .now(who, person.id(), path(person, "reopen"))
                    .with("reason", ReopenReason.RELAPSE)
                    .with("holder", new Holder(Kind.WORKER, person.worker().client()))));
  }

  private static String path(Person person, String what) {
    return "accompaniments/%s/%s".formatted(person.accompaniment(), what);
  }
}
