package be.capas.query.filrouge;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.BY_PARTNER;
import static be.capas.query.Events.BY_PSYCHOLOGIST;
import static be.capas.query.Events.appointmentKept;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.reopened;
import static be.capas.query.Events.reoriented;
import static be.capas.query.Events.transferred;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.Samples;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Status;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.HandoffId;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
      story.then(heldBy(BY_PARTNER));
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

  @Nested
  class Whoever_was_reoriented_and_is_given_back {
    @BeforeEach
    void reorient() {
      story.then(handoffAccepted()).then(appointmentKept(start)).then(transferred());
      story.then(heldBy(BY_PARTNER));
      story.days(1).then(reoriented());
    }

    @Test
    void is_held_by_nobody_from_then_on_and_the_thread_says_so() {
      assertThat(judged(days(1)).holder().id()).isEqualTo(PARTNER.value());
      assertThat(rulesAt(days(30))).isEmpty();

      story.days(3).then(givenBack());

      var thread = judged(days(4));
      assertThat(thread.holder()).isNull();
      assertThat(thread.previousHolders().getLast().id()).isEqualTo(PARTNER.value());
      assertThat(thread.previousHolders().getLast().until()).isEqualTo(days(4));
      assertThat(thread.status()).isEqualTo(Status.BROKEN);
      assertThat(thread.signals())
          .containsExactly(
              new Signal(
                  Rule.NOBODY_HOLDS, "1", Signal.Severity.BROKEN, days(4), List.of(story.last())));
    }

    @Test
    void was_held_until_then_as_it_is_told_after_a_reopening_too() {
      story.days(3).then(givenBack());
      var before = judged(days(4)).previousHolders();
      story.days(10).then(reopened()).then(heldBy(BY_PSYCHOLOGIST));

      var thread = judged(days(15));

      assertThat(thread.previousHolders()).isEqualTo(before);
      assertThat(thread.previousHolders().getLast().until()).isEqualTo(days(4));
      assertThat(thread.holder().since()).isEqualTo(days(14));
    }

    @Test
    void is_held_again_once_it_is_reopened() {
      story.days(3).then(givenBack()).then(reopened()).then(heldBy(BY_PSYCHOLOGIST));

      assertThat(judged(days(4)).holder().id()).isEqualTo(BY_PSYCHOLOGIST.id());
      assertThat(rulesAt(days(4))).isEmpty();
    }

    @Test
    void is_held_again_once_help_is_asked_for_anew() {
      var next = new AccompanimentId(new UUID(0, 7));
      story.days(3).then(givenBack()).days(1).then(requested(next));
      story.then(new HolderAssigned(next, BY_PSYCHOLOGIST, null));

      assertThat(judged(days(5)).holder().id()).isEqualTo(BY_PSYCHOLOGIST.id());
      assertThat(rulesAt(days(5))).isEmpty();
    }
  }

  @Test
  void what_was_given_back_before_a_second_meeting_leaves_nobody_alone() {
    var again = new HandoffId(new UUID(0, 8));
    story.then(handoffAccepted()).then(transferred()).then(heldBy(BY_PARTNER));
    story.days(1).then(givenBack()).then(heldBy(BY_PSYCHOLOGIST));
    story
        .days(1)
        .then(
            new HandoffProposed(
                again, ORGANISATION, PERSON, ACCOMPANIMENT, PARTNER, Urgency.P3, null, null));
    story.then(new ThreadTransferred(again, PERSON, ACCOMPANIMENT, PARTNER));
    story.then(heldBy(BY_PARTNER));
    story.then(new PersonReoriented(ACCOMPANIMENT, PARTNER, again));

    assertThat(judged(days(3)).holder().id()).isEqualTo(PARTNER.value());
    assertThat(rulesAt(days(3))).isEmpty();
  }

  private static ThreadReturned givenBack() {
    return new ThreadReturned(
        HANDOFF, PERSON, ACCOMPANIMENT, PARTNER, ReturnReason.NOT_COMING, null);
  }

  private static HelpRequested requested(AccompanimentId accompaniment) {
    return new HelpRequested(
        accompaniment,
        PERSON,
        ORGANISATION,
        ANTENNA,
        new HelpSource(HelpSource.Kind.USER, null),
        Set.of(HelpReason.ISOLATION),
        null,
        null);
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
