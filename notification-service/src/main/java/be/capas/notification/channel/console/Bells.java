package be.capas.notification.channel.console;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the streams at this instance at once, so that they need not look often. */
final class Bells {
  private final Map<Watcher, Set<Bell>> hung = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /** One stream's. */
  static final class Bell {
    private final Semaphore rings = new Semaphore(0);

    /** Waits until it rings, or so long. */
    void await(Duration longest) throws InterruptedException {
      if (rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        rings.drainPermits();
      }
    }
  }

  Bell hang(Watcher watcher) {
    var bell = new Bell();
    hung.computeIfAbsent(watcher, _ -> ConcurrentHashMap.newKeySet()).add(bell);
    return bell;
  }

  void takeDown(Watcher watcher, Bell bell) {
    hung.computeIfPresent(
        watcher,
        (_, bells) -> {
          bells.remove(bell);
          return bells.isEmpty() ? null : bells;
        });
  }

  /** There is something for this watcher. */
  void ring(Watcher watcher) {
    hung.getOrDefault(watcher, Set.of()).forEach(it -> it.rings.release());
  }

  /** All streams are to end. */
  void end() {
    ended = true;
    hung.values().forEach(bells -> bells.forEach(it -> it.rings.release()));
  }

  boolean ended() {
    return ended;
  }
}
