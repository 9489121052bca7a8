package be.capas.notification.paging;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.DEADLINES;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.ROSTER;
import static be.capas.notification.Given.ADULT;
import static be.capas.notification.Given.CHILD;
import static be.capas.notification.Given.COORDINATOR;
import static be.capas.notification.Given.EVERYBODY;
import static be.capas.notification.Given.WORKER;
import static be.capas.notification.Given.directory;
import static be.capas.notification.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.ClaimReminded;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.OnCallEvent.RosterPublished;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.ClaimTerms;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.escalation.Step;
import be.capas.contract.escalation.Target;
import be.capas.contract.id.ActorId;
import be.capas.contract.oncall.Absence;
import be.capas.contract.oncall.Member;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.RosterPlan;
import be.capas.contract.oncall.Shift;
import be.capas.contract.oncall.Skills;
import be.capas.notification.Given;
import be.capas.notification.notice.Books;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message.ClaimEnded;
import be.capas.notification.notice.Message.ClaimGone;
import be.capas.notification.notice.Message.ClaimReminder;
import be.capas.notification.notice.Message.CoverageGap;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The plan: whoever is on call, a named person, the coordinators. */
class StepsTest {
  private static final Instant LATER = NOON.plusSeconds(300);
  private static final EscalationPlan PLAN =
      new EscalationPlan(
          3,
          List.of(
              step(Target.onCall(ROSTER)), step(Target.person(CHILD)), step(Target.coordinators())),
          new ClaimTerms(Duration.ofHours(1), Duration.ofMinutes(15)));
  private static final CrisisRaised RAISED = raised(PLAN);

  /** The adults' psychologist is on call by the roster, whatever the settings say. */
  private static final Directory ROSTERED = rostered(List.of(ADULT));

  @Nested
  class A_claim_that_somebody_did_not_wait_for {
    private final CrisisClaimed claimed = new CrisisClaimed(CRISIS, ADULT, null);
    private final Given held = given(ROSTERED, RAISED, notified(0, 0, ADULT), claimed);

    @Test
    void is_told_to_whoever_had_claimed() {
      var past = new CrisisEscalated(CRISIS, 1, 1, ADULT, null);

      assertThat(held.when(past, Steps::tell))
          .extracting(Notice::recipient, Notice::message)
          .containsExactly(tuple(new Actor(ADULT), new ClaimEnded(CRISIS, Urgency.P2)));
    }

    @Test
    void is_told_besides_to_whoever_is_paged_as_well_since_a_page_may_wait_and_be_taken_back() {
      var past = new CrisisEscalated(CRISIS, 1, 0, ADULT, null);

      assertThat(held.when(past, Paging::tell))
          .extracting(Notice::recipient)
          .containsExactly(new Actor(ADULT));
      assertThat(held.when(past, Steps::tell))
          .extracting(Notice::recipient, Notice::message)
          .containsExactly(tuple(new Actor(ADULT), new ClaimEnded(CRISIS, Urgency.P2)));
    }

    @Test
    void is_not_told_any_more_to_whoever_holds_it_again() {
      var ended = new ClaimEnded(CRISIS, Urgency.P2);
      var again = new Known.Taken(Urgency.P2, null, null, ADULT);

      assertThat(Paging.needless(ended, new Actor(ADULT), again)).hasValue("held-again");
      assertThat(Paging.needless(ended, new Actor(CHILD), again)).isEmpty();
    }

    @Test
    void is_told_to_nobody_where_nobody_had_claimed() {
      var past = new CrisisEscalated(CRISIS, 1, 1, null, null);

      assertThat(given(ROSTERED, RAISED).when(past, Steps::tell)).isEmpty();
    }
  }

  @Nested
  class The_first_step {
    @Test
    void is_paged_when_the_crisis_is_raised_and_only_those_whom_it_names() {
      assertThat(given(ROSTERED).when(RAISED, Paging::tell))
          .extracting(Notice::recipient)
          .containsExactly(new Actor(ADULT));
    }

    @Test
    void is_the_same_notice_when_its_event_comes_and_so_no_page_is_sent_twice() {
      var atOnce = given(ROSTERED).when(RAISED, Paging::tell);
      var byTheStep = given(ROSTERED, RAISED).when(notified(0, 0, ADULT), Steps::tell);

      assertThat(byTheStep).isEqualTo(atOnce);
    }

    @Test
    void pages_besides_whoever_came_on_call_in_between_for_the_same_reason() {
      var atOnce = given(ROSTERED).when(RAISED, Paging::tell);
      var byTheStep = given(ROSTERED, RAISED).when(notified(0, 0, ADULT, CHILD), Steps::tell);

      assertThat(byTheStep).startsWith(atOnce.getFirst()).hasSize(2);
      assertThat(byTheStep.getLast())
          .returns(new Actor(CHILD), Notice::recipient)
          .returns(atOnce.getFirst().source(), Notice::source);
    }

    @Test
    void that_is_passed_over_leaves_the_page_to_the_next_one_which_stands_in() {
      var gap = rostered(List.of());
      var atOnce = given(gap).when(RAISED, Paging::tell);
      var byTheStep = given(gap, RAISED, skipped(0, 0)).when(notified(1, 1, CHILD), Steps::tell);

      assertThat(atOnce)
          .extracting(Notice::recipient, it -> cause(it))
          .containsExactly(tuple(new Actor(CHILD), Cause.NOBODY_ON_CALL));
      assertThat(byTheStep).isEqualTo(atOnce);
    }

    @Test
    void after_a_claim_that_lapsed_is_the_page_that_says_so() {
      var claimed = new CrisisClaimed(CRISIS, ADULT, null);
      var lapsed = new ClaimLapsed(CRISIS, ADULT);
      var atOnce =
          given(ROSTERED, RAISED, notified(0, 0, ADULT), claimed).when(lapsed, Paging::tell);
      var byTheStep =
          given(ROSTERED, RAISED, notified(0, 0, ADULT), claimed, lapsed)
              .when(notified(1, 0, ADULT), Steps::tell);

      assertThat(atOnce).extracting(it -> cause(it)).containsExactly(Cause.RELEASED);
      assertThat(byTheStep).isEqualTo(atOnce);
    }
  }

  @Nested
  class A_later_step {
    @Test
    void pages_whom_it_names_for_a_reason_of_its_own() {
      var first = notified(0, 0, ADULT);
      var told = given(ROSTERED, RAISED, first).when(notified(1, 1, CHILD), Steps::tell);

      assertThat(told)
          .extracting(Notice::recipient, it -> cause(it), it -> it.source().sequence())
          .containsExactly(tuple(new Actor(CHILD), Cause.NOT_ANSWERED, 2L));
    }

    @Test
    void that_pages_the_same_again_is_another_page() {
      var atOnce = given(ROSTERED).when(RAISED, Paging::tell);
      var again =
          given(ROSTERED, RAISED, notified(0, 0, ADULT)).when(notified(1, 0, ADULT), Steps::tell);

      assertThat(again.getFirst().id()).isNotEqualTo(atOnce.getFirst().id());
    }

    @Test
    void of_a_crisis_that_was_taken_meanwhile_pages_nobody() {
      var taken = given(ROSTERED, RAISED, new CrisisClaimed(CRISIS, ADULT, null));

      assertThat(taken.when(notified(1, 1, CHILD), Steps::tell)).isEmpty();
      assertThat(taken.when(skipped(1, 2), Steps::tell)).isEmpty();
    }
  }

  @Nested
  class A_step_with_nobody_to_tell {
    @Test
    void is_told_to_the_coordinators_once_in_a_round() {
      var told = given(ROSTERED, RAISED).when(skipped(0, 0), Steps::tell);

      assertThat(told)
          .extracting(Notice::recipient, Notice::message)
          .containsExactly(
              tuple(new Actor(COORDINATOR), new CoverageGap(CRISIS, 0, SkipReason.NOBODY_ON_CALL)));
      assertThat(given(ROSTERED, RAISED, skipped(0, 0)).when(skipped(3, 0), Steps::tell)).isEmpty();
    }

    @Test
    void and_none_after_it_has_those_stand_in_whom_the_settings_name_each_time() {
      var gaps = new CapasEvent[] {RAISED, skipped(0, 0), skipped(1, 1)};
      var atOnce = given(rostered(List.of())).when(RAISED, Paging::tell);
      var first = given(ROSTERED, gaps).when(skipped(2, 2), Steps::tell);

      assertThat(first).extracting(it -> it.source()).contains(atOnce.getFirst().source());
      var second =
          given(rosteredWithoutChild(), RAISED, skipped(0, 0), skipped(1, 1), skipped(2, 2))
              .when(skipped(5, 2), Steps::tell);
      assertThat(second)
          .extracting(Notice::recipient, it -> cause(it), it -> it.source().sequence())
          .containsExactly(tuple(new Actor(COORDINATOR), Cause.NOBODY_ON_CALL, 4L));
    }

    @Test
    void is_no_gap_where_neither_a_roster_nor_a_plan_was_set_the_settings_hold() {
      var standard = given(EVERYBODY, raised(null));

      assertThat(standard.when(skipped(0, 0), Steps::tell)).isEmpty();
      assertThat(standard.when(skipped(1, 1), Steps::tell))
          .extracting(Notice::message)
          .hasOnlyElementsOfType(CrisisPage.class);
    }
  }

  /** Neither a roster nor a plan was set: those whom the settings name are paged. */
  @Nested
  class Left_to_the_settings {
    @Test
    void the_last_step_is_the_page_that_was_sent_at_once_and_then_repeats() {
      var atOnce = given(EVERYBODY).when(raised(null), Paging::tell);
      var first = given(EVERYBODY, raised(null), skipped(0, 0)).when(skipped(1, 1), Steps::tell);
      var repeated =
          given(EVERYBODY, raised(null), skipped(0, 0), skipped(1, 1))
              .when(skipped(3, 1), Steps::tell);

      assertThat(atOnce).hasSize(2);
      assertThat(first).extracting(Notice::id).isEqualTo(ids(atOnce));
      assertThat(repeated)
          .extracting(Notice::recipient, it -> cause(it), it -> it.source().sequence())
          .containsExactly(
              tuple(new Actor(ADULT), Cause.NOT_ANSWERED, 3L),
              tuple(new Actor(CHILD), Cause.NOT_ANSWERED, 3L));
    }

    @Test
    void a_step_pages_the_coordinators_only_once_the_round_has_had_its_time() {
      var raised = raised(null);
      var first = notified(1, 1, COORDINATOR);

      assertThat(given(EVERYBODY, raised, skipped(0, 0)).when(first, Steps::tell)).isEmpty();
      assertThat(
              given(EVERYBODY, raised, skipped(0, 0), first)
                  .when(notified(2, 1, COORDINATOR), Steps::tell))
          .extracting(Notice::recipient, it -> cause(it))
          .containsExactly(tuple(new Actor(COORDINATOR), Cause.NOT_ANSWERED));
    }
  }

  @Nested
  class A_roster_that_we_have_not_heard_of_yet {
    @Test
    void has_whom_a_step_found_on_call_paged_all_the_same() {
      assertThat(given(EVERYBODY, raised(null)).when(notified(0, 0, WORKER), Steps::tell))
          .extracting(Notice::recipient, it -> cause(it), it -> it.source().sequence())
          .containsExactly(tuple(new Actor(WORKER), Cause.RAISED, 0L));
    }
  }

  @Nested
  class A_claim {
    private final CapasEvent claimed = new CrisisClaimed(CRISIS, ADULT, null);

    @Test
    void that_must_be_confirmed_is_reminded_of_to_whoever_claimed() {
      var told =
          given(ROSTERED, RAISED, claimed)
              .when(new ClaimReminded(CRISIS, ADULT, LATER), Steps::tell);

      assertThat(told)
          .extracting(Notice::recipient, Notice::message)
          .containsExactly(tuple(new Actor(ADULT), new ClaimReminder(CRISIS, Urgency.P2, LATER)));
    }

    @Test
    void that_lapsed_is_told_to_the_coordinators_who_are_not_paged_anyway() {
      var lapsed = new ClaimLapsed(CRISIS, ADULT);

      assertThat(given(ROSTERED, RAISED, claimed).when(lapsed, Steps::tell))
          .extracting(Notice::recipient, Notice::message)
          .containsExactly(tuple(new Actor(COORDINATOR), new ClaimGone(CRISIS, ADULT)));
      assertThat(given(rosteredWithoutChild(), RAISED, claimed).when(lapsed, Steps::tell))
          .isEmpty();
    }
  }

  private static Directory rostered(List<ActorId> onCall) {
    return rostered(onCall, List.of(member(CHILD)));
  }

  private static Directory rosteredWithoutChild() {
    return rostered(List.of(), List.of());
  }

  private static Directory rostered(List<ActorId> onCall, List<Member> members) {
    // A gap: the roster holds, and the only one in it is absent.
    var shift = new Shift(onCall.isEmpty() ? List.of(COORDINATOR) : onCall, List.of(), null);
    var plan = new RosterPlan(ZoneId.of("Europe/Brussels"), List.of(shift));
    var published = new RosterPublished(ORGANISATION, ROSTER, NOON, plan);
    var book =
        new OnCallBook(
                List.of(),
                members,
                onCall.isEmpty() ? List.of(new Absence(COORDINATOR, NOON, LATER)) : List.of())
            .fold(published);
    return directory(List.of(ADULT, CHILD), List.of(COORDINATOR))
        .with(new Books(NOON, Map.of(ORGANISATION, book)));
  }

  private static Member member(ActorId who) {
    return new Member(who, Skills.NONE, List.of(), false);
  }

  private static Step step(Target target) {
    return new Step(target, Duration.ofMinutes(5), 0);
  }

  private static StepNotified notified(int number, int step, ActorId... people) {
    return new StepNotified(CRISIS, number, step, List.of(people), LATER);
  }

  private static StepSkipped skipped(int number, int step) {
    return new StepSkipped(CRISIS, number, step, SkipReason.NOBODY_ON_CALL, NOON);
  }

  private static List<UUID> ids(List<Notice> notices) {
    return notices.stream().map(Notice::id).toList();
  }

  private static Cause cause(Notice notice) {
    return ((CrisisPage) notice.message()).cause();
  }

  private static CrisisRaised raised(EscalationPlan plan) {
    return new CrisisRaised(
        CRISIS,
        ORGANISATION,
        PERSON,
        null,
        CrisisKind.OTHER,
        new Triage(Urgency.P2, null, "capas-2026.1"),
        DEADLINES,
        DangerTo.UNKNOWN,
        null,
        null,
        plan);
  }
}
