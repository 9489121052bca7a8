package be.capas.bench.fold;

import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * The same work again and again, one pass after the other, as the one thread of a view does.
 *
 * @param events how many a pass must have dealt with: a compiler that sees that nobody looks at
 *     what comes of them would leave the work out
 * @param pass answers how many it did
 */
record Passes(int events, IntSupplier pass) implements Load {
  @Override
  public Outcome runFor(Duration time) {
    long begun = System.nanoTime();
    long done = 0;
    long took;
    do {
      done += once();
      took = System.nanoTime() - begun;
    } while (took < time.toNanos());
    return Outcome.ofWork(done, Duration.ofNanos(took));
  }

  private int once() {
    int did = pass.getAsInt();
    if (did != events) {
      throw new IllegalStateException("%,d of %,d events".formatted(did, events));
    }
    return did;
  }
}
