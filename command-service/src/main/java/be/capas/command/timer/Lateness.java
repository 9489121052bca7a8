package be.capas.command.timer;

import be.capas.command.crisis.domain.Due;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How late what time brings about was, by the crisis itself: not by what a timer thought. Measured
 * whoever brought it about, so what the watchdog had to repair counts in full.
 */
@Component
class Lateness {
  static final String NAME = "capas.crisis.timer.lateness";

  private final MeterRegistry meters;

  Lateness(MeterRegistry meters) {
    this.meters = meters;
    List.of(Due.Page.class, Due.Reminder.class, Due.Lapse.class).forEach(this::timer);
  }

  void record(Due due, Duration late) {
    timer(due.getClass()).record(late.isNegative() ? Duration.ZERO : late);
  }

  private Timer timer(Class<?> due) {
    return Timer.builder(NAME)
        .description("From when a step, a reminder or a lapse was due until it was taken")
        .tag("due", due.getSimpleName().toLowerCase(Locale.ROOT))
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(10))
        .maximumExpectedValue(Duration.ofHours(1))
        .register(meters);
  }
}
