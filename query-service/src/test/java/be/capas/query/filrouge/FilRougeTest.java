package be.capas.query.filrouge;

import static be.capas.contract.Samples.CONSENTED;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.contract.accompaniment.VisitOutcome.NOT_FOUND;
import static be.capas.contract.accompaniment.VisitOutcome.REFUSED;
import static be.capas.contract.accompaniment.VisitOutcome.UNSAFE;
import static be.capas.query.Events.BY_PARTNER;
import static be.capas.query.Events.BY_PSYCHOLOGIST;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.appointmentKept;
import static be.capas.query.Events.appointmentMissed;
import static be.capas.query.Events.appointmentSet;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.consentGiven;
import static be.capas.query.Events.consentWithdrawn;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffDeclined;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.linkRestored;
import static be.capas.query.Events.onScene;
import static be.capas.query.Events.planAgreed;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.reoriented;
import static be.capas.query.Events.stabilised;
import static be.capas.query.Events.transferred;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.accompaniment.PlanParty;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.Absences;
import be.capas.contract.filrouge.Absences.Away;
import be.capas.contract.filrouge.Accompaniment;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Holding;
import be.capas.contract.filrouge.LinkStanding;
import be.capas.contract.filrouge.LinkStanding.State;
import be.capas.contract.filrouge.LinkStanding.To;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Proven;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Signal.Severity;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.Thresholds;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.Contact;
import be.capas.contract.filrouge.facts.HandoffFacts;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.id.ActorId;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FilRougeTest {
  private final Story story = Story.of(PERSON);
  private final Instant start = story.now();

  @Nested
  class The_holder {
    @Test
    void is_whoever_took_the_thread_last() {
      story.then(helpRequested()).then(heldBy(BY_WORKER));
      var byWorker = story.last();
      story.days(1).then(heldBy(BY_PSYCHOLOGIST));

      var thread = judged();

      assertThat(thread.holder().id()).isEqualTo(BY_PSYCHOLOGIST.id());
      assertThat(thread.previousHolders())
          .containsExactly(new Holding(BY_WORKER.kind(), BY_WORKER.id(), start, days(1), byWorker));
    }

    @Test
    void is_still_the_sender_while_the_partner_has_only_accepted() {
      accompaniedWithAcceptedHandoff();
      story.then(appointmentSet(days(9)));

      assertThat(judged().holder().id()).isEqualTo(BY_WORKER.id());
    }

    @Test
    void is_the_partner_once_it_has_met_the_person() {
      accompaniedWithAcceptedHandoff();
      story.then(appointmentSet(days(3))).days(3);
      story.then(appointmentKept(days(3))).then(transferred());
      var proof = story.last();
      assertThat(judged().holder().id()).isEqualTo(PARTNER.value());
      story.then(heldBy(BY_PARTNER));

      var thread = judged();

      assertThat(thread.holder().id()).isEqualTo(PARTNER.value());
      assertThat(thread.holder().event()).isEqualTo(proof);
      assertThat(thread.previousHolders()).extracting(Holding::id).containsExactly(BY_WORKER.id());
    }

    @Test
    void stays_the_partner_after_the_reorientation() {
      accompaniedWithAcceptedHandoff();
      story.then(transferred()).then(heldBy(BY_PARTNER)).then(reoriented());

      var thread = judged();

      assertThat(thread.holder().id()).isEqualTo(PARTNER.value());
      assertThat(thread.accompaniment().state()).isEqualTo(Accompaniment.State.REORIENTED);
    }

    @Test
    void is_nobody_once_the_accompaniment_is_closed() {
      accompanied();
      story.days(1).then(closed());

      var thread = judged();

      assertThat(thread.holder()).isNull();
      assertThat(thread.previousHolders().getLast().until()).isEqualTo(days(1));
      assertThat(thread.accompaniment().state()).isEqualTo(Accompaniment.State.CLOSED);
    }
  }

  @Nested
  class No_contact {
    @Test
    void is_counted_from_the_request_while_nobody_met_the_person() {
      story.then(helpRequested());
      var proof = story.last();

      assertThat(judgedAt(days(14)).status()).isEqualTo(Status.STEADY);
      assertThat(judgedAt(days(14).plusMillis(1)).signals())
          .containsExactly(
              new Signal(Rule.NO_CONTACT, "P14D", Severity.FRAYING, days(14), List.of(proof)));
    }

    @Test
    void breaks_the_thread_beyond_twice_the_cadence() {
      story.then(helpRequested());

      assertThat(judgedAt(days(28)).status()).isEqualTo(Status.FRAYING);
      assertThat(judgedAt(days(28).plusMillis(1)).status()).isEqualTo(Status.BROKEN);
    }

    @Test
    void is_counted_anew_from_every_contact() {
      accompanied();
      planned();
      story.days(10).then(visit(MET));
      var proof = story.last();

      var thread = judgedAt(days(24));

      assertThat(thread.status()).isEqualTo(Status.STEADY);
      assertThat(thread.lastContact()).isEqualTo(new Proven<>(Contact.Kind.VISIT, days(10), proof));
      assertThat(judgedAt(days(25)).signals().getFirst().evidence()).containsExactly(proof);
    }

    @Test
    void is_not_ended_by_a_visit_that_failed() {
      accompanied();
      story.days(10).then(visit(NOT_FOUND));

      assertThat(rulesAt(days(15))).contains(Rule.NO_CONTACT);
    }

    @Test
    void follows_when_the_visit_took_place_not_when_it_was_recorded() {
      accompanied();
      planned();
      story.days(12).then(visit(MET)).days(1).recorded(visit(MET), days(2));

      assertThat(judgedAt(days(26)).status()).isEqualTo(Status.STEADY);
      assertThat(judgedAt(days(26)).lastContact().at()).isEqualTo(days(12));
    }

    @Test
    void is_counted_from_the_contact_before_once_a_later_one_never_was() {
      accompanied();
      story.days(2).then(visit(MET)).days(8).then(visit(MET));
      assertThat(judgedAt(days(20)).status()).isEqualTo(Status.STEADY);

      story.days(1).takenBack();

      assertThat(judgedAt(days(20)).lastContact().at()).isEqualTo(days(2));
      assertThat(rulesAt(days(20))).containsExactly(Rule.NO_CONTACT);
    }

    @Test
    void is_ended_by_the_intervention_and_by_the_kept_appointment() {
      accompaniedWithAcceptedHandoff();
      story.days(5).then(raised(Urgency.P1, story.now())).then(claimed()).then(onScene());
      assertThat(judged().lastContact().kind()).isEqualTo(Contact.Kind.INTERVENTION);

      story.days(5).then(appointmentSet(days(11))).days(4).then(appointmentKept(days(11)));
      assertThat(judged().lastContact().kind()).isEqualTo(Contact.Kind.APPOINTMENT);
      assertThat(judged().lastContact().at()).isEqualTo(days(11));
    }

    @Test
    void is_no_longer_the_house_s_to_watch_once_a_partner_holds_the_thread() {
      accompaniedWithAcceptedHandoff();
      story.then(transferred()).then(heldBy(BY_PARTNER));

      assertThat(judgedAt(days(60)).status()).isEqualTo(Status.STEADY);
    }

    @Test
    void follows_the_organisation_s_own_cadence() {
      story.then(helpRequested());
      var weekly =
          new Yardstick(
              new Thresholds(
                  Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(21), Duration.ofDays(7)),
              Absences.NONE);

      assertThat(FilRouge.judge(facts(), weekly, days(8)).signals())
          .extracting(Signal::threshold)
          .containsExactly("P7D");
    }
  }

  @Nested
  class A_handoff {
    @Test
    void unanswered_by_its_due_time_frays_the_thread() {
      accompanied();
      story.then(handoffProposed()).then(handoffSent(days(2)));
      var proof = story.last();

      assertThat(judgedAt(days(2)).status()).isEqualTo(Status.STEADY);
      assertThat(judgedAt(days(2).plusMillis(1)).signals())
          .containsExactly(
              new Signal(
                  Rule.HANDOFF_UNANSWERED, "P2D", Severity.FRAYING, days(2), List.of(proof)));
    }

    @Test
    void answered_late_steadies_the_thread_again() {
      accompanied();
      story.then(handoffProposed()).then(handoffSent(days(2))).days(3).then(handoffAccepted());

      assertThat(judged().status()).isEqualTo(Status.STEADY);
    }

    @Test
    void accepted_without_a_first_appointment_in_14_days_frays_the_thread() {
      accompaniedWithAcceptedHandoff();
      story.days(10).then(visit(MET));

      assertThat(rulesAt(days(14))).isEmpty();
      assertThat(rulesAt(days(15))).containsExactly(Rule.NO_FIRST_APPOINTMENT);
    }

    @Test
    void whose_first_appointment_was_missed_frays_the_thread_until_it_is_set_again() {
      accompaniedWithAcceptedHandoff();
      story.then(appointmentSet(days(3))).days(3).then(appointmentMissed(days(3)));
      assertThat(rulesAt(days(4))).containsExactly(Rule.FIRST_APPOINTMENT_MISSED);
      assertThat(judged().handoffs().getFirst().state()).isEqualTo(HandoffFacts.State.MISSED);

      story.then(appointmentSet(days(6)));
      assertThat(rulesAt(days(4))).isEmpty();
    }

    @Test
    void frays_when_the_consent_that_it_rests_on_is_withdrawn() {
      accompanied();
      story.then(consentGiven()).then(handoffProposed());
      story.then(handoffSent(CONSENTED, days(2))).then(handoffAccepted());
      var sent = story.events().get(story.events().size() - 2);
      assertThat(rulesAt(days(1))).isEmpty();

      story.days(1).then(consentWithdrawn());

      var withdrawn = story.events().getLast();
      assertThat(judged().signals())
          .containsExactly(
              new Signal(
                  Rule.CONSENT_WITHDRAWN,
                  "1",
                  Severity.FRAYING,
                  withdrawn.occurredAt(),
                  List.of(withdrawn.id(), sent.id())));
    }

    @Test
    void that_rests_on_something_else_or_is_over_does_not_fray_when_a_consent_is_withdrawn() {
      accompanied();
      story.then(consentGiven()).then(handoffProposed()).then(handoffSent(days(2)));
      story.then(consentWithdrawn());
      assertThat(rulesAt(days(1))).isEmpty();

      story.then(handoffSent(CONSENTED, days(2))).then(handoffDeclined());
      assertThat(rulesAt(days(1))).isEmpty();
    }

    @Test
    void of_a_closed_accompaniment_frays_nothing() {
      accompanied();
      story.then(handoffProposed()).then(handoffSent(days(2))).then(closed());

      assertThat(rulesAt(days(90))).isEmpty();
    }
  }

  @Nested
  class Whoever_holds_the_thread {
    private final UUID said = new UUID(7, 7);

    @Test
    void and_is_away_for_a_week_or_longer_frays_it_from_the_first_day_to_the_last() {
      accompanied();
      var away = away(BY_WORKER.id(), 2, 9);

      assertThat(rulesAt(days(2), away)).isEmpty();
      assertThat(judgedAt(days(2).plusMillis(1), away).signals())
          .containsExactly(
              new Signal(
                  Rule.HOLDER_GONE, "P7D", Severity.FRAYING, days(2), List.of(said, story.last())));
      assertThat(rulesAt(days(9), away)).containsExactly(Rule.HOLDER_GONE);
      assertThat(rulesAt(days(9).plusMillis(1), away)).isEmpty();
    }

    @Test
    void for_a_shorter_time_or_somebody_else_does_not() {
      accompanied();

      assertThat(rulesAt(days(3), away(BY_WORKER.id(), 2, 8))).isEmpty();
      assertThat(rulesAt(days(3), away(BY_PSYCHOLOGIST.id(), 2, 12))).isEmpty();
    }

    @Test
    void and_took_it_while_away_or_passed_it_on_counts_from_then() {
      accompanied();
      var away = away(BY_PSYCHOLOGIST.id(), 2, 12);
      story.days(4).then(heldBy(BY_PSYCHOLOGIST));
      assertThat(judgedAt(days(5), away).signals())
          .extracting(Signal::since)
          .containsExactly(days(4));

      story.days(1).then(heldBy(BY_WORKER));
      assertThat(rulesAt(days(6), away)).isEmpty();
    }

    @Test
    void makes_somebody_look_on_the_first_day_and_after_the_last() {
      accompanied();
      var yardstick = new Yardstick(Thresholds.OF_THE_HOUSE, away(BY_WORKER.id(), 2, 9));

      assertThat(FilRouge.holdsUntil(facts(), yardstick, days(1))).hasValue(days(2));
      assertThat(FilRouge.holdsUntil(facts(), yardstick, days(3))).hasValue(days(9));
    }

    private Absences away(String who, long from, long to) {
      return new Absences(List.of(new Away(new ActorId(who), days(from), days(to), said)));
    }

    private List<Rule> rulesAt(Instant at, Absences away) {
      return judgedAt(at, away).signals().stream().map(Signal::rule).toList();
    }

    private FilRouge judgedAt(Instant at, Absences away) {
      return FilRouge.judge(facts(), new Yardstick(Thresholds.OF_THE_HOUSE, away), at);
    }
  }

  @Nested
  class Two_failed_visits {
    @Test
    void in_a_row_fray_the_thread() {
      accompanied();
      story.days(1).then(visit(NOT_FOUND));
      var first = story.last();
      story.days(1).then(visit(REFUSED));

      assertThat(judged().signals())
          .singleElement()
          .satisfies(
              it -> {
                assertThat(it.rule()).isEqualTo(Rule.TWO_VISITS_FAILED);
                assertThat(it.evidence()).containsExactly(story.last(), first);
              });
    }

    @Test
    void with_one_that_met_the_person_between_them_do_not_even_if_it_is_recorded_last() {
      accompanied();
      story.days(1).then(visit(NOT_FOUND)).days(2).then(visit(NOT_FOUND));
      assertThat(judged().status()).isEqualTo(Status.FRAYING);

      story.days(1).recorded(visit(MET), days(2));
      assertThat(judged().status()).isEqualTo(Status.STEADY);
    }

    @Test
    void with_one_broken_off_for_safety_between_them_do_not() {
      accompanied();
      story.days(1).then(visit(NOT_FOUND)).days(1).then(visit(UNSAFE));
      story.days(1).then(visit(NOT_FOUND));

      assertThat(judged().status()).isEqualTo(Status.STEADY);
    }

    @Test
    void are_over_once_the_person_was_met_in_a_crisis() {
      accompanied();
      story.days(1).then(visit(NOT_FOUND)).days(1).then(visit(NOT_FOUND));
      story.days(1).then(raised(Urgency.P1, story.now())).then(onScene());

      assertThat(judged().status()).isEqualTo(Status.STEADY);
    }
  }

  @Nested
  class The_contact_agreed_after_a_crisis {
    @Test
    void is_the_next_step_and_frays_the_thread_when_overdue() {
      accompanied();
      story.then(raised(Urgency.P2, start)).then(claimed()).then(onScene());
      story.hours(2).then(stabilised(days(2)));

      assertThat(judged().nextStep())
          .isEqualTo(new NextStep(NextStep.Kind.NEXT_CONTACT, days(2), story.last()));
      assertThat(rulesAt(days(2))).isEmpty();
      assertThat(rulesAt(days(3))).containsExactly(Rule.NEXT_CONTACT_OVERDUE);
    }

    @Test
    void is_owed_without_an_accompaniment_too() {
      story.then(raised(Urgency.P2, start)).then(stabilised(days(2)));

      assertThat(rulesAt(days(3))).containsExactly(Rule.NEXT_CONTACT_OVERDUE);
    }

    @Test
    void is_done_by_any_contact_since() {
      accompanied();
      story.then(raised(Urgency.P2, start)).then(stabilised(days(2)));
      story.days(1).then(visit(MET));

      assertThat(rulesAt(days(3))).isEmpty();
    }
  }

  @Test
  void the_next_step_is_the_earliest_duty() {
    accompanied();
    story.then(handoffProposed()).then(handoffSent(days(2)));
    assertThat(judged().nextStep().kind()).isEqualTo(NextStep.Kind.HANDOFF_ANSWER);

    story.days(1).then(handoffAccepted());
    assertThat(judged().nextStep().kind()).isEqualTo(NextStep.Kind.REGULAR_CONTACT);

    story.then(appointmentSet(days(9)));
    assertThat(judged().nextStep())
        .isEqualTo(new NextStep(NextStep.Kind.FIRST_APPOINTMENT, days(9), story.last()));
  }

  @Test
  void links_restored_are_shown_with_their_proof() {
    accompanied();
    story.days(1).then(linkRestored(LinkKind.NEIGHBOUR));

    assertThat(judged().links())
        .filteredOn(it -> it.to() == To.PEOPLE)
        .containsExactly(
            new LinkStanding(
                To.PEOPLE, LinkKind.NEIGHBOUR, null, State.RESTORED, days(1), story.last()));
  }

  @Nested
  class The_link_to_the_house {
    @Test
    void is_wanted_then_tried_then_there() {
      accompanied();
      assertThat(link(To.HOUSE)).isEqualTo(house(State.TO_INITIATE, start, 0));

      story.days(1).then(visit(NOT_FOUND));
      assertThat(link(To.HOUSE)).isEqualTo(house(State.INITIATED, days(1), 2));

      story.days(1).then(visit(MET));
      assertThat(link(To.HOUSE)).isEqualTo(house(State.ACTIVE, days(2), 3));
    }

    @Test
    void is_at_risk_then_broken_where_nobody_comes_and_over_at_the_end() {
      accompanied();
      assertThat(linkAt(days(15), To.HOUSE)).isEqualTo(house(State.AT_RISK, days(14), 0));
      assertThat(linkAt(days(29), To.HOUSE)).isEqualTo(house(State.BROKEN, days(14), 0));

      story.days(30).then(closed());
      assertThat(link(To.HOUSE)).isEqualTo(house(State.ENDED, days(30), 2));
    }

    private LinkStanding house(State state, Instant at, int proof) {
      return new LinkStanding(To.HOUSE, null, null, state, at, story.events().get(proof).id());
    }
  }

  @Nested
  class A_link_to_care {
    @Test
    void goes_from_wanted_to_met_with_the_event_behind_each_state() {
      accompanied();
      story.then(handoffProposed());
      assertThat(link(To.CARE)).isEqualTo(care(State.TO_INITIATE, days(0)));
      story.then(handoffSent(days(2)));
      assertThat(link(To.CARE)).isEqualTo(care(State.INITIATED, days(0)));
      story.then(handoffAccepted()).then(appointmentSet(days(3)));
      assertThat(link(To.CARE)).isEqualTo(care(State.INITIATED, days(0)));
      story.days(3).then(appointmentKept(days(3)));
      assertThat(link(To.CARE)).isEqualTo(care(State.ACTIVE, days(3)));
    }

    @Test
    void is_at_risk_as_long_as_a_signal_is_about_it() {
      accompanied();
      story.then(handoffProposed()).then(handoffSent(days(2)));
      assertThat(linkAt(days(3), To.CARE)).isEqualTo(care(State.AT_RISK, days(2)));

      story.days(3).then(handoffAccepted()).then(appointmentSet(days(4)));
      story.days(1).then(appointmentMissed(days(4)));
      assertThat(link(To.CARE)).isEqualTo(care(State.AT_RISK, days(4)));

      story.then(appointmentSet(days(6)));
      assertThat(link(To.CARE)).isEqualTo(care(State.INITIATED, days(4)));
    }

    @Test
    void that_the_partner_declined_is_over() {
      accompanied();
      story.then(handoffProposed()).then(handoffSent(days(2))).days(1).then(handoffDeclined());

      assertThat(link(To.CARE)).isEqualTo(care(State.ENDED, days(1)));
    }

    private LinkStanding care(State state, Instant at) {
      return new LinkStanding(To.CARE, null, PARTNER, state, at, story.last());
    }
  }

  private LinkStanding link(To to) {
    return linkAt(story.now(), to);
  }

  private LinkStanding linkAt(Instant at, To to) {
    return judgedAt(at).links().stream().filter(it -> it.to() == to).findFirst().orElseThrow();
  }

  private void accompanied() {
    story.then(helpRequested()).then(heldBy(BY_WORKER));
  }

  /** With a plan that asks for nothing before long. */
  private void planned() {
    story.then(planAgreed(new PlanParty(PlanParty.Kind.PERSON, null), days(90)));
  }

  private void accompaniedWithAcceptedHandoff() {
    accompanied();
    story.then(handoffProposed()).then(handoffSent(days(2))).then(handoffAccepted());
  }

  private Instant days(long days) {
    return start.plus(Duration.ofDays(days));
  }

  private FilRouge judged() {
    return judgedAt(story.now());
  }

  private FilRouge judgedAt(Instant at) {
    return FilRouge.judge(facts(), Yardstick.OF_THE_HOUSE, at);
  }

  private List<Rule> rulesAt(Instant at) {
    return judgedAt(at).signals().stream().map(Signal::rule).toList();
  }

  private ThreadFacts facts() {
    var view = new FilRougeView();
    ThreadFacts facts = null;
    for (var event : story.events()) {
      facts = view.fold(facts, event);
    }
    return facts;
  }
}
