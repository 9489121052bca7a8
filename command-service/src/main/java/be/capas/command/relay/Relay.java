package be.capas.command.relay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventhandling.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes this instance's fair share of the segments, and gives back what is more than that. */
final class Relay implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  private final Progress progress;
  private final Members members;
  private final Function<Segment, SegmentRelay> relays;
  private final RelaySettings settings;
  private final List<Running> running = new ArrayList<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("relay").unstarted(this::takeShares);

  Relay(
      Progress progress,
      Members members,
      Function<Segment, SegmentRelay> relays,
      RelaySettings settings) {
    this.progress = progress;
    this.members = members;
    this.relays = relays;
    this.settings = settings;
  }

  private record Running(SegmentRelay relay, Thread thread) {}

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }

  /** Before the web server takes requests, and until it has answered the last one. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void stop() {
    stopping.countDown();
    join(thread);
  }

  private void takeShares() {
    try {
      do {
        try {
          balance();
        } catch (RuntimeException databaseGone) {
          log.warn("No share of the relay: {}", databaseGone.getClass().getSimpleName());
        }
      } while (!stopping.await(settings.claimEvery().toMillis(), TimeUnit.MILLISECONDS));
      release(running.size());
      running.forEach(each -> join(each.thread()));
      members.leave();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException databaseGone) {
      log.warn("Left without a word: {}", databaseGone.getClass().getSimpleName());
    }
  }

  private void balance() {
    running.removeIf(each -> !each.thread().isAlive());
    progress.divide(settings.segments());
    var fairShare = Math.ceilDiv(progress.segments(), members.count());
    if (running.size() > fairShare) {
      release(running.size() - fairShare);
    } else {
      var free = progress.free().iterator();
      while (running.size() < fairShare && free.hasNext()) {
        take(free);
      }
    }
  }

  private void take(Iterator<Segment> free) {
    var segment = free.next();
    if (running.stream().noneMatch(each -> each.relay().segment().equals(segment))) {
      var relay = relays.apply(segment);
      var name = "relay-" + segment.getSegmentId();
      running.add(new Running(relay, Thread.ofPlatform().name(name).start(relay)));
    }
  }

  private void release(int count) {
    running.subList(0, count).forEach(each -> each.relay().stop());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
