package be.capas.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process that a cluster's own pid file names, as long as it really is that one. */
record Postmaster(ProcessHandle process) {
  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);
  private static final int START_LINE = 2;

  /** Empty where no server runs on this cluster; a recycled pid is no server. */
  static Optional<Postmaster> of(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
      long pid = Long.parseLong(lines.getFirst().strip());
      Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE).strip()));
      return ProcessHandle.of(pid).filter(it -> startedAt(it, started)).map(Postmaster::new);
    } catch (NoSuchFileException stopped) {
      return Optional.empty();
    } catch (IOException | RuntimeException halfWritten) {
      log.warn("Cannot read the pid file of {}: {}", cluster, halfWritten.toString());
      return Optional.empty();
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant expected) {
    return process.isAlive()
        && process
            .info()
            .startInstant()
            .map(it -> Duration.between(it, expected).abs().compareTo(CLOCK_TOLERANCE) < 0)
            .orElse(false);
  }

  /** Stops it: orderly with all sessions ended, then by force, which costs a recovery at start. */
  void stop() {
    log.info("Stopping the PostgreSQL server with pid {} that still runs here", process.pid());
    signal("-INT");
    if (!endsWithin(Duration.ofSeconds(10))) {
      signal("-QUIT");
      if (!endsWithin(Duration.ofSeconds(5))) {
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(5));
      }
    }
  }

  /** Ends it at once; its sessions notice by themselves and end too. */
  void kill() {
    process.destroyForcibly();
    endsWithin(Duration.ofSeconds(5));
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean endsWithin(Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
