package be.capas.command.oncall.domain;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;

import be.capas.command.oncall.domain.OnCallCommand.PublishRoster;
import be.capas.command.rule.Act;
import be.capas.command.rule.Acting;
import be.capas.command.rule.Spec;
import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Rotation;
import be.capas.contract.oncall.Shift;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.StandIn;
import be.capas.contract.oncall.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Anna, Bert and Cléa of the cell; Anna and Bert take turns of a week, and it is Anna's. */
final class Duty {
  static final RosterId ROSTER = new RosterId("psychologists");
  static final ActorId ANNA = new ActorId("anna");
  static final ActorId BERT = new ActorId("bert");
  static final ActorId CLEA = new ActorId("clea");
  static final ActorId NOBODY_WE_KNOW = new ActorId("ana");
  static final Act COORDINATOR = Acting.by(new ActorId("coordinator"));

  static final Instant TONIGHT = NOON.plus(Duration.ofHours(6));
  static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
  static final Instant NEXT_WEEK = NOON.plus(Duration.ofDays(7));
  static final Instant A_DAY_LATER = NEXT_WEEK.plus(Duration.ofDays(1));

  static final RosterPlan TURNS =
      new RosterPlan(
          ZoneId.of("Europe/Brussels"),
          List.of(
              new Shift(
                  List.of(ANNA, BERT),
                  List.of(),
                  new Rotation(LocalDate.of(2026, 3, 2), LocalTime.of(8, 30), 7))));

  static final Spec<OnCallCommand, OnCall, OnCallEvent> NOTHING_SAID =
      new Spec<>(OnCall::decide, OnCall::evolve, OnCall.INITIAL, NOON);

  static final Spec<OnCallCommand, OnCall, OnCallEvent> TEAM =
      NOTHING_SAID.given(known(ANNA), known(BERT), known(CLEA));

  static final Spec<OnCallCommand, OnCall, OnCallEvent> ROSTERED =
      TEAM.given(new RosterPublished(ORGANISATION, ROSTER, NOON, TURNS));

  private Duty() {}

  static PublishRoster publish(RosterPlan plan, @Nullable Instant from) {
    return new PublishRoster(ROSTER, plan, from, COORDINATOR);
  }

  static MemberProfileSet known(ActorId who) {
    return new MemberProfileSet(ORGANISATION, member(who));
  }

  static Member member(ActorId who) {
    return new Member(who, Skills.NONE, List.of(new Way(Way.Kind.SMS, Duration.ZERO)), false);
  }

  static OnCallOverridden overridden(ActorId displaced, ActorId by, Instant from, Instant to) {
    return new OnCallOverridden(ORGANISATION, ROSTER, new StandIn(displaced, by, from, to));
  }

  static AbsenceDeclared absent(ActorId who, Instant from, Instant to) {
    return new AbsenceDeclared(ORGANISATION, new Absence(who, from, to));
  }
}
