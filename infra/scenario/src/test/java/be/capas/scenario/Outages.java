package be.capas.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** When something of the house was away, from its end until all was ready again. */
final class Outages {
  private final List<Outage> all = new CopyOnWriteArrayList<>();

  /** One of them. */
  record Outage(String what, Instant from, Instant until) {
    private Duration within(Instant since, Instant to) {
      var start = from.isAfter(since) ? from : since;
      var end = until.isBefore(to) ? until : to;
      return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
    }
  }

  void add(Outage outage) {
    all.add(outage);
  }

  /** How many. */
  int count() {
    return all.size();
  }

  /** How much of that time something was away; they come one after the other. */
  Duration within(Instant since, Instant to) {
    return all.stream().map(it -> it.within(since, to)).reduce(Duration.ZERO, Duration::plus);
  }

  /** All of that time. */
  Duration whole() {
    return within(Instant.MIN, Instant.MAX);
  }
}
