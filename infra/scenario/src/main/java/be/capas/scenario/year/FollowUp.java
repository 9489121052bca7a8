package be.capas.scenario.year;

import be.capas.contract.accompaniment.CancelledBy;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.RestoredThrough;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Urgency;
import be.capas.scenario.cast.Asking;
import be.capas.scenario.year.act.AccompanimentAct.Closed;
import be.capas.scenario.year.act.AccompanimentAct.ContactLost;
import be.capas.scenario.year.act.AccompanimentAct.ContactRestored;
import be.capas.scenario.year.act.AccompanimentAct.Interviewed;
import be.capas.scenario.year.act.AccompanimentAct.Reoriented;
import be.capas.scenario.year.act.AccompanimentAct.Visited;
import be.capas.scenario.year.act.CrisisAct.Arrived;
import be.capas.scenario.year.act.CrisisAct.Claimed;
import be.capas.scenario.year.act.CrisisAct.Raised;
import be.capas.scenario.year.act.CrisisAct.Stabilised;
import be.capas.scenario.year.calibration.Calibration;
import be.capas.scenario.year.calibration.Orientation;
import be.capas.scenario.year.calibration.Rates;
import be.capas.scenario.year.quota.Weights;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What follows each request of one resident, by chance and at the assumed rates. */
final class FollowUp {
  private static final int PER_MILLE = 1000;
  private static final Duration UNTIL_THE_END = Duration.ofDays(7);
  private static final Duration NEXT_CONTACT = Duration.ofDays(1);

  /** Assumed: nobody published how urgent crises were. */
  private static final Weights<Urgency> URGENCIES =
      Weights.of(Urgency.P1, 25).and(Urgency.P2, 45).and(Urgency.P3, 30);

  /** Assumed as well. */
  private static final Weights<VisitPlace> PLACES =
      Weights.of(VisitPlace.HOME, 65)
          .and(VisitPlace.STREET, 15)
          .and(VisitPlace.PUBLIC_SPACE, 10)
          .and(VisitPlace.SHELTER, 6)
          .and(VisitPlace.SOCIAL_RESTAURANT, 4);

  private final Calibration calibration;
  private final Rates rates;
  private final Resident resident;
  private final RandomGenerator random;
  private final String worker;
  private final String psychologist;
  private final Referral referral;
  private final List<Beat> beats = new ArrayList<>();

  /** When the person was seen again after each crisis: what was agreed is kept. */
  private final List<Duration> contacts = new ArrayList<>();

  private Duration clock = Duration.ZERO;
  private int accompaniment;
  private int crises;

  FollowUp(Calibration calibration, Resident resident, RandomGenerator random) {
    this.calibration = calibration;
    this.rates = calibration.rates();
    this.resident = resident;
    this.random = random;
    this.worker = resident.site().worker();
    this.psychologist = Orientation.inTurn(resident.age().band(), resident.number());
    this.referral = new Referral(rates, random, psychologist);
  }

  /** Another accompaniment begins. */
  void begin(int number) {
    accompaniment = number;
    referral.begin(number);
  }

  Asking source() {
    return calibration.sources().draw(random);
  }

  HelpReason reason() {
    return calibration.reasons().draw(random);
  }

  /** What follows one request; the end of the accompaniment too, if it comes. */
  List<Beat> beats(boolean ends) {
    beats.clear();
    clock = Duration.ZERO;
    if (happens(rates.crises())) {
      crisis();
    }
    if (happens(rates.visits())) {
      visit();
    }
    if (happens(rates.interviews())) {
      interview();
    }
    if (happens(rates.contactLost())) {
      outOfReach();
    }
    if (!resident.leftAlone() && happens(rates.handoffs())) {
      beats.addAll(referral.beats(clock));
      clock = beats.isEmpty() ? clock : beats.getLast().after();
    }
    if (ends) {
      end();
    }
    return List.copyOf(beats);
  }

  private void crisis() {
    var crisis = crises++;
    var kind = one(CrisisKind.values());
    var urgency = URGENCIES.draw(random);
    var danger = one(DangerTo.values());
    var antenna = resident.site().id();
    var outcome = one(CrisisOutcome.values());
    then(minutes(1, 60), (at, _) -> new Raised(at, worker, crisis, antenna, kind, urgency, danger));
    then(minutes(2, 14), (at, _) -> new Claimed(at, psychologist, crisis));
    then(minutes(20, 180), (at, _) -> new Arrived(at, psychologist, crisis));
    then(
        minutes(30, 240),
        (at, pace) ->
            new Stabilised(at, psychologist, crisis, outcome, pace.of(contacts.get(crisis))));
    then(
        NEXT_CONTACT.minus(minutes(0, 240)),
        (at, _) -> visited(at, psychologist, VisitPlace.HOME, VisitOutcome.MET));
    contacts.add(clock);
  }

  private void visit() {
    var place = PLACES.draw(random);
    var outcome = rates.visitOutcomes().draw(random);
    then(days(1, 5), (at, _) -> visited(at, worker, place, outcome));
    if (outcome == VisitOutcome.NOT_FOUND && happens(rates.secondVisits())) {
      var second = rates.visitOutcomes().draw(random);
      then(days(2, 6), (at, _) -> visited(at, worker, place, second));
    }
  }

  private Visited visited(Instant at, String by, VisitPlace place, VisitOutcome outcome) {
    return new Visited(at, by, accompaniment, place, outcome, translated(outcome));
  }

  /** Nobody translates where nobody was met. */
  private boolean translated(VisitOutcome outcome) {
    return outcome == VisitOutcome.MET && resident.needsInterpreter();
  }

  private void interview() {
    var outcome = rates.interviewOutcomes().draw(random);
    var calledOff = outcome == InterviewOutcome.CANCELLED ? one(CancelledBy.values()) : null;
    var translated = outcome == InterviewOutcome.HELD && resident.needsInterpreter();
    var which = accompaniment;
    then(
        days(3, 9),
        (at, _) -> new Interviewed(at, psychologist, which, outcome, calledOff, translated));
  }

  private void outOfReach() {
    var which = accompaniment;
    then(days(7, 20), (at, _) -> new ContactLost(at, worker, which));
    if (happens(rates.contactRestored())) {
      var through = one(RestoredThrough.values());
      then(days(2, 15), (at, _) -> new ContactRestored(at, worker, which, through));
    }
  }

  private void end() {
    var which = accompaniment;
    var taken = referral.taken();
    if (taken.isPresent()) {
      var by = taken.get();
      then(
          UNTIL_THE_END,
          (at, _) -> new Reoriented(at, psychologist, which, by.handoff(), by.partner().id()));
    } else {
      var reason = rates.closeReasons().draw(random);
      then(UNTIL_THE_END, (at, _) -> new Closed(at, psychologist, which, reason));
    }
  }

  private void then(Duration later, Beat.Score act) {
    clock = clock.plus(later);
    beats.add(new Beat(clock, act));
  }

  private boolean happens(int perMille) {
    return random.nextInt(PER_MILLE) < perMille;
  }

  private Duration days(int from, int to) {
    return Duration.ofMinutes(random.nextInt(from * 24 * 60, to * 24 * 60));
  }

  private Duration minutes(int from, int to) {
    return Duration.ofMinutes(random.nextInt(from, to));
  }

  private <T> T one(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
