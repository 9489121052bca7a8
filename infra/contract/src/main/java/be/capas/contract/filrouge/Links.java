package be.capas.contract.filrouge;

import be.capas.contract.filrouge.LinkStanding.State;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Signal.Severity;
import be.capas.contract.filrouge.facts.AccompanimentFacts;
import be.capas.contract.filrouge.facts.Fact;
import be.capas.contract.filrouge.facts.HandoffFacts;
import be.capas.contract.filrouge.facts.ThreadFacts;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The links of a person, from the facts and from what is wrong: a link that a signal is about is at
 * risk since then, and the event that proves the signal proves it.
 */
record Links(ThreadFacts facts, List<Signal> signals) {
  private static final Set<Rule> OF_THE_HOUSE =
      EnumSet.of(
          Rule.NO_CONTACT,
          Rule.CONTACT_LOST,
          Rule.TWO_VISITS_FAILED,
          Rule.NEXT_CONTACT_OVERDUE,
          Rule.DISCHARGE_WITHOUT_CONTACT);

  /** To the house first, then to care, then to people in the order in which they were restored. */
  List<LinkStanding> all() {
    var accompaniment = facts.current().map(Map.Entry::getValue);
    return Stream.of(
            accompaniment.flatMap(this::toHouse).stream(),
            facts.handoffs().values().stream().map(this::toCare),
            accompaniment.stream().flatMap(Links::toPeople))
        .flatMap(it -> it)
        .toList();
  }

  private Optional<LinkStanding> toHouse(AccompanimentFacts accompaniment) {
    var ending = accompaniment.ending();
    if (ending != null) {
      return Optional.of(LinkStanding.toHouse(State.ENDED, ending.fact()));
    }
    return ofTheHouse()
        .map(it -> LinkStanding.toHouse(state(it), proof(it)))
        .or(() -> sound(accompaniment));
  }

  /** The worst of what is wrong between the person and the house; of equals the longest. */
  private Optional<Signal> ofTheHouse() {
    var ours = signals.stream().filter(it -> OF_THE_HOUSE.contains(it.rule())).toList();
    return ours.stream()
        .filter(it -> it.severity() == Severity.BROKEN)
        .findFirst()
        .or(() -> ours.stream().findFirst());
  }

  private Optional<LinkStanding> sound(AccompanimentFacts accompaniment) {
    var opened = accompaniment.opened();
    if (opened == null) {
      return Optional.empty();
    }
    var contact = facts.lastContact();
    if (contact != null && !contact.fact().at().isBefore(opened.at())) {
      return Optional.of(LinkStanding.toHouse(met(accompaniment, contact.fact()), contact.fact()));
    }
    return Optional.of(
        accompaniment.visits().isEmpty()
            ? LinkStanding.toHouse(State.TO_INITIATE, opened)
            : LinkStanding.toHouse(State.INITIATED, accompaniment.visits().getFirst().fact()));
  }

  /** What restored it last is what proves it; whatever comes after is usual again. */
  private static State met(AccompanimentFacts accompaniment, Fact contact) {
    var mark = accompaniment.course().mark();
    return mark != null && !mark.lost() && mark.fact().equals(contact)
        ? State.RESTORED
        : State.ACTIVE;
  }

  private LinkStanding toCare(HandoffFacts handoff) {
    return about(handoff)
        .map(it -> LinkStanding.toCare(handoff.partner(), State.AT_RISK, proof(it)))
        .orElseGet(() -> LinkStanding.toCare(handoff.partner(), reached(handoff), handoff.since()));
  }

  private Optional<Signal> about(HandoffFacts handoff) {
    var sent = handoff.sent();
    return signals.stream()
        .filter(it -> !OF_THE_HOUSE.contains(it.rule()))
        .filter(
            it ->
                it.evidence().contains(handoff.since().event())
                    || sent != null && it.evidence().contains(sent.event()))
        .findFirst();
  }

  private static State reached(HandoffFacts handoff) {
    return switch (handoff.state()) {
      case PROPOSED -> State.TO_INITIATE;
      case SENT, RECEIVED, EXPIRED, WAITLISTED -> State.INITIATED;
      case ACCEPTED, FIRST_APPOINTMENT_SET -> State.INITIATED;
      // No signal any more where the accompaniment has ended: it never came about.
      case DECLINED, WITHDRAWN, MISSED -> State.ENDED;
      case BROKEN -> State.BROKEN;
      case RETURNED -> State.ENDED;
      case KEPT, TRANSFERRED -> State.ACTIVE;
    };
  }

  private static Stream<LinkStanding> toPeople(AccompanimentFacts accompaniment) {
    return accompaniment.links().stream().map(it -> LinkStanding.toPeople(it.kind(), it.fact()));
  }

  private static State state(Signal signal) {
    return switch (signal.severity()) {
      case FRAYING -> State.AT_RISK;
      case BROKEN -> State.BROKEN;
    };
  }

  private static Fact proof(Signal signal) {
    return new Fact(signal.since(), signal.evidence().getFirst());
  }
}
