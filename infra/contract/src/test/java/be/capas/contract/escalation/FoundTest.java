package be.capas.contract.escalation;

import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.escalation.SkipReason.ABSENT;
import static be.capas.contract.escalation.SkipReason.NOBODY_ON_CALL;
import static be.capas.contract.escalation.SkipReason.NOBODY_WITH_SKILLS;
import static be.capas.contract.escalation.SkipReason.NO_COORDINATOR;
import static be.capas.contract.escalation.SkipReason.NO_ROSTER;
import static be.capas.contract.escalation.SkipReason.UNKNOWN_PERSON;
import static be.capas.contract.escalation.Target.coordinators;
import static be.capas.contract.escalation.Target.onCall;
import static be.capas.contract.escalation.Target.person;
import static be.capas.contract.oncall.Orientation.ADULT;
import static be.capas.contract.oncall.Orientation.CHILD_ADOLESCENT;
import static be.capas.contract.oncall.Orientation.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Orientation;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Shift;
import be.capas.contract.oncall.Skills;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Anna answers for adults, Bert for children; both are on call. Kim coordinates. */
class FoundTest {
  private static final ActorId ANNA = new ActorId("anna");
  private static final ActorId BERT = new ActorId("bert");
  private static final ActorId KIM = new ActorId("kim");
  private static final RosterId ROSTER = new RosterId("psychologists");
  private static final RosterId OTHER = new RosterId("team");
  private static final OnCallBook CELL =
      given(
          OnCallBook.EMPTY,
          member(ANNA, ADULT, false),
          member(BERT, CHILD_ADOLESCENT, false),
          member(KIM, TEAM, true));
  private static final OnCallBook ROSTERED =
      given(CELL, published(ROSTER, ANNA, BERT), published(OTHER, KIM));

  @Test
  void whoever_is_on_call_in_a_roster_or_in_any() {
    assertThat(people(ROSTERED, onCall(ROSTER))).containsExactly(ANNA, BERT);
    assertThat(people(ROSTERED, onCall())).containsExactly(ANNA, BERT, KIM);
  }

  @Test
  void only_those_who_can_do_what_a_step_asks_for() {
    assertThat(people(ROSTERED, able(CHILD_ADOLESCENT))).containsExactly(BERT);
    assertThat(why(ROSTERED, able(TEAM))).isEqualTo(NOBODY_WITH_SKILLS);
  }

  @Test
  void a_person_on_call_or_not() {
    assertThat(people(CELL, person(BERT))).containsExactly(BERT);
    assertThat(why(given(CELL, absent(BERT)), person(BERT))).isEqualTo(ABSENT);
    assertThat(why(CELL, person(new ActorId("ana")))).isEqualTo(UNKNOWN_PERSON);
  }

  @Test
  void all_coordinators_who_are_there() {
    assertThat(people(CELL, coordinators())).containsExactly(KIM);
    assertThat(why(given(CELL, absent(KIM)), coordinators())).isEqualTo(NO_COORDINATOR);
  }

  @Test
  void nobody_says_whether_there_is_no_roster_or_a_gap_in_it() {
    assertThat(why(CELL, onCall())).isEqualTo(NO_ROSTER);
    assertThat(why(ROSTERED, onCall(new RosterId("nights")))).isEqualTo(NO_ROSTER);
    assertThat(why(given(ROSTERED, absent(ANNA), absent(BERT)), onCall(ROSTER)))
        .isEqualTo(NOBODY_ON_CALL);
  }

  @ParameterizedTest
  @EnumSource
  void the_standard_ends_with_the_coordinators(Urgency urgency) {
    assertThat(EscalationPlan.standard(urgency).steps())
        .extracting(Step::target)
        .containsExactly(onCall(), coordinators());
  }

  private static Target able(Orientation orientation) {
    var skills = new Skills(Set.of(orientation), Set.of());
    return new Target(Target.Kind.ON_CALL, ROSTER, skills, null);
  }

  private static List<ActorId> people(OnCallBook book, Target target) {
    return Found.in(book, target, NOON).people();
  }

  private static SkipReason why(OnCallBook book, Target target) {
    return Found.in(book, target, NOON).why();
  }

  private static OnCallBook given(OnCallBook book, OnCallEvent... events) {
    var next = book;
    for (var event : events) {
      next = next.fold(event);
    }
    return next;
  }

  private static MemberProfileSet member(ActorId who, Orientation orientation, boolean kim) {
    var skills = new Skills(Set.of(orientation), Set.of("fr"));
    return new MemberProfileSet(ORGANISATION, new Member(who, skills, List.of(), kim));
  }

  private static RosterPublished published(RosterId roster, ActorId... people) {
    var shift = new Shift(List.of(people), List.of(), null);
    var plan = new RosterPlan(ZoneId.of("Europe/Brussels"), List.of(shift));
    return new RosterPublished(ORGANISATION, roster, Instant.EPOCH, plan);
  }

  private static AbsenceDeclared absent(ActorId who) {
    return new AbsenceDeclared(ORGANISATION, new Absence(who, NOON, NOON.plusSeconds(60)));
  }
}
