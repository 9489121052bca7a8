package be.capas.contract.filrouge;

import be.capas.contract.filrouge.Absences.Away;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Signal.Severity;
import be.capas.contract.filrouge.facts.AccompanimentFacts;
import be.capas.contract.filrouge.facts.Fact;
import be.capas.contract.filrouge.facts.HandoffFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of the house: what is wrong with a thread at an instant. See docs/fil-rouge.md. */
record Rules(Duties duties, Instant at) {
  private static final Comparator<Signal> LONGEST_FIRST =
      Comparator.comparing(Signal::since)
          .thenComparing(Signal::rule)
          .thenComparing(it -> it.evidence().getFirst());

  List<Signal> signals() {
    return Stream.of(
            duties.all().flatMap(it -> it.overdue(at).stream()),
            duties.handoffsOfOpen().flatMap(it -> missed(it).stream()),
            duties.handoffsOfOpen().flatMap(it -> consentWithdrawn(it).stream()),
            duties.open().flatMap(this::twoVisitsFailed).stream(),
            holderGone().stream(),
            nobodyHolds().stream(),
            duties.open().flatMap(this::contactLost).stream())
        .flatMap(it -> it)
        .sorted(LONGEST_FIRST)
        .toList();
  }

  /** Until somebody met the person again, or said that they were found. */
  private Optional<Signal> contactLost(AccompanimentFacts open) {
    var mark = open.course().mark();
    var contact = duties.facts().lastContact();
    var met = mark != null && contact != null && contact.fact().at().isAfter(mark.fact().at());
    return mark == null || !mark.lost() || met
        ? Optional.empty()
        : Optional.of(
            new Signal(
                Rule.CONTACT_LOST,
                "1",
                Severity.BROKEN,
                mark.fact().at(),
                List.of(mark.fact().event())));
  }

  /** At once: whoever should take the person up must be told now. */
  private Optional<Signal> nobodyHolds() {
    return duties
        .givenBack()
        .map(
            it ->
                new Signal(Rule.NOBODY_HOLDS, "1", Severity.BROKEN, it.at(), List.of(it.event())));
  }

  private static Optional<Signal> missed(HandoffFacts handoff) {
    return handoff.state() == HandoffFacts.State.MISSED
        ? Optional.of(signal(Rule.FIRST_APPOINTMENT_MISSED, "1", handoff.since()))
        : Optional.empty();
  }

  /** Both prove it: that it was withdrawn, and that a partner was asked on it. */
  private Optional<Signal> consentWithdrawn(HandoffFacts handoff) {
    var consent = handoff.consent();
    var withdrawal = consent == null ? null : duties.facts().withdrawals().get(consent.value());
    return withdrawal == null || handoff.sent() == null || !handoff.isRunning()
        ? Optional.empty()
        : Optional.of(signal(Rule.CONSENT_WITHDRAWN, "1", withdrawal, handoff.sent()));
  }

  /** In a row: without any contact in between or since, be it at a visit or otherwise. */
  private Optional<Signal> twoVisitsFailed(AccompanimentFacts open) {
    if (open.visits().size() < 2) {
      return Optional.empty();
    }
    var last = open.visits().getFirst();
    var before = open.visits().get(1);
    var contact = duties.facts().lastContact();
    var met = contact != null && contact.fact().at().isAfter(before.fact().at());
    return met || !last.failed() || !before.failed()
        ? Optional.empty()
        : Optional.of(signal(Rule.TWO_VISITS_FAILED, "2", last.fact(), before.fact()));
  }

  /** Both prove it: that they are away, and that they took the thread. */
  private Optional<Signal> holderGone() {
    var custody = duties.heldByHouse();
    return duties
        .holderAway()
        .filter(it -> at.isAfter(it.from()) && !at.isAfter(it.to()))
        .findFirst()
        .flatMap(away -> custody.map(it -> holderGone(away, it.fact())));
  }

  private Signal holderGone(Away away, Fact took) {
    var limit = duties.yardstick().limits().holderAway();
    var since = took.at().isAfter(away.from()) ? took.at() : away.from();
    return new Signal(
        Rule.HOLDER_GONE,
        Duty.inDays(limit),
        Severity.FRAYING,
        since,
        List.of(away.event(), took.event()));
  }

  private static Signal signal(Rule rule, String threshold, Fact... proof) {
    return new Signal(
        rule,
        threshold,
        Severity.FRAYING,
        proof[0].at(),
        Stream.of(proof).map(Fact::event).toList());
  }
}
