package be.capas.scenario.year.play;

import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis.Ground;
import be.capas.contract.sealing.DataClass;
import be.capas.scenario.client.Command;
import be.capas.scenario.year.Resident;
import be.capas.scenario.year.act.AccompanimentAct;
import be.capas.scenario.year.act.Act;
import be.capas.scenario.year.act.CrisisAct;
import be.capas.scenario.year.act.FileAct;
import be.capas.scenario.year.act.HandoffAct;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Acts as requests to the command-service, one for one. What is written in them is the same few
 * sentences for everybody: a year has too many people for stories of their own.
 *
 * @param ids which ids the acts' subjects have
 */
record Requests(Ids ids) {
  private static final List<DataClass> SHARED = List.of(DataClass.IDENTITY, DataClass.CONFIDENCE);

  /** The requests of a resident's acts, in order. */
  List<Command> of(Resident resident, List<Act> acts) {
    return IntStream.range(0, acts.size())
        .mapToObj(i -> of(resident, acts.get(i), ids.key(resident, i)))
        .toList();
  }

  private Command of(Resident resident, Act act, UUID key) {
    var to = new To(key, act, resident);
    return switch (act) {
      case FileAct it -> file(to, it);
      case AccompanimentAct it -> accompaniment(to, it);
      case CrisisAct it -> crisis(to, it);
      case HandoffAct it -> handoff(to, it);
    };
  }

  /** The envelope of a request: its key, who sends it, whom it is about and when it happened. */
  private final class To {
    private final UUID key;
    private final Act act;
    private final Resident resident;

    To(UUID key, Act act, Resident resident) {
      this.key = key;
      this.act = act;
      this.resident = resident;
    }

    UUID person() {
      return ids.person(resident);
    }

    Command path(String path) {
      return new Command(key, act.by(), person(), path, Map.of("occurredAt", act.at()));
    }
  }

  private Command file(To to, FileAct act) {
    return switch (act) {
      case FileAct.FileOpened _ -> {
        var who = to.resident;
        yield to.path("persons")
            .with("id", to.person())
            .with("antenna", who.site().id())
            .with("givenName", who.givenName())
            .with("familyName", who.familyName())
            .with("birthDate", who.birthDate())
            .with("languages", who.languages())
            .with("interpreterNeeded", who.needsInterpreter())
            .with("ageBand", who.age().band())
            .with("situations", who.situations())
            .with("alreadyKnown", who.known());
      }
    };
  }

  private Command accompaniment(To to, AccompanimentAct act) {
    var id = ids.accompaniment(to.resident, act.accompaniment());
    return switch (act) {
      case AccompanimentAct.HelpAsked it -> asked(to, it, id);
      case AccompanimentAct.Visited it ->
          to.path("accompaniments/" + id + "/visits")
              .with("place", it.place())
              .with("outcome", it.outcome())
              .with("interpreter", it.interpreter());
      case AccompanimentAct.Interviewed it -> interviewed(to, it, id);
      case AccompanimentAct.ContactLost _ -> to.path("accompaniments/" + id + "/contact-lost");
      case AccompanimentAct.ContactRestored it ->
          to.path("accompaniments/" + id + "/contact-restored").with("through", it.through());
      case AccompanimentAct.Reoriented it ->
          to.path("accompaniments/" + id + "/reorient")
              .with("partner", it.partner())
              .with("handoff", ids.handoff(to.resident, it.handoff()));
      case AccompanimentAct.Closed it ->
          to.path("accompaniments/" + id + "/close").with("reason", it.reason());
    };
  }

  /** One that joins names no accompaniment: the service knows the open one. */
  private static Command asked(To to, AccompanimentAct.HelpAsked act, UUID id) {
    var request =
        to.path("persons/" + to.person() + "/help-requests")
            .with("source", act.asking().source())
            .with("reasons", List.of(act.reason()))
            .with("narrative", "Asked for help at the antenna; does not want to wait.");
    return act.opens() ? request.with("id", id) : request;
  }

  private static Command interviewed(To to, AccompanimentAct.Interviewed act, UUID id) {
    var request = to.path("accompaniments/" + id + "/interviews").with("outcome", act.outcome());
    if (act.outcome() == InterviewOutcome.HELD) {
      return request
          .with("place", VisitPlace.PARTNER_PREMISES)
          .with("interpreter", act.interpreter());
    }
    var by = act.cancelledBy();
    return by == null ? request : request.with("cancelledBy", by);
  }

  private Command crisis(To to, CrisisAct act) {
    var id = ids.crisis(to.resident, act.crisis());
    return switch (act) {
      case CrisisAct.Raised it ->
          to.path("crises")
              .with("id", id)
              .with("person", to.person())
              .with("antenna", it.antenna())
              .with("kind", it.kind())
              .with("urgency", it.urgency())
              .with("dangerTo", it.danger());
      case CrisisAct.Claimed _ -> to.path("crises/" + id + "/claim");
      case CrisisAct.Arrived _ -> to.path("crises/" + id + "/arrival");
      case CrisisAct.Stabilised it ->
          to.path("crises/" + id + "/stabilise")
              .with("outcome", it.outcome())
              .with("nextContactDue", it.nextContact());
    };
  }

  private Command handoff(To to, HandoffAct act) {
    var id = ids.handoff(to.resident, act.handoff());
    return switch (act) {
      case HandoffAct.Proposed it ->
          to.path("handoffs")
              .with("id", id)
              .with("accompaniment", ids.accompaniment(to.resident, it.accompaniment()))
              .with("partner", it.partner())
              .with("urgency", it.urgency())
              .with("request", "Needs somebody to talk to every week, near home.");
      case HandoffAct.Sent _ ->
          to.path("handoffs/" + id + "/send")
              .with("shared", SHARED)
              .with("basis", Ground.SHARED_SECRECY)
              .with("recipient", SecrecyStatus.HEALTH_PROFESSIONAL);
      case HandoffAct.Received _ -> to.path("handoffs/" + id + "/receipt");
      case HandoffAct.Accepted _ -> to.path("handoffs/" + id + "/acceptance");
      case HandoffAct.Declined it ->
          to.path("handoffs/" + id + "/refusal").with("reason", it.reason());
      case HandoffAct.Waitlisted it ->
          to.path("handoffs/" + id + "/waiting-list").with("expectedWaitDays", it.days());
      case HandoffAct.Appointed it ->
          to.path("handoffs/" + id + "/first-appointment").with("at", it.appointment());
      case HandoffAct.Kept _ -> to.path("handoffs/" + id + "/appointment-kept");
      case HandoffAct.Missed _ -> to.path("handoffs/" + id + "/appointment-missed");
      case HandoffAct.Withdrawn it ->
          to.path("handoffs/" + id + "/withdraw")
              .with("reason", it.reason())
              .with("afterAcceptance", it.afterAcceptance());
    };
  }
}
