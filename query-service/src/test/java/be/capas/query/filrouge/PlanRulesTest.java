package be.capas.query.filrouge;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.query.Events.BY_PARTNER;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.contactLost;
import static be.capas.query.Events.contactRestored;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.planAgreed;
import static be.capas.query.Events.planReviewed;
import static be.capas.query.Events.relayReturned;
import static be.capas.query.Events.relayTaken;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.PlanningEvent.PlanAgreed;
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.accompaniment.ReviewOutcome;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.LinkStanding;
import be.capas.contract.filrouge.LinkStanding.State;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Signal.Severity;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an accompaniment owes the person besides contact. */
class PlanRulesTest {
  private static final PlanParty THEMSELVES = new PlanParty(PlanParty.Kind.PERSON, null);

  private final Story story = Story.of(PERSON);
  private final Instant start = story.now();

  @Nested
  class A_plan {
    @Test
    void is_missing_21_days_after_the_request_until_it_is_agreed() {
      accompanied();
      var request = story.events().getFirst().id();
      story.days(10).then(visit(MET)).days(10).then(visit(MET));

      assertThat(signalsAt(days(21))).isEmpty();
      assertThat(signalsAt(days(21).plusMillis(1)))
          .containsExactly(
              new Signal(Rule.PLAN_MISSING, "P21D", Severity.FRAYING, days(21), List.of(request)));

      story.days(2).then(planAgreed(THEMSELVES, days(60)));
      assertThat(signalsAt(days(22))).isEmpty();
    }

    @Test
    void is_nobodys_of_the_house_while_a_partner_holds_the_thread() {
      accompanied();
      story.days(1).then(heldBy(BY_PARTNER));

      assertThat(signalsAt(days(60))).isEmpty();
    }

    @Test
    void is_to_be_reviewed_by_the_day_that_it_says() {
      accompanied();
      story.days(1).then(planAgreed(THEMSELVES, days(10)));
      var agreed = story.last();
      assertThat(judgedAt(days(2)).nextStep())
          .isEqualTo(new NextStep(NextStep.Kind.REVIEW_PLAN, days(10), agreed));
      assertThat(rulesAt(days(10))).isEmpty();
      assertThat(signalsAt(days(11)))
          .containsExactly(
              new Signal(Rule.REVIEW_OVERDUE, "P9D", Severity.FRAYING, days(10), List.of(agreed)));

      story.days(10).then(visit(MET)).then(planReviewed(ReviewOutcome.values()[0], days(20)));
      assertThat(rulesAt(days(12))).isEmpty();
      assertThat(rulesAt(days(20).plusMillis(1))).containsExactly(Rule.REVIEW_OVERDUE);
    }

    @Test
    void that_was_reviewed_for_the_last_time_asks_for_none() {
      accompanied();
      story.days(1).then(planAgreed(THEMSELVES, days(10))).days(8).then(visit(MET));
      story.then(planReviewed(ReviewOutcome.values()[0], null));

      assertThat(rulesAt(days(20))).isEmpty();
    }

    @Test
    void says_how_often_the_person_is_met() {
      accompanied();
      var plan = planAgreed(THEMSELVES, days(60));
      story.then(
          new PlanAgreed(plan.accompaniment(), plan.goals(), plan.tasks(), plan.reviewDue(), 30));
      assertThat(rulesAt(days(30))).isEmpty();
      assertThat(signalsAt(days(31))).extracting(Signal::threshold).containsExactly("P30D");
    }
  }

  @Nested
  class A_plan_that_is_told_late {
    @Test
    void holds_from_when_it_was_agreed_and_what_its_review_found_stays() {
      accompanied();
      story.days(1).then(planAgreed(THEMSELVES, days(5)));
      story.days(9).then(planReviewed(ReviewOutcome.ON_COURSE, days(38)));
      story.recorded(every(30, days(20)), days(3)).then(visit(MET));

      assertThat(rulesAt(days(38))).isEmpty();
      assertThat(judgedAt(days(37)).nextStep().kind()).isEqualTo(NextStep.Kind.REVIEW_PLAN);
      assertThat(rulesAt(days(39))).containsExactly(Rule.REVIEW_OVERDUE);
    }

    @Test
    void holds_no_more_than_one_that_was_agreed_after_it() {
      accompanied();
      story.days(4).then(every(30, days(60))).recorded(every(7, days(5)), days(2));

      assertThat(rulesAt(days(29))).isEmpty();
    }

    private PlanAgreed every(int days, Instant reviewDue) {
      var plan = planAgreed(THEMSELVES, reviewDue);
      return new PlanAgreed(plan.accompaniment(), plan.goals(), plan.tasks(), reviewDue, days);
    }
  }

  @Nested
  class A_relay {
    @Test
    void past_its_end_frays_the_thread_until_it_is_given_back() {
      accompanied();
      story.then(relayTaken(days(5)));
      var taken = story.last();
      assertThat(rulesAt(days(5))).isEmpty();
      assertThat(signalsAt(days(6)))
          .containsExactly(
              new Signal(Rule.RELAY_OVERDUE, "P5D", Severity.FRAYING, days(5), List.of(taken)));

      story.days(7).then(relayReturned());
      assertThat(rulesAt(days(8))).isEmpty();
    }
  }

  @Nested
  class Contact_that_was_lost {
    @Test
    void breaks_the_thread_at_once_until_somebody_was_found() {
      accompanied();
      story.days(1).then(contactLost());
      var lost = story.last();

      assertThat(judgedAt(days(1)).status()).isEqualTo(Status.BROKEN);
      assertThat(signalsAt(days(1)))
          .containsExactly(
              new Signal(Rule.CONTACT_LOST, "1", Severity.BROKEN, days(1), List.of(lost)));
      assertThat(house(days(1)))
          .extracting(LinkStanding::state, LinkStanding::event)
          .containsExactly(State.BROKEN, lost);

      story.days(2).then(contactRestored());
      assertThat(judgedAt(days(3)).status()).isEqualTo(Status.STEADY);
      assertThat(house(days(3)))
          .extracting(LinkStanding::state, LinkStanding::event)
          .containsExactly(State.RESTORED, story.last());

      story.days(1).then(visit(MET));
      assertThat(house(days(4)).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void is_over_once_somebody_met_the_person_whoever_says_so() {
      accompanied();
      story.days(1).then(contactLost()).days(1).then(visit(MET));

      assertThat(rulesAt(days(2))).isEmpty();
    }

    @Test
    void never_was_if_it_was_said_in_error() {
      accompanied();
      story.days(1).then(contactLost()).takenBack();
      assertThat(judgedAt(days(1)).status()).isEqualTo(Status.STEADY);
      assertThat(judgedAt(days(1)).lastContact()).as("nobody need have met them").isNull();

      story.days(1).then(contactLost());
      var earlier = story.last();
      story.days(1).then(contactLost()).takenBack();
      assertThat(signalsAt(days(3)))
          .as("what was said before that holds again")
          .extracting(Signal::evidence)
          .containsExactly(List.of(earlier));
    }

    @Test
    void matters_no_more_after_the_end() {
      accompanied();
      story.days(1).then(contactLost()).days(1).then(closed());

      assertThat(rulesAt(days(2))).isEmpty();
    }
  }

  private void accompanied() {
    story.then(helpRequested()).then(heldBy(BY_WORKER));
  }

  private Instant days(long days) {
    return start.plus(Duration.ofDays(days));
  }

  private LinkStanding house(Instant at) {
    return judgedAt(at).links().stream()
        .filter(it -> it.to() == LinkStanding.To.HOUSE)
        .findFirst()
        .orElseThrow();
  }

  private List<Rule> rulesAt(Instant at) {
    return signalsAt(at).stream().map(Signal::rule).toList();
  }

  private List<Signal> signalsAt(Instant at) {
    return judgedAt(at).signals();
  }

  private FilRouge judgedAt(Instant at) {
    return FilRouge.judge(ThreadFacts.of(ORGANISATION, story.events()), Yardstick.OF_THE_HOUSE, at);
  }
}
