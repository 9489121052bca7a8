package be.capas.command.relay;

import be.capas.command.axon.Circumstances;
import be.capas.command.axon.EventFeed;
import be.capas.command.gateway.FaultKinds;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Relays one segment: reads, sends, waits for Kafka, and only then moves on. No transaction is open
 * while it waits. Whatever fails is tried again from the stored position, for ever; an event that
 * this version cannot read holds it up, since passing it over would be losing it.
 *
 * <p>How far it came is written down when it has caught up, and while it has not, now and then: a
 * commit for every few events would cost the commands as much as their own. What was sent since is
 * sent again after a crash.
 */
final class SegmentRelay implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(SegmentRelay.class);
  private static final Duration AFTER_A_FAULT = Duration.ofMillis(500);

  private final Segment segment;
  private final EventFeed feed;
  private final Progress progress;
  private final Outlet outlet;
  private final Signal signal;
  private final RelaySettings settings;

  private volatile boolean stopping;
  private boolean faulty;
  private @Nullable TrackingToken position;
  private long lastSignOfLife;
  private long lastRead = System.nanoTime();
  private boolean unwritten;

  SegmentRelay(
      Segment segment,
      EventFeed feed,
      Progress progress,
      Outlet outlet,
      Signal signal,
      RelaySettings settings) {
    this.segment = segment;
    this.feed = feed;
    this.progress = progress;
    this.outlet = outlet;
    this.signal = signal;
    this.settings = settings;
  }

  Segment segment() {
    return segment;
  }

  /** Asks it to end after what it is at. */
  void stop() {
    stopping = true;
    signal.committed();
  }

  @Override
  public void run() {
    try (outlet) {
      while (!stopping) {
        try {
          position = progress.claim(segment);
          lastSignOfLife = System.nanoTime();
          unwritten = false;
          relay();
          if (unwritten) {
            writeDown();
          }
        } catch (UnableToClaimTokenException takenOver) {
          log.info("Segment {} is relayed by another instance now", segment.getSegmentId());
          return;
        } catch (RuntimeException fault) {
          failed(fault);
          Thread.sleep(AFTER_A_FAULT);
        }
      }
      progress.release(segment);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException gone) {
      log.warn("Segment {} was not released: {}", segment.getSegmentId(), FaultKinds.of(gone));
    }
  }

  private void relay() throws InterruptedException {
    while (!stopping) {
      gather();
      var seen = signal.count();
      var events = feed.after(position);
      lastRead = System.nanoTime();
      var ours = ours(events);
      if (!ours.isEmpty()) {
        outlet.send(ours);
        unwritten = true;
      }
      recovered();
      if (!events.isEmpty()) {
        position = events.getLast().trackingToken();
      }
      // Others' events move us on in memory: that need not be written down at all.
      if (unwritten && (events.isEmpty() || silentFor(settings.writeDownEvery()))
          || silentFor(settings.claimTimeout().dividedBy(5))) {
        writeDown();
      }
      if (events.isEmpty()) {
        signal.await(seen, settings.pollEvery());
      }
    }
  }

  /**
   * Each read costs the database as much as several events: those that come together go together.
   */
  private void gather() throws InterruptedException {
    var left = settings.gatherFor().toNanos() - (System.nanoTime() - lastRead);
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }

  private List<Recorded<CapasEvent>> ours(List<? extends TrackedEventMessage<?>> events) {
    var ours = new ArrayList<Recorded<CapasEvent>>(events.size());
    for (var event : events) {
      var message = (DomainEventMessage<?>) event;
      if (segment.matches(Circumstances.subject(message))) {
        ours.add(Circumstances.recorded(message));
      }
    }
    return ours;
  }

  private void writeDown() {
    if (position == null) {
      progress.stay(segment);
    } else {
      progress.advance(segment, position);
    }
    lastSignOfLife = System.nanoTime();
    unwritten = false;
  }

  private boolean silentFor(Duration time) {
    return System.nanoTime() - lastSignOfLife > time.toNanos();
  }

  private void failed(RuntimeException fault) {
    if (!faulty) {
      log.warn(
          "Segment {} is held up by {}; trying on", segment.getSegmentId(), FaultKinds.of(fault));
    }
    faulty = true;
  }

  private void recovered() {
    if (faulty) {
      log.info("Segment {} goes on", segment.getSegmentId());
    }
    faulty = false;
  }
}
