package be.capas.notification;

import static be.capas.notification.Given.EVERYBODY;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import be.capas.notification.brokenglass.BrokenGlass;
import be.capas.notification.frayedthread.FrayedThread;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Notice;
import be.capas.notification.paging.Paging;
import be.capas.notification.paging.Steps;
import be.capas.notification.partneranswer.PartnerAnswer;
import be.capas.notification.partnerrequest.PartnerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks all events, in the order of their streams: each is told, or deliberately is not. */
class EveryEventTest {
  @Test
  void is_told_or_deliberately_not() {
    var told = new TreeMap<String, Long>();
    var streams = new HashMap<UUID, Known>();
    var sequences = new HashMap<UUID, Long>();

    for (CapasEvent event : Samples.all()) {
      var sequence = sequences.merge(event.stream().value(), 1L, Long::sum) - 1;
      var recorded = Samples.recorded(event, sequence);
      var before = streams.getOrDefault(recorded.stream(), Known.NOTHING);
      tell(recorded, before).forEach(_ -> told.merge(WireNames.of(event), 1L, Long::sum));
      streams.put(recorded.stream(), Known.evolve(before, recorded));
    }

    assertThat(told)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("glass-broken.v1", 2L),
                Map.entry("thread-fraying.v1", 2L),
                Map.entry("thread-broken.v1", 1L),
                Map.entry("thread-steadied.v1", 1L),
                Map.entry("crisis-raised.v1", 2L),
                Map.entry("crisis-reported-again.v1", 2L),
                Map.entry("urgency-changed.v1", 2L),
                // Not step-notified.v1: no roster holds, and whom the settings name was just paged.
                Map.entry("claim-reminded.v1", 1L),
                Map.entry("claim-lapsed.v1", 3L),
                Map.entry("crisis-escalated.v1", 2L),
                Map.entry("handoff-sent.v2", 1L),
                Map.entry("handoff-expired.v1", 1L),
                Map.entry("handoff-waitlisted.v1", 1L),
                Map.entry("handoff-declined.v1", 1L),
                Map.entry("appointment-missed.v1", 1L),
                Map.entry("discharge-announced.v1", 1L),
                Map.entry("thread-returned.v1", 1L),
                Map.entry("handoff-broken.v1", 1L),
                Map.entry("handoff-withdrawn.v1", 1L)));
  }

  private static Stream<Notice> tell(Recorded<CapasEvent> event, Known before) {
    return Stream.of(
            Paging.tell(event, before, EVERYBODY),
            Steps.tell(event, before, EVERYBODY),
            PartnerRequest.tell(event, before, EVERYBODY),
            PartnerAnswer.tell(event, before, EVERYBODY),
            BrokenGlass.tell(event, before, EVERYBODY),
            FrayedThread.tell(event, before, EVERYBODY))
        .flatMap(List::stream);
  }
}
