package be.capas.query.watch;

import be.capas.contract.CrisisEvent.CrisisClaimed;
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

/** What the board says of the cell as a whole: how much is open, how long a claim takes. */
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

  /** Measures each claim as it is folded. */
  static Folding.Listener<BoardCrisis> timing(MeterRegistry meters) {
    return batch -> batch.forEach(it -> time(it, meters));
  }

  private static void time(Folding<BoardCrisis> folding, MeterRegistry meters) {
    if (folding.event().event() instanceof CrisisClaimed) {
      var crisis = folding.after();
      var taken = Duration.between(crisis.alarm().raisedAt(), folding.event().occurredAt());
      Timer.builder("capas.crisis.time.to.claim")
          .description("from the alarm until a psychologist took it on")
          .tag("urgency", crisis.urgency().name())
          .publishPercentileHistogram()
          .serviceLevelObjectives(Duration.ofMinutes(15), Duration.ofHours(1))
          .maximumExpectedValue(Duration.ofHours(12))
          .register(meters)
          .record(taken.isNegative() ? Duration.ZERO : taken);
    }
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
