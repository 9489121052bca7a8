package be.capas.command.crisis.domain;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.escalation.Target.coordinators;
import static be.capas.contract.escalation.Target.onCall;
import static be.capas.contract.escalation.Target.person;

import be.capas.command.crisis.domain.CrisisCommand.TakeDueSteps;
import be.capas.command.rule.Act;
import be.capas.command.rule.Acting;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.escalation.Step;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Shift;
import be.capas.contract.oncall.Skills;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Anna is on call; where she does not answer, Bert is told, and then Kim, who coordinates. A claim
 * is reminded of after an hour and lapses a quarter of an hour later.
 */
final class Paged {
  static final ActorId ANNA = new ActorId("anna");
  static final ActorId BERT = new ActorId("bert");
  static final ActorId KIM = new ActorId("kim");
  static final RosterId ROSTER = new RosterId("psychologists");
  static final Act TIMER = Acting.by(new ActorId("policy:escalation"));

  static final EscalationPlan PLAN =
      new EscalationPlan(
          3,
          List.of(
              new Step(onCall(ROSTER), minutes(5), 1),
              new Step(person(BERT), minutes(5), 0),
              new Step(coordinators(), minutes(10), 0)),
          new ClaimTerms(minutes(60), minutes(15)));

  /** Everybody is there, but no roster was published. */
  static final OnCallBook NO_ROSTER =
      OnCallBook.EMPTY.fold(known(ANNA, false)).fold(known(BERT, false)).fold(known(KIM, true));

  static final OnCallBook BOOK =
      NO_ROSTER.fold(
          new RosterPublished(
              ORGANISATION,
              ROSTER,
              Instant.EPOCH,
              new RosterPlan(
                  ZoneId.of("Europe/Brussels"),
                  List.of(new Shift(List.of(ANNA), List.of(), null)))));

  private Paged() {}

  static CrisisRaised raised(Urgency urgency, EscalationPlan plan) {
    var it = Alarming.raised(urgency, PERSON);
    return new CrisisRaised(
        it.crisis(),
        it.organisation(),
        it.person(),
        it.antenna(),
        it.kind(),
        it.triage(),
        it.deadlines(),
        it.dangerTo(),
        it.place(),
        it.narrative(),
        plan);
  }

  static TakeDueSteps dueSteps(OnCallBook book) {
    return new TakeDueSteps(CRISIS, book, TIMER);
  }

  static StepNotified notified(int number, int step, ActorId who, Instant nextAt) {
    return new StepNotified(CRISIS, number, step, List.of(who), nextAt);
  }

  static StepSkipped skipped(int number, int step, SkipReason why, Instant nextAt) {
    return new StepSkipped(CRISIS, number, step, why, nextAt);
  }

  static OnCallBook without(OnCallBook book, ActorId... absent) {
    var left = book;
    for (var who : absent) {
      left =
          left.fold(
              new AbsenceDeclared(
                  ORGANISATION, new Absence(who, Instant.EPOCH, NOON.plus(Duration.ofDays(99)))));
    }
    return left;
  }

  static Instant after(int minutes) {
    return NOON.plus(minutes(minutes));
  }

  static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static MemberProfileSet known(ActorId who, boolean coordinator) {
    return new MemberProfileSet(ORGANISATION, new Member(who, Skills.NONE, List.of(), coordinator));
  }
}
