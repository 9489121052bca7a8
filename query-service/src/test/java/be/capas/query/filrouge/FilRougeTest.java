package be.capas.query.filrouge;

import static be.capas.contract.Samples.PARTNER;
import static be.capas.query.Events.BY_PARTNER;
import static be.capas.query.Events.BY_PSYCHOLOGIST;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.appointmentKept;
import static be.capas.query.Events.appointmentSet;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.reoriented;
import static be.capas.query.Events.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.filrouge.Absences;
import be.capas.contract.filrouge.Absences.Away;
import be.capas.contract.filrouge.Accompaniment;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Holding;
import be.capas.contract.filrouge.NextStep;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Signal.Rule;
import be.capas.contract.filrouge.Signal.Severity;
import be.capas.contract.filrouge.Thresholds;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.id.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who holds the thread, and what comes next. */
class FilRougeTest extends JudgedThread {
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
}
