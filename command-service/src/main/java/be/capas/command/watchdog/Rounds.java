package be.capas.command.watchdog;

import be.capas.command.gateway.FaultKinds;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Round after round on a thread of its own: whatever is stuck elsewhere does not hold it up. */
final class Rounds implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private final Supplier<Findings> round;
  private final Consumer<Findings> report;
  private final Duration pause;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("watchdog").unstarted(this::run);

  Rounds(Supplier<Findings> round, Consumer<Findings> report, Duration pause) {
    this.round = round;
    this.report = report;
    this.pause = pause;
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }

  /** As the relay: before the web server takes requests, and until it has answered the last one. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void stop() {
    stopping.countDown();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The first round only after a pause: after an outage timers have the first turn. */
  private void run() {
    try {
      while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          report.accept(round.get());
        } catch (RuntimeException fault) {
          log.error("The watchdog could not make its round: {}", FaultKinds.of(fault));
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
