package be.capas.query.watch;

import be.capas.query.feed.Folding;
import be.capas.query.kafka.ViewLags;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;

/** How far each view is behind, for whoever watches the service. */
final class ViewMetrics implements MeterBinder {
  private final List<String> views;
  private final ViewLags lags;

  ViewMetrics(List<String> views, ViewLags lags) {
    this.views = List.copyOf(views);
    this.lags = lags;
  }

  /** Counts the events that were folded into the live generation here. */
  static <V> Folding.Listener<V> counting(MeterRegistry meters, String view) {
    var folded =
        Counter.builder("capas.view.folded")
            .description("events folded into the live generation")
            .tag("view", view)
            .register(meters);
    return batch -> folded.increment(batch.size());
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (var view : views) {
      Gauge.builder("capas.view.lag", () -> lag(view))
          .description("events that the live generation has still to take")
          .tag("view", view)
          .register(meters);
    }
  }

  private double lag(String view) {
    var lag = lags.of(view);
    return lag.isPresent() ? lag.getAsLong() : Double.NaN;
  }
}
