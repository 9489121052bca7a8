package be.capas.query.filrouge;

import static be.capas.contract.Samples.CONSENTED;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.accompaniment.VisitOutcome.MET;
import static be.capas.contract.accompaniment.VisitOutcome.NOT_FOUND;
import static be.capas.query.Events.BY_PARTNER;
import static be.capas.query.Events.BY_PSYCHOLOGIST;
import static be.capas.query.Events.BY_WORKER;
import static be.capas.query.Events.appointmentKept;
import static be.capas.query.Events.appointmentSet;
import static be.capas.query.Events.claimed;
import static be.capas.query.Events.consentGiven;
import static be.capas.query.Events.consentWithdrawn;
import static be.capas.query.Events.handoffAccepted;
import static be.capas.query.Events.handoffProposed;
import static be.capas.query.Events.handoffSent;
import static be.capas.query.Events.heldBy;
import static be.capas.query.Events.helpRequested;
import static be.capas.query.Events.linkRestored;
import static be.capas.query.Events.onScene;
import static be.capas.query.Events.raised;
import static be.capas.query.Events.stabilised;
import static be.capas.query.Events.transferred;
import static be.capas.query.Events.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import be.capas.contract.CapasEvent;
import be.capas.contract.Corrections;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.query.Story;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThreadFactsTest {
  private static final List<Recorded<? extends CapasEvent>> EVENTS = busyThread();

  @Test
  void the_order_in_which_streams_become_known_changes_nothing() {
    var inOrder = folded(EVENTS);

    qt().forAll(longs().all())
        .checkAssert(seed -> assertThat(folded(interleaved(seed))).isEqualTo(inOrder));
  }

  @Test
  void the_times_at_which_things_became_known_change_nothing() {
    var late =
        EVENTS.stream()
            .<Recorded<? extends CapasEvent>>map(ThreadFactsTest::recordedAtTheEnd)
            .toList();

    assertThat(folded(late)).isEqualTo(folded(EVENTS));
  }

  @Test
  void what_was_taken_back_is_as_if_it_had_never_been_recorded() {
    var standing = ThreadFacts.of(Samples.ORGANISATION, Corrections.standing(EVENTS));

    assertThat(standing).isEqualTo(folded(EVENTS));
    assertThat(folded(EVENTS).takenBack()).hasSize(2);
  }

  private static List<Recorded<? extends CapasEvent>> busyThread() {
    var story = Story.of(PERSON);
    var start = story.now();
    return story
        .then(helpRequested())
        .then(heldBy(BY_WORKER))
        .then(raised(Urgency.P1, start))
        .hours(1)
        .then(claimed())
        .then(visit(NOT_FOUND))
        .hours(1)
        .then(onScene())
        .then(heldBy(BY_PSYCHOLOGIST))
        .hours(1)
        .then(stabilised(start.plusSeconds(90_000)))
        .days(1)
        .then(handoffProposed())
        .then(consentGiven())
        .then(handoffSent(CONSENTED, start.plusSeconds(200_000)))
        .then(consentWithdrawn())
        .then(visit(MET))
        .recorded(visit(NOT_FOUND), start.plusSeconds(600))
        .takenBack()
        .then(visit(MET))
        .takenBack()
        .days(1)
        .then(handoffAccepted())
        .then(appointmentSet(start.plusSeconds(400_000)))
        .then(linkRestored(LinkKind.FAMILY))
        .days(3)
        .then(appointmentKept(start.plusSeconds(400_000)))
        .then(transferred())
        .then(heldBy(BY_PARTNER))
        .events();
  }

  /** Some order that keeps each stream's own. */
  private static List<Recorded<? extends CapasEvent>> interleaved(long seed) {
    var streams = new LinkedHashMap<UUID, Deque<Recorded<? extends CapasEvent>>>();
    EVENTS.forEach(it -> streams.computeIfAbsent(it.stream(), _ -> new ArrayDeque<>()).add(it));
    var random = new Random(seed);
    var order = new ArrayList<Recorded<? extends CapasEvent>>();
    while (!streams.isEmpty()) {
      var keys = List.copyOf(streams.keySet());
      var chosen = keys.get(random.nextInt(keys.size()));
      order.add(streams.get(chosen).poll());
      streams.values().removeIf(Deque::isEmpty);
    }
    return order;
  }

  private static Recorded<? extends CapasEvent> recordedAtTheEnd(
      Recorded<? extends CapasEvent> it) {
    return new Recorded<>(
        it.id(),
        it.event(),
        it.sequence(),
        it.organisation(),
        it.person(),
        it.by(),
        it.occurredAt(),
        Samples.NOON.plusSeconds(10_000_000),
        it.correlationId(),
        it.causationId(),
        it.traceparent());
  }

  private static ThreadFacts folded(List<Recorded<? extends CapasEvent>> events) {
    var facts = ThreadFacts.none(Samples.ORGANISATION);
    for (var event : events) {
      facts = facts.fold(event);
    }
    return facts;
  }
}
