package be.capas.query.kafka;

import be.capas.query.feed.Feed;
import be.capas.query.generation.Rebuilds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the loops, the rebuilds and the board's tail going from the start of the service to its
 * end. Begins before the service answers and ends before it stops answering.
 */
final class ViewLifecycle implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ViewLifecycle.class);
  private static final Duration EVERY = Duration.ofMillis(500);

  private final List<Feed<?>> feeds;
  private final ViewLoops loops;
  private final Rebuilds rebuilds;
  private final ViewLags lags;
  private final CrisisTail tail;
  private volatile @Nullable ScheduledExecutorService ticks;

  ViewLifecycle(
      List<Feed<?>> feeds, ViewLoops loops, Rebuilds rebuilds, ViewLags lags, CrisisTail tail) {
    this.feeds = List.copyOf(feeds);
    this.loops = loops;
    this.rebuilds = rebuilds;
    this.lags = lags;
    this.tail = tail;
  }

  @Override
  public void start() {
    // A comparison may take long, and must hold up neither the loops nor another view.
    var pool =
        Executors.newScheduledThreadPool(
            2 * feeds.size() + 1, Thread.ofPlatform().daemon().name("views-", 0).factory());
    for (var feed : feeds) {
      var view = feed.view().name();
      every(pool, "following the generations of " + view, () -> loops.follow(feed));
      every(pool, "the rebuild of " + view, () -> rebuilds.step(view));
    }
    every(pool, "measuring the lag", lags::measure);
    tail.start();
    ticks = pool;
  }

  private static void every(ScheduledExecutorService pool, String what, Runnable step) {
    var failing = new AtomicBoolean();
    Runnable patiently =
        () -> {
          try {
            step.run();
            failing.set(false);
          } catch (RuntimeException later) {
            // Once until it goes well again, and not for being told to stop.
            if (failing.compareAndSet(false, true) && !pool.isShutdown()) {
              log.warn("{} fails and is tried on: {}", what, later.getClass().getSimpleName());
            }
          }
        };
    pool.scheduleWithFixedDelay(patiently, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    var pool = ticks;
    if (pool != null) {
      pool.shutdownNow();
      tail.close();
      loops.close();
      lags.close();
      ticks = null;
    }
  }

  @Override
  public boolean isRunning() {
    return ticks != null;
  }
}
