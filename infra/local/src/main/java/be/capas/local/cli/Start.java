package be.capas.local.cli;

import be.capas.local.launcher.Foreground;
import be.capas.local.launcher.Obstacle;
import be.capas.local.launcher.Part;
import be.capas.local.launcher.Supervisor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Brings everything up, or takes back what it has started. The caller holds the lock. */
final class Start {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int TAIL = 15;

  private final Supervisor supervisor;
  private final PrintWriter out;

  Start(Supervisor supervisor, PrintWriter out) {
    this.supervisor = supervisor;
    this.out = out;
  }

  /** Returns once all is ready. */
  void detached() {
    var interrupted = new Thread(supervisor::close, "stop");
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      start();
    } finally {
      // What ran before is not stopped because something else did not start.
      if (!supervisor.isClosed()) {
        Runtime.getRuntime().removeShutdownHook(interrupted);
      }
    }
    out.println("Everything is up.");
    Addresses.print(out, supervisor.ports());
    out.println("Stop it with ./capas down");
    out.flush();
  }

  /** Returns only when this JVM is told to end; everything else ends with it. */
  void attached() {
    try (var foreground = Foreground.enter(supervisor, this::say)) {
      start();
      out.println("Everything is up.");
      Addresses.print(out, supervisor.ports());
      out.println("Stop it with Ctrl-C");
      out.flush();
      foreground.keepAlive();
    }
  }

  private void start() {
    for (Part part : supervisor.forgetTheDead()) {
      say(part + " was not stopped in order, probably by a crash; it is started again.");
    }
    supervisor.ports().noteIn(supervisor.home());
    var report = new StartReport(out);
    try (report) {
      supervisor.startAll(report, PATIENCE);
    } catch (Obstacle | IllegalStateException obstacle) {
      if (supervisor.isClosed()) { // Ctrl-C while starting: its hook is at work
        Foreground.untilTheJvmEnds();
      }
      report.close();
      tellWhy(report.started());
      report.started().stream().sorted((a, b) -> b.compareTo(a)).forEach(supervisor::stop);
      throw obstacle;
    }
  }

  /** The ends of the logs of those that did not stay alive. */
  private void tellWhy(Set<Part> started) {
    for (Part part : started) {
      if (supervisor.process(part).isEmpty()) {
        out.println("The last lines of " + supervisor.log(part) + ":");
        tail(supervisor.log(part)).forEach(it -> out.println("  " + it));
      }
    }
    out.flush();
  }

  private static List<String> tail(Path log) {
    try {
      var lines = Files.readAllLines(log);
      return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }

  private void say(String sentence) {
    out.println(sentence);
    out.flush();
  }
}
