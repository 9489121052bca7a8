package be.capas.local.launcher;

import be.capas.local.Home;
import be.capas.local.postgres.EmbeddedPostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts, watches and stops the processes of one home, also those that another launcher started and
 * left. The commands use it with the usual ports, tests with free ones.
 */
public final class Supervisor implements AutoCloseable {
  private static final Duration ORDERLY_END = Duration.ofSeconds(40);
  private static final Duration FORCED_END = Duration.ofSeconds(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Home home;
  private final Ports ports;
  private final Programs programs;
  private final Map<String, String> settings;
  private final Preflight preflight;
  private final Readiness readiness = new Readiness();
  private final CountDownLatch closed = new CountDownLatch(1);

  public Supervisor(Home home, Ports ports, Programs programs) {
    this(home, ports, programs, Map.of());
  }

  /** {@code settings} are environment variables that every part is given besides its own. */
  public Supervisor(Home home, Ports ports, Programs programs, Map<String, String> settings) {
    this.home = home;
    this.ports = ports;
    this.programs = programs;
    this.settings = Map.copyOf(settings);
    this.preflight = new Preflight(home, ports);
  }

  public Home home() {
    return home;
  }

  public Ports ports() {
    return ports;
  }

  /** Where a process writes what it has to say. */
  public Path log(Part part) {
    return ChildProcess.log(part, home);
  }

  /** Its live process, whoever started it. */
  public Optional<ProcessHandle> process(Part part) {
    return RunFile.read(runFile(part)).flatMap(RunFile::process);
  }

  /** Whether it lives and says that it can do its work. */
  public boolean isReady(Part part) {
    return word(part).ready();
  }

  /** Starts it unless it lives, without waiting until it is ready. */
  public synchronized void start(Part part) {
    if (isClosed()) {
      throw new IllegalStateException("this supervisor has stopped everything for good");
    }
    if (process(part).isPresent()) {
      return;
    }
    preflight.check(part);
    Secrets.ensure(home);
    Path jar = programs.jar(part);
    ProcessHandle started = ChildProcess.start(part, jar, home, ports, settings);
    RunFile.of(started, jar.toString()).write(runFile(part));
  }

  /** Waits; throws {@link Obstacle} where it ends meanwhile or is not ready in time. */
  public void awaitReady(Part part, Duration limit) {
    awaitReady(part, limit, Progress.SILENT);
  }

  private void awaitReady(Part part, Duration limit, Progress progress) {
    var patience = new Patience(limit, Instant.now());
    for (var word = word(part); !word.ready(); word = word(part)) {
      var process = process(part);
      if (process.isEmpty() || endsWithin(process.get(), BETWEEN_LOOKS)) {
        throw new Obstacle("%s ended during its start; see %s".formatted(part, log(part)));
      }
      patience.heard(word.behind(), Instant.now());
      if (patience.isOver(Instant.now())) {
        throw new Obstacle(
            "%s was not ready within %d s; see %s".formatted(part, limit.toSeconds(), log(part)));
      }
      if (word.behind() > 0) {
        progress.catchingUp(part, word.behind());
      }
    }
  }

  private Readiness.Word word(Part part) {
    return process(part).isPresent() ? readiness.of(ports.management(part)) : Readiness.Word.NONE;
  }

  /** Starts what does not live: the stack, then the services side by side; waits for all. */
  public void startAll(Progress progress, Duration limit) {
    for (var together : List.of(List.of(Part.STACK), List.copyOf(Part.SERVICES))) {
      var began = Instant.now();
      for (Part part : together) {
        if (process(part).isEmpty()) {
          progress.starting(part);
          start(part);
        }
      }
      for (Part part : together) {
        awaitReady(part, limit, progress);
        progress.ready(part, Duration.between(began, Instant.now()));
      }
    }
  }

  /** Asks it to end in order, and forces it where it does not; waits until it has ended. */
  public void stop(Part part) {
    process(part)
        .ifPresent(
            it -> {
              it.destroy();
              if (!endsWithin(it, ORDERLY_END)) {
                it.destroyForcibly();
                endsWithin(it, FORCED_END);
              }
            });
    RunFile.delete(runFile(part));
  }

  /** Ends it as a crash would ({@code kill -9}); what it noted about itself stays behind. */
  public void kill(Part part) {
    process(part)
        .ifPresent(
            it -> {
              it.destroyForcibly();
              endsWithin(it, FORCED_END);
            });
  }

  /** As if the power had gone: all processes at once, the database's own too. */
  public void killAll() {
    for (Part part : Part.values()) {
      process(part).ifPresent(ProcessHandle::destroyForcibly);
    }
    EmbeddedPostgresServer.killOn(postgres());
    for (Part part : Part.values()) {
      kill(part);
    }
  }

  /** Stops the services side by side, then the stack. */
  public void stopAll() {
    CompletableFuture.allOf(
            Part.SERVICES.stream()
                .map(it -> CompletableFuture.runAsync(() -> stop(it), Thread.ofVirtual()::start))
                .toArray(CompletableFuture[]::new))
        .join();
    stop(Part.STACK);
    EmbeddedPostgresServer.stopOn(postgres());
    Ports.forgetIn(home);
  }

  /** Whether any process of this home lives, the database of a killed stack too. */
  public boolean anythingLives() {
    return Arrays.stream(Part.values()).anyMatch(it -> process(it).isPresent())
        || EmbeddedPostgresServer.runsOn(postgres());
  }

  boolean closesWithin(Duration pause) {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Whether {@link #close()} was called. */
  public boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Notes of processes that are gone: a crash, or a kill. Forgets them. */
  public List<Part> forgetTheDead() {
    return Arrays.stream(Part.values())
        .filter(it -> RunFile.read(runFile(it)).isPresent() && process(it).isEmpty())
        .peek(it -> RunFile.delete(runFile(it)))
        .toList();
  }

  /** Starts nothing any more, and stops everything. */
  @Override
  public void close() {
    synchronized (this) { // no start is under way any more
      closed.countDown();
    }
    stopAll();
  }

  private Path postgres() {
    return home.data().resolve("postgres");
  }

  private Path runFile(Part part) {
    return home.run().resolve(part.label() + ".json");
  }

  private static boolean endsWithin(ProcessHandle process, Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a process", e);
    }
  }
}
