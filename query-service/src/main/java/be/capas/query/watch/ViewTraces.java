package be.capas.query.watch;

import be.capas.platform.observe.TraceContext;
import be.capas.query.feed.Folding;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the trace of a request go on to where its events are seen. */
final class ViewTraces<V> implements Folding.Listener<V> {
  private static final Logger log = LoggerFactory.getLogger(ViewTraces.class);

  private final String view;
  private final TraceContext traces;

  ViewTraces(String view, TraceContext traces) {
    this.view = view;
    this.traces = traces;
  }

  @Override
  public void folded(List<Folding<V>> batch) {
    for (var folding : batch) {
      var event = folding.event();
      traces.runWith(
          event.traceparent(), "fold " + view, () -> log.debug("{} is in {}", event, view));
    }
  }
}
