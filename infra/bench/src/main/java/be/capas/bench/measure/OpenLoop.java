package be.capas.bench.measure;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Tasks begun at a fixed rate, however long earlier ones take: a slow answer does not thin out the
 * load that would have met it. Each is timed from when it was due.
 */
public record OpenLoop(int perSecond, Task task) implements Load {
  @Override
  public Outcome runFor(Duration time) {
    long tasks = perSecond * time.toMillis() / 1_000;
    var micros = new org.HdrHistogram.ConcurrentHistogram(Outcome.histogram());
    var faults = new ConcurrentLinkedQueue<String>();
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < tasks; i++) {
        long due = start + i * 1_000_000_000L / perSecond;
        waitUntil(due);
        threads.execute(
            () -> {
              try {
                task.run();
                Outcome.record(micros, System.nanoTime() - due);
              } catch (Exception e) {
                faults.add(e.toString());
              }
            });
      }
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    return Outcome.of(micros, faults.size(), faults.peek(), took);
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
