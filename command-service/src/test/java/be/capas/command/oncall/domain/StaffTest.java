package be.capas.command.oncall.domain;

import static be.capas.command.oncall.domain.Duty.ANNA;
import static be.capas.command.oncall.domain.Duty.CLEA;
import static be.capas.command.oncall.domain.Duty.COORDINATOR;
import static be.capas.command.oncall.domain.Duty.NEXT_WEEK;
import static be.capas.command.oncall.domain.Duty.NOBODY_WE_KNOW;
import static be.capas.command.oncall.domain.Duty.NOTHING_SAID;
import static be.capas.command.oncall.domain.Duty.ROSTER;
import static be.capas.command.oncall.domain.Duty.ROSTERED;
import static be.capas.command.oncall.domain.Duty.TEAM;
import static be.capas.command.oncall.domain.Duty.TOMORROW;
import static be.capas.command.oncall.domain.Duty.TONIGHT;
import static be.capas.command.oncall.domain.Duty.TURNS;
import static be.capas.command.oncall.domain.Duty.absent;
import static be.capas.command.oncall.domain.Duty.known;
import static be.capas.command.oncall.domain.Duty.member;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.command.oncall.domain.OnCallCommand.DeclareAbsence;
import be.capas.command.oncall.domain.OnCallCommand.EndAbsence;
import be.capas.command.oncall.domain.OnCallCommand.OverrideOnCall;
import be.capas.command.oncall.domain.OnCallCommand.PublishRoster;
import be.capas.command.oncall.domain.OnCallCommand.SetEscalationPolicy;
import be.capas.command.oncall.domain.OnCallCommand.SetMemberProfile;
import be.capas.command.oncall.domain.OnCallCommand.SwapShift;
import be.capas.command.rule.Act;
import be.capas.command.rule.EveryCommand;
import be.capas.command.rule.Reason;
import be.capas.contract.OnCallEvent.AbsenceEnded;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.id.ActorId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.Orientation;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StaffTest {
  @Nested
  class A_profile {
    @Test
    void makes_somebody_known() {
      NOTHING_SAID
          .when(new SetMemberProfile(member(ANNA), COORDINATOR))
          .then(new MemberProfileSet(ORGANISATION, member(ANNA)));
    }

    @Test
    void said_again_changes_nothing() {
      TEAM.when(new SetMemberProfile(member(ANNA), COORDINATOR)).thenNothing();
    }

    @Test
    void said_otherwise_counts_from_then_on() {
      var retrained =
          new Member(ANNA, new Skills(Set.of(Orientation.ADULT), Set.of("nl")), List.of(), false);

      TEAM.when(new SetMemberProfile(retrained, COORDINATOR))
          .then(new MemberProfileSet(ORGANISATION, retrained));
    }
  }

  @Nested
  class An_absence {
    @Test
    void is_taken_at_its_word() {
      TEAM.when(away(ANNA, TONIGHT, TOMORROW)).then(absent(ANNA, TONIGHT, TOMORROW));
    }

    @Test
    void may_begin_this_very_moment() {
      TEAM.when(away(ANNA, NOON, TOMORROW)).then(absent(ANNA, NOON, TOMORROW));
    }

    @Test
    void does_not_rewrite_who_was_on_call() {
      TEAM.when(away(ANNA, NOON.minus(Duration.ofDays(1)), TOMORROW))
          .thenRejected(Reason.STRETCH_IN_THE_PAST);
    }

    @Test
    void ends_after_it_begins() {
      TEAM.when(away(ANNA, TOMORROW, TONIGHT)).thenRejected(Reason.STRETCH_INVALID);
      TEAM.when(away(ANNA, NOON, NOON.plus(Duration.ofDays(732))))
          .thenRejected(Reason.STRETCH_INVALID);
    }

    @Test
    void said_again_changes_nothing() {
      TEAM.given(absent(ANNA, TONIGHT, TOMORROW)).when(away(ANNA, TONIGHT, TOMORROW)).thenNothing();
    }

    @Test
    void is_of_somebody_we_know() {
      TEAM.when(away(NOBODY_WE_KNOW, TONIGHT, TOMORROW)).thenRejected(Reason.UNKNOWN_MEMBER);
    }
  }

  @Nested
  class A_return {
    @Test
    void ends_an_absence_now_or_then() {
      var away = TEAM.given(absent(ANNA, TONIGHT, NEXT_WEEK));

      away.when(back(null)).then(new AbsenceEnded(ORGANISATION, ANNA, NOON));
      away.when(back(TOMORROW)).then(new AbsenceEnded(ORGANISATION, ANNA, TOMORROW));
    }

    @Test
    void of_somebody_who_is_there_changes_nothing() {
      TEAM.when(back(null)).thenNothing();
      TEAM.given(absent(ANNA, TONIGHT, TOMORROW)).when(back(NEXT_WEEK)).thenNothing();
    }
  }

  @Test
  void every_command_is_checked() {
    new EveryCommand<>(OnCallCommand.class, StaffTest::commands, ROSTERED, Reason.UNKNOWN_ROSTER)
        .isChecked();
  }

  @Test
  void a_book_is_of_an_organisation_and_of_nobodys_file() {
    assertThat(NOTHING_SAID.state().organisation()).isNull();
    assertThat(NOTHING_SAID.given(known(CLEA)).state().organisation()).isEqualTo(ORGANISATION);
    assertThat(ROSTERED.state().person()).isNull();
  }

  private static List<OnCallCommand> commands(Act act) {
    var standIn = new StandIn(ANNA, CLEA, TONIGHT, TOMORROW);
    return List.of(
        new PublishRoster(ROSTER, TURNS, null, act),
        new OverrideOnCall(ROSTER, standIn, act),
        new SwapShift(ROSTER, standIn, standIn, act),
        new DeclareAbsence(new Absence(ANNA, TONIGHT, TOMORROW), act),
        new EndAbsence(ANNA, null, act),
        new SetMemberProfile(member(ANNA), act),
        new SetEscalationPolicy(
            Urgency.P1,
            List.of(new Step(Target.person(ANNA), Duration.ofMinutes(5), 0)),
            new ClaimTerms(Duration.ofHours(1), Duration.ofMinutes(15)),
            act));
  }

  private static DeclareAbsence away(ActorId who, Instant from, Instant to) {
    return new DeclareAbsence(new Absence(who, from, to), COORDINATOR);
  }

  private static EndAbsence back(@Nullable Instant at) {
    return new EndAbsence(ANNA, at, COORDINATOR);
  }
}
