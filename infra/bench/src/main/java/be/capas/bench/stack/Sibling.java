package be.capas.bench.stack;

import be.capas.local.FreePorts;
import be.capas.local.launcher.Part;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Spring Boot process that runs beside a part of the house with the same JVM flags. */
public final class Sibling implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);

  private final Trial trial;
  private final String name;
  private final int port;

  private Sibling(Trial trial, String name, int port) {
    this.trial = trial;
    this.name = name;
    this.port = port;
  }

  /**
   * Starts it, and waits until it listens.
   *
   * @param part whose JVM flags it gets; must be running
   * @param program what follows the flags: system properties, class path, main class, arguments
   */
  public static Sibling start(Trial trial, String name, Part part, List<String> program)
      throws IOException, InterruptedException {
    int port = FreePorts.next();
    var command = new ArrayList<>(java(trial, part));
    command.addAll(program);
    command.add("--server.port=" + port);
    var log = trial.home().logs().resolve(name.replace(' ', '-') + ".log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    trial.takeIn(name, process);
    awaitListening(name, process, port);
    return new Sibling(trial, name, port);
  }

  private static List<String> java(Trial trial, Part part) {
    var command = new ArrayList<>(List.of(command(trial, part).getFirst()));
    command(trial, part).stream()
        .skip(1)
        .takeWhile(it -> !it.equals("-jar"))
        // The archive of classes is that of another class path, and would be written anew for this.
        .filter(it -> !it.contains("SharedArchive"))
        .forEach(command::add);
    return command;
  }

  /** The jar that a part runs, its libraries beside it. */
  public static String jar(Trial trial, Part part) {
    var command = command(trial, part);
    return command.get(command.indexOf("-jar") + 1);
  }

  private static List<String> command(Trial trial, Part part) {
    var running = trial.supervisor().process(part).orElseThrow().info();
    var command = new ArrayList<>(List.of(running.command().orElseThrow()));
    command.addAll(Arrays.asList(running.arguments().orElseThrow()));
    return command;
  }

  /** The class path of this benchmark. */
  public static String ownClassPath() {
    return new File(System.getProperty("java.class.path")).getAbsolutePath();
  }

  private static void awaitListening(String name, Process process, int port)
      throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (!listens(port)) {
      if (System.nanoTime() > end || process.waitFor(100, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the %s did not start; see its log".formatted(name));
      }
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    trial.sendAway(name);
  }
}
