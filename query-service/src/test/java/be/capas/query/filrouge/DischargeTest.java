package be.capas.query.filrouge;

import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.appointmentKept;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.reoriented;
import static be.capas.query.Events.transferred;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.Samples;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A thread after a partner let go, or said nothing. */
class DischargeTest {
  private final Story story = Story.of(PERSON);
  private final Instant start = story.now();

  @BeforeEach
  void ask() {
    story.then(helpRequested());
    story.then(heldBy(new Holder(Holder.Kind.WORKER, Samples.WORKER.value())));
    story.then(handoffProposed()).then(handoffSent(days(2)));
  }

  @Nested
  class Whoever_is_sent_home {
    @BeforeEach
    void meet() {
      story.then(handoffAccepted()).then(appointmentKept(start)).then(transferred());
    }

    @Test
    void is_to_be_met_within_seven_days() {
      story.days(3).then(home(days(5)));

      assertThat(judged(days(3)).nextStep())
          .isEqualTo(new NextStep(NextStep.Kind.DISCHARGE_CONTACT, days(12), story.last()));
      assertThat(rulesAt(days(12))).isEmpty();
      assertThat(judged(days(13)).signals())
          .containsExactly(
              new Signal(
                  Rule.DISCHARGE_WITHOUT_CONTACT,
                  "P7D",
                  Signal.Severity.FRAYING,
                  days(12),
                  List.of(story.last())));
    }

    @Test
    void is_met_after_they_went_not_before() {
      story.days(3).then(home(days(5))).days(1).then(visit(VisitOutcome.MET));
      assertThat(rulesAt(days(13))).containsExactly(Rule.DISCHARGE_WITHOUT_CONTACT);

      story.days(3).then(visit(VisitOutcome.MET));
      assertThat(rulesAt(days(13))).isEmpty();
    }

    @Test
    void is_owed_it_after_a_reorientation_too() {
      story.then(reoriented()).days(3).then(home(days(5)));

      assertThat(rulesAt(days(13))).containsExactly(Rule.DISCHARGE_WITHOUT_CONTACT);
    }

    @Test
    void is_owed_nothing_once_the_accompaniment_was_closed_after_it() {
      story.days(3).then(home(days(5))).days(4).then(closed());

      assertThat(rulesAt(days(13))).isEmpty();
    }
  }

  @Test
  void silence_frays_the_thread_whether_or_not_somebody_has_noted_it_until_it_is_withdrawn() {
    story.days(2).then(new HandoffExpired(HANDOFF, days(2)));
    assertThat(rulesAt(days(3))).containsExactly(Rule.HANDOFF_UNANSWERED);

    story.days(1).then(new HandoffWithdrawn(HANDOFF, WithdrawReason.NO_ANSWER));
    assertThat(rulesAt(days(3))).isEmpty();
  }

  private static DischargeAnnounced home(Instant at) {
    return new DischargeAnnounced(HANDOFF, at, at.plus(Duration.ofDays(7)), null);
  }

  private List<Rule> rulesAt(Instant at) {
    return judged(at).signals().stream().map(Signal::rule).toList();
  }

  private FilRouge judged(Instant at) {
    return FilRouge.judge(ThreadFacts.of(ORGANISATION, story.events()), Yardstick.OF_THE_HOUSE, at);
  }

  private Instant days(long days) {
    return start.plus(Duration.ofDays(days));
  }
}
