package be.capas.bench.paging;

import be.capas.bench.measure.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.HdrHistogram.Histogram;

/** When each crisis was raised, and when its first page came; either may be noted first. */
final class Pages {
  private final Map<String, Long> raised = new ConcurrentHashMap<>();
  private final Map<String, Long> paged = new ConcurrentHashMap<>();

  /** Begins anew. */
  void forget() {
    raised.clear();
    paged.clear();
  }

  void raised(String crisis) {
    raised.put(crisis, System.nanoTime());
  }

  void paged(String crisis) {
    paged.putIfAbsent(crisis, System.nanoTime());
  }

  /** How many of those that were raised have been paged. */
  long count() {
    return raised.keySet().stream().filter(paged::containsKey).count();
  }

  /** From raise to first page, of each that has one. */
  Histogram times() {
    var micros = Outcome.histogram();
    raised.forEach(
        (crisis, begun) -> {
          var page = paged.get(crisis);
          if (page != null) {
            Outcome.record(micros, page - begun);
          }
        });
    return micros;
  }
}
