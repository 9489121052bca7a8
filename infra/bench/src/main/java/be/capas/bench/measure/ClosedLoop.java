package be.capas.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Callers on virtual threads of whom each begins the next task when the last one is done. */
public record ClosedLoop(int callers, Task task) implements Load {
  @Override
  public Outcome runFor(Duration time) {
    long start = System.nanoTime();
    long end = start + time.toNanos();
    var running = new ArrayList<Future<Caller>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        running.add(threads.submit(() -> new Caller().callUntil(end, task)));
      }
    }
    return sum(running.stream().map(ClosedLoop::ended).toList(), System.nanoTime() - start);
  }

  private static Caller ended(Future<Caller> caller) {
    try {
      return caller.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Outcome sum(List<Caller> callers, long nanos) {
    var all = Outcome.histogram();
    callers.forEach(it -> all.add(it.micros));
    long failed = callers.stream().mapToLong(it -> it.failed).sum();
    String fault =
        callers.stream().map(it -> it.fault).filter(it -> it != null).findFirst().orElse(null);
    return Outcome.of(all, failed, fault, Duration.ofNanos(nanos));
  }

  /** One of them, with figures of its own so that callers don't meet in the counting. */
  private static final class Caller {
    private final Histogram micros = Outcome.histogram();
    private long failed;
    private @Nullable String fault;

    Caller callUntil(long end, Task task) {
      for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
        try {
          task.run();
          Outcome.record(micros, System.nanoTime() - begun);
        } catch (Exception e) {
          failed++;
          fault = fault == null ? e.toString() : fault;
        }
      }
      return this;
    }
  }
}
