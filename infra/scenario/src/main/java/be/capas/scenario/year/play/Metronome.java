package be.capas.scenario.year.play;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Lets so many pass in a second, and no more. */
final class Metronome {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long interval;
  private final AtomicLong next = new AtomicLong(System.nanoTime());

  /** {@code perSecond} of 0 lets everybody pass at once. */
  Metronome(int perSecond) {
    interval = perSecond == 0 ? 0 : SECOND / perSecond;
  }

  /** Returns when it is the caller's turn. */
  void await() {
    if (interval == 0) {
      return;
    }
    var turn = next.getAndUpdate(it -> Math.max(it, System.nanoTime() - SECOND) + interval);
    for (var left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
