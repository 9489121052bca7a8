package be.capas.contract.filrouge;

import static be.capas.contract.filrouge.NextStep.Kind.AGREE_PLAN;
import static be.capas.contract.filrouge.NextStep.Kind.DISCHARGE_CONTACT;
import static be.capas.contract.filrouge.NextStep.Kind.FIRST_APPOINTMENT;
import static be.capas.contract.filrouge.NextStep.Kind.HANDOFF_ANSWER;
import static be.capas.contract.filrouge.NextStep.Kind.NEXT_CONTACT;
import static be.capas.contract.filrouge.NextStep.Kind.REGULAR_CONTACT;
import static be.capas.contract.filrouge.NextStep.Kind.RENEW_CONSENT;
import static be.capas.contract.filrouge.NextStep.Kind.RETURN_RELAY;
import static be.capas.contract.filrouge.NextStep.Kind.REVIEW_PLAN;
import static be.capas.contract.filrouge.NextStep.Kind.SET_FIRST_APPOINTMENT;

import be.capas.contract.accompaniment.Holder;
import be.capas.contract.filrouge.Absences.Away;
import be.capas.contract.filrouge.facts.AccompanimentFacts;
import be.capas.contract.filrouge.facts.CrisisFacts;
import be.capas.contract.filrouge.facts.Custody;
import be.capas.contract.filrouge.facts.Ending;
import be.capas.contract.filrouge.facts.Fact;
import be.capas.contract.filrouge.facts.HandoffFacts;
import be.capas.contract.filrouge.facts.Plan;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is owed to the person, as the facts stand. */
record Duties(ThreadFacts facts, Yardstick yardstick) {
  Stream<Duty> all() {
    return Stream.of(
            facts.crises().values().stream().flatMap(it -> nextContact(it).stream()),
            facts.handoffs().values().stream().flatMap(it -> afterDischarge(it).stream()),
            handoffsOfOpen().flatMap(it -> answer(it).stream()),
            handoffsOfOpen().flatMap(it -> consent(it).stream()),
            withTheHouse().flatMap(Duties::review).stream(),
            withTheHouse().flatMap(this::plan).stream(),
            open().stream().flatMap(Duties::relays),
            withTheHouse().flatMap(this::byCadence).stream())
        .flatMap(it -> it);
  }

  /** The handoffs of the accompaniment that is open. */
  Stream<HandoffFacts> handoffsOfOpen() {
    var open =
        facts
            .current()
            .filter(it -> it.getValue().open())
            .map(it -> new AccompanimentId(it.getKey()))
            .orElse(null);
    return facts.handoffs().values().stream()
        .filter(it -> open != null && open.equals(it.accompaniment()));
  }

  /** The accompaniment, while it is open. */
  Optional<AccompanimentFacts> open() {
    return facts.current().map(it -> it.getValue()).filter(AccompanimentFacts::open);
  }

  /** Who of the house holds the thread now. */
  Optional<Custody> heldByHouse() {
    return open()
        .filter(it -> !it.takings().isEmpty() && !heldByPartner(it))
        .map(it -> it.takings().getLast());
  }

  /**
   * That the partner, to which the person was reoriented, gave them back: nobody holds the thread
   * since, until it is reopened or help is asked for anew.
   */
  Optional<Fact> givenBack() {
    return facts
        .current()
        .filter(it -> isReoriented(it.getValue()))
        .flatMap(it -> metByHolder(it.getKey(), it.getValue().takings()))
        .filter(it -> it.state() == HandoffFacts.State.RETURNED)
        .map(HandoffFacts::since);
  }

  /** Each time that a partner gave the person back in the accompaniment that counts. */
  List<Instant> returns() {
    var current = facts.current().map(it -> new AccompanimentId(it.getKey())).orElse(null);
    return facts.handoffs().values().stream()
        .filter(it -> current != null && current.equals(it.accompaniment()))
        .filter(it -> it.state() == HandoffFacts.State.RETURNED)
        .map(it -> it.since().at())
        .toList();
  }

  private static boolean isReoriented(AccompanimentFacts accompaniment) {
    var ending = accompaniment.ending();
    return ending != null && ending.kind() == Ending.Kind.REORIENTED;
  }

  /** The last handoff by which the partner that held the thread last came to hold it. */
  private Optional<HandoffFacts> metByHolder(UUID accompaniment, List<Custody> takings) {
    return takings.isEmpty()
        ? Optional.empty()
        : facts.handoffs().values().stream()
            .filter(it -> new AccompanimentId(accompaniment).equals(it.accompaniment()))
            .filter(it -> isBy(it, takings.getLast().holder()))
            .filter(
                it ->
                    it.state() == HandoffFacts.State.TRANSFERRED
                        || it.state() == HandoffFacts.State.RETURNED)
            .max(Comparator.comparing(HandoffFacts::since));
  }

  private static boolean isBy(HandoffFacts handoff, Holder holder) {
    return holder.kind() == Holder.Kind.PARTNER
        && handoff.partner() != null
        && handoff.partner().value().equals(holder.id());
  }

  /** When that holder is away for so long that the thread must be passed on. */
  Stream<Away> holderAway() {
    return heldByHouse().stream()
        .flatMap(
            it ->
                yardstick
                    .absences()
                    .of(new ActorId(it.holder().id()), yardstick.limits().holderAway()));
  }

  /** Agreed after a crisis; done with any later contact, and void where all ended since. */
  private Optional<Duty> nextContact(CrisisFacts crisis) {
    var done = metAfter(crisis.stabilised()) || endedAfter(crisis.stabilised());
    return done
        ? Optional.empty()
        : duty(NEXT_CONTACT, crisis.stabilised(), crisis.nextContactDue());
  }

  /**
   * Whoever is sent home is met in time, be it the partner's accompaniment by then: done with any
   * later contact, and void where all ended since.
   */
  private Optional<Duty> afterDischarge(HandoffFacts handoff) {
    var discharge = handoff.discharge();
    return discharge == null || metAfter(discharge.home()) || endedAfter(discharge.home())
        ? Optional.empty()
        : duty(DISCHARGE_CONTACT, discharge.home(), discharge.contactDue());
  }

  private Optional<Duty> answer(HandoffFacts handoff) {
    return switch (handoff.state()) {
      // Nobody answered, whether or not somebody has noted that the time is over.
      case SENT, RECEIVED, EXPIRED -> duty(HANDOFF_ANSWER, handoff.sent(), handoff.answerDue());
      case ACCEPTED ->
          duty(
              SET_FIRST_APPOINTMENT,
              handoff.since(),
              handoff.since().at().plus(yardstick.limits().firstAppointment()));
      case FIRST_APPOINTMENT_SET -> duty(FIRST_APPOINTMENT, handoff.since(), handoff.appointment());
      case PROPOSED, WAITLISTED, DECLINED, WITHDRAWN, BROKEN -> Optional.empty();
      case KEPT, MISSED, TRANSFERRED, RETURNED -> Optional.empty();
    };
  }

  /** What a partner was asked on is asked for again in time; one that was withdrawn is no more. */
  private Optional<Duty> consent(HandoffFacts handoff) {
    var consent = handoff.consent();
    return consent == null
            || facts.withdrawals().containsKey(consent.value())
            || !handoff.isRunning()
        ? Optional.empty()
        : duty(RENEW_CONSENT, handoff.sent(), handoff.consentEnds());
  }

  /** The accompaniment while the house holds the thread: a partner has its own measure and plan. */
  private Optional<AccompanimentFacts> withTheHouse() {
    return open().filter(it -> !heldByPartner(it));
  }

  private Optional<Duty> plan(AccompanimentFacts open) {
    var opened = open.opened();
    return opened == null || open.course().plan() != null
        ? Optional.empty()
        : duty(AGREE_PLAN, opened, opened.at().plus(yardstick.limits().plan()));
  }

  private static Optional<Duty> review(AccompanimentFacts open) {
    var plan = open.course().plan();
    return plan == null ? Optional.empty() : duty(REVIEW_PLAN, plan.since(), plan.reviewDue());
  }

  private static Stream<Duty> relays(AccompanimentFacts open) {
    return open.course().relays().values().stream()
        .filter(it -> it.returned() == null)
        .flatMap(it -> duty(RETURN_RELAY, it.taken(), it.until()).stream());
  }

  private Optional<Duty> byCadence(AccompanimentFacts open) {
    var contact = facts.lastContact();
    var opened = open.opened();
    if (opened == null) {
      return Optional.empty();
    }
    var from = contact == null ? opened : opened.orLater(contact.fact());
    return duty(REGULAR_CONTACT, from, from.at().plus(cadence(open.course().plan())));
  }

  /** The plan's, if it says one. */
  private Duration cadence(@Nullable Plan plan) {
    return plan == null || plan.cadence() == null ? yardstick.limits().cadence() : plan.cadence();
  }

  private static boolean heldByPartner(AccompanimentFacts open) {
    return !open.takings().isEmpty()
        && open.takings().getLast().holder().kind() == Holder.Kind.PARTNER;
  }

  private boolean metAfter(Fact fact) {
    var contact = facts.lastContact();
    return contact != null && contact.fact().at().isAfter(fact.at());
  }

  /**
   * Any accompaniment, also where one goes on: what was void by then stays so. Not where another
   * was open beside it, in a file that was merged with this one: then not all had ended.
   */
  private boolean endedAfter(Fact fact) {
    return facts.accompaniments().values().stream()
        .flatMap(AccompanimentFacts::allEndings)
        .map(it -> it.fact().at())
        .filter(it -> !it.isBefore(fact.at()))
        .anyMatch(it -> facts.accompaniments().values().stream().noneMatch(a -> a.isOpenAt(it)));
  }

  private static Optional<Duty> duty(
      NextStep.Kind kind, @Nullable Fact from, @Nullable Instant due) {
    return from == null || due == null ? Optional.empty() : Optional.of(new Duty(kind, from, due));
  }
}
