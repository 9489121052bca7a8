package be.capas.bench.sealing;

import be.capas.bench.plain.PlainService;
import be.capas.bench.stack.Trial;
import be.capas.local.FreePorts;
import be.capas.local.launcher.Part;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A service of the house that seals nothing: the same jar and JVM flags as the one that does. */
final class PlainProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final List<String> CLASSES =
      List.of("PlainService", "PlainService$Unsealed", "PlainSealers");

  private final Trial trial;
  private final String name;
  private final int port;

  private PlainProcess(Trial trial, String name, int port) {
    this.trial = trial;
    this.name = name;
    this.port = port;
  }

  /** Starts it beside the sealing one, which must be running. */
  static PlainProcess start(Trial trial, Part part, String application, List<String> settings)
      throws IOException, InterruptedException {
    var name = "plain " + part.label();
    int port = FreePorts.next();
    var command = new ArrayList<>(javaLike(trial, part));
    command.addAll(
        List.of(
            "-Dloader.main=" + PlainService.class.getName(),
            "-Dloader.path=" + classes(trial),
            "-D" + PlainService.APPLICATION + "=" + application,
            "-cp",
            jar(trial, part),
            "org.springframework.boot.loader.launch.PropertiesLauncher",
            "--spring.profiles.active=local",
            "--server.port=" + port,
            "--management.server.port=" + FreePorts.next(),
            "--capas.kafka.bootstrap-servers=" + trial.ports().kafkaBootstrapServers(),
            "--capas.identity.issuer=" + trial.ports().address(Part.STACK),
            "--capas.sealing.key-file=" + trial.home().sealingKey()));
    command.addAll(settings);
    var log = trial.home().logs().resolve(name.replace(' ', '-') + ".log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    trial.takeIn(name, process);
    awaitListening(process, port);
    return new PlainProcess(trial, name, port);
  }

  /** The classes that make the difference, in a folder that the service's loader adds. */
  private static Path classes(Trial trial) throws IOException {
    var folder = trial.home().root().resolve("plain");
    for (var one : CLASSES) {
      var file = PlainService.class.getPackageName().replace('.', '/') + "/" + one + ".class";
      var target = folder.resolve(file);
      Files.createDirectories(target.getParent());
      try (var content = PlainService.class.getResourceAsStream("/" + file)) {
        Files.write(target, Objects.requireNonNull(content, file).readAllBytes());
      }
    }
    return folder;
  }

  private static List<String> javaLike(Trial trial, Part part) {
    var service = trial.supervisor().process(part).orElseThrow().info();
    var command = new ArrayList<>(List.of(service.command().orElseThrow()));
    Arrays.stream(service.arguments().orElseThrow())
        .takeWhile(it -> !it.equals("-jar"))
        .forEach(command::add);
    return command;
  }

  private static String jar(Trial trial, Part part) {
    var arguments =
        List.of(trial.supervisor().process(part).orElseThrow().info().arguments().orElseThrow());
    return arguments.get(arguments.indexOf("-jar") + 1);
  }

  private static void awaitListening(Process process, int port) throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (!listens(port)) {
      if (System.nanoTime() > end || process.waitFor(100, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the plain service did not start; see its log");
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

  String address() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    trial.sendAway(name);
  }
}
