package be.capas.platform.observe;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace where HTTP does not: through the metadata of an event, the headers of a Kafka
 * record, the data of a task. The text is a W3C {@code traceparent}.
 */
public final class TraceContext {
  private static final String TRACEPARENT = "traceparent";

  private final Tracer tracer;
  private final Propagator propagator;

  TraceContext(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** One that carries nothing, for tests and tools. */
  public static TraceContext none() {
    return new TraceContext(Tracer.NOOP, Propagator.NOOP);
  }

  /** Where we are in a trace; null outside of any. */
  public @Nullable String traceparent() {
    var span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    var carrier = new HashMap<String, String>();
    propagator.inject(span.context(), carrier, (_, name, value) -> carrier.put(name, value));
    return carrier.get(TRACEPARENT);
  }

  /**
   * Runs the work as a part of the trace that the text names, or of a new one if there is none or
   * it cannot be read. Log lines of the work carry its ids.
   *
   * @param name what the work is, for all occurrences the same, such as {@code fold timeline}
   */
  public void runWith(@Nullable String traceparent, String name, Runnable work) {
    var carrier = traceparent == null ? Map.<String, String>of() : Map.of(TRACEPARENT, traceparent);
    var span =
        propagator
            .extract(carrier, (_, header) -> carrier.get(header))
            .name(name)
            .kind(Span.Kind.CONSUMER)
            .start();
    try (var _ = tracer.withSpan(span)) {
      work.run();
    } catch (RuntimeException | Error fault) {
      // Not the fault itself: its message may tell of a person.
      span.tag("error.type", fault.getClass().getName());
      throw fault;
    } finally {
      span.end();
    }
  }
}
