package be.capas.query.filrouge;

import static be.capas.contract.Samples.CONSENTED;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.query.Events.appointmentMissed;
import static be.capas.query.Events.appointmentSet;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.consentGiven;
import static be.capas.query.Events.consentWithdrawn;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffDeclined;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Signal.Severity;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.facts.HandoffFacts;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A partner answers, meets the person and may do so, or the thread frays. */
class HandoffRulesTest extends JudgedThread {
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
}
