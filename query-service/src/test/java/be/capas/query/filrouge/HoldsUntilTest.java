package be.capas.query.filrouge;

import static be.capas.contract.Samples.CONSENT;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.closed;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.onScene;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.stabilised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.FilRouge;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.handoff.SharingBasis;
import be.capas.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who looks at a thread must know when to look again: not too late, and not all the time. */
class HoldsUntilTest {
  private static final long MONTHS = Duration.ofDays(90).toMillis();

  private final Story story = Story.of(PERSON);
  private final Instant start = story.now();

  @Test
  void nothing_changes_before_the_time_that_it_names() {
    var facts = busy();

    qt().forAll(longs().between(0, MONTHS), longs().between(0, MONTHS))
        .checkAssert(
            (from, some) -> {
              var at = story.now().plusMillis(from);
              var until = until(facts, at).orElse(at.plusMillis(MONTHS));
              var between = at.plusMillis(some % (Duration.between(at, until).toMillis() + 1));
              assertThat(signals(facts, between)).isEqualTo(signals(facts, at));
            });
  }

  @Test
  void just_after_it_something_does() {
    story.then(helpRequested()).then(heldBy(BY_WORKER));
    var facts = facts();

    var fraying = until(facts, start).orElseThrow();
    assertThat(fraying).isEqualTo(start.plus(Duration.ofDays(14)));
    var planMissing = until(facts, fraying.plusMillis(1)).orElseThrow();
    assertThat(planMissing).isEqualTo(start.plus(Duration.ofDays(21)));
    var broken = until(facts, planMissing.plusMillis(1)).orElseThrow();
    assertThat(broken).isEqualTo(start.plus(Duration.ofDays(28)));
    assertThat(until(facts, broken.plusMillis(1))).isEmpty();
    assertThat(signals(facts, fraying)).isEmpty();
    assertThat(signals(facts, fraying.plusMillis(1))).hasSize(1);
  }

  @Test
  void where_only_an_event_can_change_anything_there_is_no_such_time() {
    story.then(helpRequested()).then(heldBy(BY_WORKER)).days(1).then(closed());

    assertThat(until(facts(), story.now())).isEmpty();
  }

  private ThreadFacts busy() {
    story
        .then(helpRequested())
        .then(heldBy(BY_WORKER))
        .then(raised(Urgency.P1, start))
        .hours(1)
        .then(onScene())
        .hours(1)
        .then(stabilised(start.plus(Duration.ofDays(3))))
        .then(handoffProposed())
        .then(
            handoffSent(
                new SharingBasis.Consent(CONSENT, start.plus(Duration.ofDays(9))),
                start.plus(Duration.ofDays(2))))
        .then(handoffAccepted());
    return facts();
  }

  private ThreadFacts facts() {
    return ThreadFacts.of(ORGANISATION, story.events());
  }

  private static Optional<Instant> until(ThreadFacts facts, Instant at) {
    return FilRouge.holdsUntil(facts, Yardstick.OF_THE_HOUSE, at);
  }

  private static List<Signal> signals(ThreadFacts facts, Instant at) {
    return FilRouge.judge(facts, Yardstick.OF_THE_HOUSE, at).signals();
  }
}
