package be.capas.scenario.year;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.scenario.partner.PartnerService;
import be.capas.scenario.year.act.HandoffAct.Accepted;
import be.capas.scenario.year.act.HandoffAct.Appointed;
import be.capas.scenario.year.act.HandoffAct.Declined;
import be.capas.scenario.year.act.HandoffAct.Kept;
import be.capas.scenario.year.act.HandoffAct.Missed;
import be.capas.scenario.year.act.HandoffAct.Proposed;
import be.capas.scenario.year.act.HandoffAct.Received;
import be.capas.scenario.year.act.HandoffAct.Sent;
import be.capas.scenario.year.act.HandoffAct.Waitlisted;
import be.capas.scenario.year.act.HandoffAct.Withdrawn;
import be.capas.scenario.year.calibration.Rates;
import be.capas.scenario.year.quota.Weights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Asking partners on behalf of one resident: each time to its end, whichever it is. */
final class Referral {
  private static final int PER_MILLE = 1000;
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int LONGEST_WAIT = 180;

  /** Each asked as often: assumed. */
  private static final Weights<PartnerService> PARTNERS =
      Weights.equal(List.of(PartnerService.values()));

  private final Rates rates;
  private final RandomGenerator random;
  private final String sender;
  private final List<Beat> beats = new ArrayList<>();
  private Duration clock = Duration.ZERO;
  private int accompaniment;
  private int handoffs;
  private Optional<Taken> taken = Optional.empty();

  Referral(Rates rates, RandomGenerator random, String sender) {
    this.rates = rates;
    this.random = random;
    this.sender = sender;
  }

  /** A partner that has met the person, and by which handoff. */
  record Taken(int handoff, PartnerService partner) {}

  /** Another accompaniment begins: whoever took the person before did so in the last one. */
  void begin(int number) {
    accompaniment = number;
    taken = Optional.empty();
  }

  /** Who has met the person in this accompaniment. */
  Optional<Taken> taken() {
    return taken;
  }

  /** Asks one partner, from {@code since} on; nobody where one has the person already. */
  List<Beat> beats(Duration since) {
    beats.clear();
    clock = since;
    if (taken.isEmpty()) {
      ask(handoffs++, PARTNERS.draw(random));
    }
    return List.copyOf(beats);
  }

  private void ask(int handoff, PartnerService partner) {
    var which = accompaniment;
    var urgency = random.nextInt(4) == 0 ? Urgency.P2 : Urgency.P3;
    then(days(2, 10), (at, _) -> new Proposed(at, sender, handoff, which, partner.id(), urgency));
    then(AN_HOUR, (at, _) -> new Sent(at, sender, handoff, which));
    var answer = rates.answers().draw(random);
    if (answer == Rates.Answer.SAYS_NOTHING) {
      withdraw(handoff, WithdrawReason.NO_ANSWER, false, days(4, 10));
      return;
    }
    then(A_DAY.dividedBy(4), (at, _) -> new Received(at, partner.client(), handoff));
    switch (answer) {
      case ACCEPTS -> accept(handoff, partner, A_DAY);
      case DECLINES -> {
        var reason = rates.declineReasons().draw(random);
        then(A_DAY, (at, _) -> new Declined(at, partner.client(), handoff, reason));
      }
      case PUTS_ON_LIST -> putOnList(handoff, partner);
      case SAYS_NOTHING -> throw new IllegalStateException("nothing was said");
    }
  }

  private void putOnList(int handoff, PartnerService partner) {
    var wait = random.nextInt(30, LONGEST_WAIT);
    then(A_DAY, (at, _) -> new Waitlisted(at, partner.client(), handoff, wait));
    if (random.nextInt(PER_MILLE) < rates.acceptedFromList()) {
      accept(handoff, partner, days(20, 60));
    } else {
      withdraw(handoff, WithdrawReason.ASKED_ELSEWHERE, false, days(10, 30));
    }
  }

  private void accept(int handoff, PartnerService partner, Duration later) {
    var client = partner.client();
    then(later, (at, _) -> new Accepted(at, client, handoff));
    var wait = days(5, 20);
    var appointment = clock.plus(AN_HOUR).plus(wait);
    then(AN_HOUR, (at, pace) -> new Appointed(at, client, handoff, pace.of(appointment)));
    if (random.nextInt(PER_MILLE) < rates.firstAppointmentsKept()) {
      then(wait, (at, _) -> new Kept(at, client, handoff));
      taken = Optional.of(new Taken(handoff, partner));
    } else {
      then(wait, (at, _) -> new Missed(at, client, handoff));
      withdraw(handoff, WithdrawReason.PERSON_DECLINED, true, days(3, 10));
    }
  }

  private void withdraw(int handoff, WithdrawReason reason, boolean accepted, Duration later) {
    then(later, (at, _) -> new Withdrawn(at, sender, handoff, reason, accepted));
  }

  private void then(Duration later, Beat.Score act) {
    clock = clock.plus(later);
    beats.add(new Beat(clock, act));
  }

  private Duration days(int from, int to) {
    return Duration.ofMinutes(random.nextInt(from * 24 * 60, to * 24 * 60));
  }
}
