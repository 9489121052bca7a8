package be.capas.command.watchdog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** What the last round found, as figures to be alerted on. */
final class LastRound implements Consumer<Findings> {
  private final Clock clock;
  private final Counter repaired;
  private volatile Findings last;

  LastRound(MeterRegistry meters, Clock clock) {
    this.clock = clock;
    this.last = new Findings(clock.instant(), 0, 0, 0);
    this.repaired =
        Counter.builder("capas.watchdog.repaired")
            .description("Steps that no timer had taken and the watchdog did")
            .register(meters);
    Gauge.builder("capas.watchdog.dropped", this, it -> it.last.dropped())
        .description("Open crises that wait for a step that is not taken, as of the last round")
        .register(meters);
    Gauge.builder("capas.watchdog.open", this, it -> it.last.open())
        .description("Open crises, as of the last round")
        .register(meters);
    Gauge.builder("capas.watchdog.age", this, it -> it.age().toSeconds())
        .description("Since the last round that could be made")
        .baseUnit("seconds")
        .register(meters);
  }

  @Override
  public void accept(Findings findings) {
    repaired.increment(findings.repaired());
    last = findings;
  }

  Findings findings() {
    return last;
  }

  /** How long ago it began. */
  Duration age() {
    return Duration.between(last.at(), clock.instant());
  }
}
