package be.capas.query.history;

import be.capas.contract.ContactEvent;
import be.capas.contract.ContactEvent.ContactLost;
import be.capas.contract.ContactEvent.ContactRestored;
import be.capas.contract.OutreachEvent;
import be.capas.contract.OutreachEvent.InterviewCancelled;
import be.capas.contract.OutreachEvent.InterviewHeld;
import be.capas.contract.OutreachEvent.InterviewMissed;
import be.capas.contract.OutreachEvent.OutreachVisitPlanned;
import be.capas.contract.OutreachEvent.ServiceAccompanied;
import be.capas.contract.PlanningEvent;
import be.capas.contract.PlanningEvent.MeetingProposed;
import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.PlanningEvent.PlanReviewed;
import be.capas.contract.PlanningEvent.SituationAnalysed;
import be.capas.contract.RelayEvent;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an accompaniment goes. The same, in whichever order things became known.
 *
 * @param analyses how often the situation was analysed
 * @param plan absent before there is one, and from a reopening until there is one again
 * @param contact absent while the person was not met and nothing was said of it
 * @param relays by id
 */
public record CaseCourse(
    Stage stage,
    int analyses,
    @Nullable CasePlan plan,
    CaseMeetings meetings,
    @Nullable CaseContact contact,
    List<CaseRelay> relays) {
  static final CaseCourse BEGUN =
      new CaseCourse(Stage.REQUESTED, 0, null, CaseMeetings.NONE, null, List.of());

  public CaseCourse {
    relays = List.copyOf(relays);
  }

  CaseCourse fold(PlanningEvent event, Instant at) {
    return switch (event) {
      case MeetingProposed _ -> this;
      case SituationAnalysed _ -> analysed();
      case PlanAgreed it -> at(stage.orFurther(Stage.ACCOMPANIED)).with(known().agreed(it, at));
      case PlanReviewed it -> with(known().reviewed(it, at));
    };
  }

  CaseCourse fold(OutreachEvent event, Instant at) {
    var next = new CaseCourse(stage, analyses, plan, meetings.fold(event), contact, relays);
    return switch (event) {
      case InterviewHeld _ -> next.at(stage.orFurther(Stage.ANALYSING)).met(at);
      case ServiceAccompanied _ -> next.met(at);
      case OutreachVisitPlanned _, InterviewMissed _, InterviewCancelled _ -> next;
    };
  }

  CaseCourse fold(ContactEvent event, Instant at) {
    return switch (event) {
      case ContactLost _ -> with(new CaseContact(true, at));
      case ContactRestored _ -> with(new CaseContact(false, at));
    };
  }

  CaseCourse fold(RelayEvent event, Instant at) {
    var byId = new TreeMap<UUID, CaseRelay>();
    relays.forEach(it -> byId.put(it.id().value(), it));
    byId.compute(
        event.relay().value(),
        (_, it) -> (it == null ? CaseRelay.of(event.relay()) : it).fold(event, at));
    return with(List.copyOf(byId.values()));
  }

  /** Whoever was met is not lost. */
  CaseCourse met(Instant at) {
    return with(new CaseContact(false, at));
  }

  /** It needs a plan of its own, and whoever asked for it was found. */
  CaseCourse reopened() {
    var known = contact != null && contact.lost() ? null : contact;
    return new CaseCourse(Stage.REOPENED, analyses, null, meetings, known, relays);
  }

  CaseCourse ended(Stage how, Instant at) {
    return at(how).with(relays.stream().map(it -> it.endedBy(at)).toList());
  }

  private CaseCourse analysed() {
    var further = stage.orFurther(Stage.ANALYSING);
    return new CaseCourse(further, analyses + 1, plan, meetings, contact, relays);
  }

  private CaseCourse at(Stage next) {
    return new CaseCourse(next, analyses, plan, meetings, contact, relays);
  }

  private CaseCourse with(CasePlan next) {
    return new CaseCourse(stage, analyses, next, meetings, contact, relays);
  }

  private CaseCourse with(CaseContact said) {
    var last = contact == null ? said : contact.orLater(said);
    return new CaseCourse(stage, analyses, plan, meetings, last, relays);
  }

  private CaseCourse with(List<CaseRelay> next) {
    return new CaseCourse(stage, analyses, plan, meetings, contact, next);
  }

  private CasePlan known() {
    return plan == null ? CasePlan.UNKNOWN : plan;
  }
}
