package be.capas.scenario.paging;

import be.capas.contract.OnCallEvent;
import be.capas.contract.OnCallEvent.AbsenceDeclared;
import be.capas.contract.OnCallEvent.AbsenceEnded;
import be.capas.contract.OnCallEvent.MemberProfileSet;
import be.capas.contract.OnCallEvent.OnCallOverridden;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Hours;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Rotation;
import be.capas.contract.oncall.Shift;
import be.capas.contract.oncall.Skills;
import be.capas.contract.oncall.StandIn;
import be.capas.contract.oncall.Way;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people who can be called, their policy, and what can be said of them: by a number each. */
final class Town {
  static final OrganisationId ORGANISATION = new OrganisationId("capas-charleroi");
  static final ActorId ANNA = new ActorId("anna");
  static final ActorId BERT = new ActorId("bert");
  static final ActorId CLEO = new ActorId("cleo");

  /** Coordinates, once there is a profile that says so. */
  static final ActorId KIM = new ActorId("kim");

  static final List<ActorId> PEOPLE = List.of(ANNA, BERT, CLEO, KIM);

  private static final RosterId ROSTER = new RosterId("psychologists");
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final List<Target> TARGETS =
      List.of(Target.onCall(), Target.onCall(ROSTER), Target.person(BERT), Target.coordinators());

  private Town() {}

  static ActorId somebody(int how) {
    return PEOPLE.get(how % PEOPLE.size());
  }

  /** Each number is one step; whoever coordinates comes last. */
  static EscalationPlan plan(List<Integer> policy) {
    var steps = new ArrayList<Step>();
    for (var n : policy) {
      var wait = Duration.ofMinutes(1 + n / 4 % 60);
      steps.add(new Step(TARGETS.get(n % TARGETS.size()), wait, n / 240));
    }
    steps.add(new Step(Target.coordinators(), Duration.ofMinutes(1 + policy.size()), 0));
    var claim = new ClaimTerms(Duration.ofMinutes(10 + 7L * policy.size()), Duration.ofMinutes(5));
    return new EscalationPlan(1, steps, claim);
  }

  /** Something that is said of who is on call. */
  static OnCallEvent said(int how, Instant now) {
    var more = how / 5;
    var who = somebody(more);
    var until = now.plus(Duration.ofHours(1 + more % 50));
    return switch (how % 5) {
      case 0 -> new MemberProfileSet(ORGANISATION, member(who, more / 4));
      case 1 -> new RosterPublished(ORGANISATION, ROSTER, now, roster(more));
      case 2 -> new AbsenceDeclared(ORGANISATION, new Absence(who, now, until));
      case 3 -> new AbsenceEnded(ORGANISATION, who, now);
      default ->
          new OnCallOverridden(
              ORGANISATION, ROSTER, new StandIn(who, somebody(more / 4), now, until));
    };
  }

  private static Member member(ActorId who, int how) {
    var kinds = Way.Kind.values();
    var ways = new ArrayList<Way>();
    for (var i = 0; i < how % 4; i++) {
      ways.add(new Way(kinds[(how / 4 + i) % kinds.length], Duration.ofMinutes(how % 7)));
    }
    return new Member(who, Skills.NONE, ways, who.equals(KIM));
  }

  private static RosterPlan roster(int how) {
    var people = List.of(somebody(how), somebody(how / 4)).stream().distinct().toList();
    return new RosterPlan(ZONE, List.of(new Shift(people, hours(how / 16), rotation(how / 48))));
  }

  private static List<Hours> hours(int how) {
    return how % 3 > 0
        ? List.of()
        : List.of(
            new Hours(Set.of(DayOfWeek.values()), LocalTime.of(how % 24, 0), LocalTime.of(8, 30)));
  }

  private static @Nullable Rotation rotation(int how) {
    return how % 2 > 0
        ? null
        : new Rotation(LocalDate.of(2026, 10, 19), LocalTime.of(8, 30), 1 + how % 7);
  }
}
