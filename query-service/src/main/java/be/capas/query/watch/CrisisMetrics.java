package be.capas.query.watch;

import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.FirstContactMade;
import be.capas.contract.CrisisEvent.InterventionStarted;
import be.capas.contract.crisis.Urgency;
import be.capas.query.board.Board;
import be.capas.query.board.BoardCrisis;
import be.capas.query.feed.Folding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * What the board says of the cell as a whole: how much is open, how long a claim takes, and how
 * long until somebody reached the person. Only what people did counts; a page is no answer.
 */
final class CrisisMetrics implements MeterBinder {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Board board;
  private final InstantSource clock;
  private Map<Urgency, Long> open = Map.of();
  private Instant askedAt = Instant.MIN;

  CrisisMetrics(Board board, InstantSource clock) {
    this.board = board;
    this.clock = clock;
  }

  /** Measures each claim and each first contact as it is folded. */
  static Folding.Listener<BoardCrisis> timing(MeterRegistry meters) {
    return batch -> batch.forEach(it -> time(it, meters));
  }

  private static void time(Folding<BoardCrisis> folding, MeterRegistry meters) {
    var crisis = folding.after();
    var at = folding.event().occurredAt();
    switch (folding.event().event()) {
      case CrisisClaimed _ -> record(claims(crisis.urgency().name()), crisis, at, meters);
      // Told after an arrival, or the other way round: the first of them is the contact.
      case FirstContactMade _, InterventionStarted _
          when at.equals(crisis.response().contactAt()) ->
          record(contacts(crisis.urgency().name()), crisis, at, meters);
      case CapasEvent _ -> {}
    }
  }

  private static void record(
      Timer.Builder timer, BoardCrisis crisis, Instant at, MeterRegistry meters) {
    var taken = Duration.between(crisis.alarm().raisedAt(), at);
    timer.register(meters).record(taken.isNegative() ? Duration.ZERO : taken);
  }

  /** The buckets are the limits of P1 and P2. */
  private static Timer.Builder claims(String urgency) {
    return Timer.builder("capas.crisis.time.to.claim")
        .description("from the alarm until a psychologist took it on")
        .tag("urgency", urgency)
        .publishPercentileHistogram()
        .serviceLevelObjectives(Duration.ofMinutes(15), Duration.ofHours(1))
        .maximumExpectedValue(Duration.ofHours(12));
  }

  /** The buckets are the limits of P1, P2 and P3. */
  private static Timer.Builder contacts(String urgency) {
    return Timer.builder("capas.crisis.time.to.contact")
        .description("from the alarm until somebody reached the person")
        .tag("urgency", urgency)
        .publishPercentileHistogram()
        .serviceLevelObjectives(Duration.ofHours(4), Duration.ofHours(24), Duration.ofHours(72))
        .maximumExpectedValue(Duration.ofDays(7));
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (var urgency : List.of(Urgency.values())) {
      Gauge.builder("capas.crisis.open", () -> open(urgency))
          .description("crises on the board, of all organisations")
          .tag("urgency", urgency.name())
          .register(meters);
    }
  }

  /** One question to the store for all gauges of a scrape. */
  private synchronized double open(Urgency urgency) {
    var now = clock.instant();
    if (now.isAfter(askedAt.plus(FRESH))) {
      open = board.openByUrgency();
      askedAt = now;
    }
    return open.getOrDefault(urgency, 0L);
  }
}
