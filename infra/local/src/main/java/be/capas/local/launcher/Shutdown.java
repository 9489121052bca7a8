package be.capas.local.launcher;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops everything of a home, whoever started it. */
public final class Shutdown {
  private static final Duration LAUNCHER_PATIENCE = Duration.ofMinutes(1);

  private Shutdown() {}

  /** Answers whether anything was running. */
  public static boolean of(Supervisor supervisor) {
    boolean attached = endLauncher(supervisor);
    try (var _ = LauncherLock.acquire(supervisor.home())) {
      boolean anything = attached || supervisor.anythingLives();
      supervisor.stopAll();
      return anything;
    }
  }

  // A launcher in the foreground would start again what is stopped under its hands.
  private static boolean endLauncher(Supervisor supervisor) {
    var launcher = RunFile.read(Foreground.note(supervisor)).flatMap(RunFile::process);
    launcher.ifPresent(
        it -> {
          it.destroy();
          try {
            it.onExit().get(LAUNCHER_PATIENCE.toSeconds(), TimeUnit.SECONDS);
          } catch (TimeoutException | ExecutionException e) {
            throw new Obstacle(
                "The launcher with pid " + it.pid() + " does not end; end it first.");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return launcher.isPresent();
  }
}
