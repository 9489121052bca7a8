package be.capas.local.launcher;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** A launcher that stays: what dies is started again, and everything ends when it ends. */
public final class Foreground implements AutoCloseable {
  private final Supervisor supervisor;
  private final Consumer<String> narrator;
  private final Thread end;

  private Foreground(Supervisor supervisor, Consumer<String> narrator) {
    this.supervisor = supervisor;
    this.narrator = narrator;
    this.end = new Thread(this::stopEverything, "stop");
  }

  /** From now on the end of this JVM, by Ctrl-C or SIGTERM too, stops everything. */
  public static Foreground enter(Supervisor supervisor, Consumer<String> narrator) {
    var foreground = new Foreground(supervisor, narrator);
    RunFile.of(ProcessHandle.current(), "up").write(note(supervisor));
    Runtime.getRuntime().addShutdownHook(foreground.end);
    return foreground;
  }

  static Path note(Supervisor supervisor) {
    return supervisor.home().run().resolve("launcher.json");
  }

  private void stopEverything() {
    narrator.accept("Stopping everything ...");
    supervisor.close();
    RunFile.delete(note(supervisor));
    narrator.accept("Everything is stopped; the data is kept.");
  }

  /** Watches over all parts; never returns. */
  public void keepAlive() {
    for (Part part : Part.values()) {
      Thread.ofVirtual().start(new Guardian(supervisor, part, narrator));
    }
    untilTheJvmEnds();
  }

  /** For a thread that has nothing to do any more while the JVM is ending. */
  public static void untilTheJvmEnds() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The launcher gives up: what it has started is the caller's business. */
  @Override
  public void close() {
    if (!supervisor.isClosed()) {
      Runtime.getRuntime().removeShutdownHook(end);
      RunFile.delete(note(supervisor));
    }
  }
}
