package be.capas.query.filrouge;

import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.contract.accompaniment.VisitOutcome.NOT_FOUND;
import static be.capas.contract.accompaniment.VisitOutcome.REFUSED;
import static be.capas.contract.accompaniment.VisitOutcome.UNSAFE;
import static be.capas.query.Events.BY_PARTNER;
import static be.capas.query.Events.appointmentKept;
import static be.capas.query.Events.appointmentSet;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.onScene;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.stabilised;
import static be.capas.query.Events.transferred;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.Absences;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Proven;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Signal.Severity;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.Thresholds;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.Contact;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Somebody is met often enough, or the thread frays. */
class ContactRulesTest extends JudgedThread {
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
}
