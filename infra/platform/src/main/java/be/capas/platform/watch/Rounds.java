package be.capas.platform.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Round after round on a thread of its own: whatever is stuck elsewhere does not hold it up.
 *
 * @param <F> what a round finds
 */
public final class Rounds<F> implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Supplier<F> round;
  private final Consumer<? super F> report;
  private final Duration pause;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Rounds that begin when the application does.
   *
   * @param name whose they are, for its thread and the log
   * @param report what to do with what a round found; nothing where it could not be made
   * @param pause before each of them, the first one too: after an outage all else has the first
   *     turn
   */
  public Rounds(String name, Supplier<F> round, Consumer<? super F> report, Duration pause) {
    this.name = name;
    this.round = round;
    this.report = report;
    this.pause = pause;
    this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
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

  private void run() {
    try {
      while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          report.accept(round.get());
        } catch (RuntimeException | Error fault) {
          // An error too: a thread that died of one would watch over nothing any more. Its class
          // alone: drivers put whole rows into messages, and rows are about people.
          log.error("The {} could not make its round: {}", name, fault.getClass().getSimpleName());
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
