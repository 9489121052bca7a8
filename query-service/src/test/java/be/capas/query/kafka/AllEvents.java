package be.capas.query.kafka;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.query.feed.View;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Every sample, numbered as the event store numbers its streams. */
final class AllEvents {
  private AllEvents() {}

  static List<Recorded<CapasEvent>> numbered() {
    var next = new HashMap<UUID, Long>();
    return Samples.ofFiles().stream()
        .map(
            it ->
                Samples.recorded(it, next.merge(it.stream().value(), 0L, (known, _) -> known + 1)))
        .toList();
  }

  static <V> V folded(View<V> view, List<Recorded<CapasEvent>> events) {
    V folded = null;
    for (var event : events) {
      folded = view.fold(folded, event);
    }
    return folded;
  }
}
