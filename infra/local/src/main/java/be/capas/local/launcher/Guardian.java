package be.capas.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Starts one part again whenever it dies, later and later while it keeps dying. */
final class Guardian implements Runnable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final Duration STABLE = Duration.ofMinutes(1);
  private static final int MOST_FAILURES = 8;
  private static final int LONGEST_PAUSE_SECONDS = 30;

  private final Supervisor supervisor;
  private final Part part;
  private final Consumer<String> narrator;

  Guardian(Supervisor supervisor, Part part, Consumer<String> narrator) {
    this.supervisor = supervisor;
    this.part = part;
    this.narrator = narrator;
  }

  @Override
  public void run() {
    int failures = 0;
    while (failures < MOST_FAILURES) {
      Instant since = Instant.now();
      supervisor.process(part).ifPresent(it -> it.onExit().join());
      if (Duration.between(since, Instant.now()).compareTo(STABLE) > 0) {
        failures = 0;
      }
      var pause = Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, 1L << failures++));
      if (supervisor.isClosed()) {
        return;
      }
      narrator.accept(
          "%s ended unexpectedly (see %s); starting it again in %d s."
              .formatted(part, supervisor.log(part), pause.toSeconds()));
      if (supervisor.closesWithin(pause)) {
        return;
      }
      restart();
    }
    narrator.accept(part + " keeps ending and is left alone; the others go on.");
  }

  private void restart() {
    try {
      supervisor.start(part);
      supervisor.awaitReady(part, READY_WITHIN);
      narrator.accept(part + " is ready again.");
    } catch (RuntimeException failed) {
      if (!supervisor.isClosed()) {
        narrator.accept(String.valueOf(failed.getMessage()));
      }
    }
  }
}
