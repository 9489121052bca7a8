package be.capas.query.filrouge;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.contract.accompaniment.VisitOutcome.NOT_FOUND;
import static be.capas.query.Events.BY_PARTNER;
import static be.capas.query.Events.BY_PSYCHOLOGIST;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.appointmentKept;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.contactLost;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.planAgreed;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.rebalanced;
import static be.capas.query.Events.relayTaken;
import static be.capas.query.Events.reopened;
import static be.capas.query.Events.reoriented;
import static be.capas.query.Events.stabilised;
import static be.capas.query.Events.transferred;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.Samples;
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Holding;
import be.capas.contract.filrouge.LinkStanding;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.platform.codec.EventCodec;
import be.capas.query.Story;
import be.capas.query.history.History;
import be.capas.query.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What had ended stays so where the accompaniment goes on, or another one begins. */
class ReopeningTest {
  private static final PlanParty THEMSELVES = new PlanParty(PlanParty.Kind.PERSON, null);

  private final Story story = Story.of(PERSON).then(helpRequested()).then(heldBy(BY_WORKER));
  private final Instant start = story.now();

  @Nested
  class Whoever_held_the_thread {
    @Test
    void did_so_until_the_end_and_again_from_the_reopening() {
      story.days(10).then(closed()).days(10).then(reopened()).then(heldBy(BY_WORKER)).days(5);

      assertThat(holdings(days(25)))
          .extracting(Holding::id, Holding::since, Holding::until)
          .containsExactly(
              tuple(BY_WORKER.id(), start, days(10)), tuple(BY_WORKER.id(), days(20), null));
      assertThat(judgedAt(days(15)).holder()).isNull();
      assertThat(judgedAt(days(15)).previousHolders())
          .as("as it is told afterwards too")
          .isEqualTo(judgedAt(days(25)).previousHolders());
    }

    @Test
    void did_so_until_each_end() {
      story.days(10).then(closed()).days(10).then(reopened()).then(heldBy(BY_PSYCHOLOGIST));
      story.days(10).then(rebalanced());

      assertThat(holdings(days(40)))
          .extracting(Holding::id, Holding::since, Holding::until)
          .containsExactly(
              tuple(BY_WORKER.id(), start, days(10)),
              tuple(BY_PSYCHOLOGIST.id(), days(20), days(30)));
    }

    @Test
    void goes_on_where_it_was_closed_and_reopened_at_once() {
      story.days(10).then(closed()).then(reopened()).then(heldBy(BY_WORKER)).days(1);

      assertThat(judgedAt(days(11)).holder().since()).isEqualTo(days(10));
    }

    @Test
    void is_not_the_partner_that_met_the_person_after_it_was_closed() {
      accepted();
      story.days(10).then(closed()).days(2).then(appointmentKept(days(12))).then(transferred());
      assertThat(judgedAt(days(13)).holder()).isNull();

      story.days(8).then(reopened()).then(heldBy(BY_WORKER));
      assertThat(holdings(days(21)))
          .extracting(Holding::id, Holding::since, Holding::until)
          .containsExactly(
              tuple(BY_WORKER.id(), start, days(10)), tuple(BY_WORKER.id(), days(20), null));
    }

    @Test
    void nor_the_partner_that_took_it_before_anybody_knew_that_it_had_been_closed() {
      accepted();
      story.days(5).then(transferred()).then(heldBy(BY_PARTNER));
      story.days(5).recorded(closed(), days(4));

      assertThat(holdings(days(11)))
          .extracting(Holding::id, Holding::since, Holding::until)
          .containsExactly(tuple(BY_WORKER.id(), start, days(4)));
    }

    @Test
    void is_whoever_took_it_last_by_when_that_was_however_late_it_is_told() {
      story.days(3).then(heldBy(BY_PSYCHOLOGIST)).days(2).recorded(heldBy(BY_PARTNER), days(1));

      assertThat(holdings(days(6)))
          .extracting(Holding::id, Holding::since, Holding::until)
          .containsExactly(
              tuple(BY_WORKER.id(), start, days(1)),
              tuple(BY_PARTNER.id(), days(1), days(3)),
              tuple(BY_PSYCHOLOGIST.id(), days(3), null));
    }

    @Test
    void holds_nothing_that_had_ended_before_by_whatever_was_recorded_first() {
      story.days(10).then(heldBy(BY_PSYCHOLOGIST)).recorded(closed(), days(9));

      assertThat(holdings(days(11)))
          .extracting(Holding::id, Holding::since, Holding::until)
          .containsExactly(tuple(BY_WORKER.id(), start, days(9)));
    }

    @Test
    void is_the_partner_all_the_time_that_the_person_was_reoriented() {
      accepted();
      story.days(3).then(transferred()).then(heldBy(BY_PARTNER)).days(2).then(reoriented());
      story.days(10).then(reopened()).then(heldBy(BY_PSYCHOLOGIST));

      assertThat(holdings(days(16)))
          .extracting(Holding::id, Holding::since, Holding::until)
          .containsExactly(
              tuple(BY_WORKER.id(), start, days(3)),
              tuple(BY_PARTNER.id(), days(3), days(15)),
              tuple(BY_PSYCHOLOGIST.id(), days(15), null));
    }
  }

  @Nested
  class What_had_gone_wrong_before {
    @Test
    void two_failed_visits_do_not_fray_what_was_reopened() {
      story.days(8).then(visit(NOT_FOUND)).days(1).then(visit(NOT_FOUND));
      assertThat(rulesAt(days(9))).containsExactly(Rule.TWO_VISITS_FAILED);
      endedAndReopened();

      assertThat(rulesAt(days(20))).isEmpty();
      assertThat(judgedAt(days(20)).links())
          .filteredOn(it -> it.to() == LinkStanding.To.HOUSE)
          .extracting(LinkStanding::state)
          .containsExactly(LinkStanding.State.TO_INITIATE);

      story.days(1).then(visit(NOT_FOUND));
      assertThat(rulesAt(days(21))).as("one").isEmpty();
      story.days(1).then(visit(NOT_FOUND));
      assertThat(rulesAt(days(22))).containsExactly(Rule.TWO_VISITS_FAILED);
    }

    @Test
    void a_relay_was_over_with_the_accompaniment() {
      story.then(relayTaken(days(12)));
      endedAndReopened();

      assertThat(rulesAt(days(21))).isEmpty();
      assertThat(history(days(21)).accompaniments().getFirst().course().relays())
          .allMatch(it -> days(10).equals(it.returnedAt()));
    }

    @Test
    void a_plan_and_a_loss_of_contact_are_gone_from_the_history_as_from_the_thread() {
      story.days(2).then(planAgreed(THEMSELVES, days(15))).days(6).then(contactLost());
      story.days(2).then(closed()).days(10).then(reopened()).then(heldBy(BY_WORKER));

      var course = history(days(20)).accompaniments().getFirst().course();
      assertThat(course.plan()).isNull();
      assertThat(course.contact()).isNull();
      assertThat(rulesAt(days(20))).isEmpty();
      assertThat(judgedAt(days(20)).nextStep().kind()).isEqualTo(NextStep.Kind.REGULAR_CONTACT);
      assertThat(judgedAt(days(41).plusMillis(1)).signals())
          .extracting(Signal::rule)
          .contains(Rule.PLAN_MISSING);
    }

    @Test
    void that_the_person_was_met_stays_so() {
      story.days(8).then(visit(MET));
      endedAndReopened();

      var history = history(days(20));
      assertThat(history.accompaniments().getFirst().course().contact().at()).isEqualTo(days(8));
      assertThat(history.filRouge().lastContact().at()).isEqualTo(days(8));
    }

    @Test
    void the_contact_agreed_after_a_crisis_is_not_owed_again() {
      crisisAtRest();
      endedAndReopened();

      assertThat(rulesAt(days(21))).isEmpty();
    }

    @Test
    void nor_is_it_where_help_is_asked_for_anew() {
      crisisAtRest();
      story.days(9).then(closed()).days(10).then(helpRequested(PERSON));

      assertThat(rulesAt(days(21))).isEmpty();
    }

    @Test
    void it_is_owed_where_the_crisis_was_after_that() {
      endedAndReopened();
      crisisAtRest();

      assertThat(rulesAt(days(24))).containsExactly(Rule.NEXT_CONTACT_OVERDUE);
    }

    @Test
    void the_contact_after_a_discharge_is_not_owed_again() {
      accepted();
      story.then(transferred()).then(heldBy(BY_PARTNER)).days(1);
      story.then(new DischargeAnnounced(Samples.HANDOFF, days(2), days(9), null));
      story.days(9).then(closed()).days(10).then(reopened()).then(heldBy(BY_WORKER));

      assertThat(rulesAt(days(21))).isEmpty();
    }
  }

  @Test
  void a_document_of_before_past_endings_were_kept_is_still_read() {
    endedAndReopened();
    var json = new EventCodec().mapper();
    var known = ThreadFacts.of(ORGANISATION, story.events());
    var document = (ObjectNode) json.valueToTree(known);
    document.path("accompaniments").forEach(it -> ((ObjectNode) it).remove("endings"));

    var read = json.treeToValue(document, ThreadFacts.class);

    assertThat(json.treeToValue(json.valueToTree(known), ThreadFacts.class)).isEqualTo(known);
    assertThat(read.current().orElseThrow().getValue().endings()).isEmpty();
    assertThat(FilRouge.judge(read, Yardstick.OF_THE_HOUSE, days(20)).holder().id())
        .isEqualTo(BY_WORKER.id());
  }

  private void accepted() {
    story.then(handoffProposed()).then(handoffSent(days(2))).then(handoffAccepted());
  }

  private void crisisAtRest() {
    story.days(1).then(raised(Urgency.P2, story.now()));
    story.then(stabilised(story.now().plus(Duration.ofDays(2))));
  }

  /** Closed on the tenth day, reopened on the twentieth. */
  private void endedAndReopened() {
    var day = Duration.between(start, story.now()).toDays();
    story.days(10 - day).then(closed()).days(10).then(reopened()).then(heldBy(BY_WORKER));
  }

  private Instant days(long days) {
    return start.plus(Duration.ofDays(days));
  }

  private List<Holding> holdings(Instant at) {
    var thread = judgedAt(at);
    return Stream.concat(thread.previousHolders().stream(), Stream.ofNullable(thread.holder()))
        .toList();
  }

  private List<Rule> rulesAt(Instant at) {
    return judgedAt(at).signals().stream().map(Signal::rule).toList();
  }

  private FilRouge judgedAt(Instant at) {
    return history(at).filRouge();
  }

  private History history(Instant at) {
    var journal = new Journal(ORGANISATION, story.events());
    return History.of(journal, Yardstick.OF_THE_HOUSE, at, Instant.MAX);
  }
}
