package be.capas.bench.http;

import be.capas.bench.bare.BareApplication;
import be.capas.bench.stack.Trial;
import be.capas.local.FreePorts;
import be.capas.local.launcher.Part;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link BareApplication} as a process of its own, with the JVM's flags of the command-service. */
final class BareEndpoint implements AutoCloseable {
  private static final String NAME = "bare endpoint";
  private static final Duration START = Duration.ofMinutes(1);

  private final Trial trial;
  private final int port;
  private final Process process;

  private BareEndpoint(Trial trial, int port, Process process) {
    this.trial = trial;
    this.port = port;
    this.process = process;
  }

  static BareEndpoint start(Trial trial, int connections) throws IOException, InterruptedException {
    int port = FreePorts.next();
    var command = new ArrayList<>(javaLikeCommandService(trial));
    command.addAll(
        List.of(
            "-Dloader.main=" + BareApplication.class.getName(),
            "-cp",
            Path.of(System.getProperty("java.class.path")).toAbsolutePath().toString(),
            "org.springframework.boot.loader.launch.PropertiesLauncher",
            "--server.port=" + port,
            "--spring.datasource.url=" + trial.ports().jdbcUrl("capas_command"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--spring.datasource.hikari.maximum-pool-size=" + connections,
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                + trial.ports().address(Part.STACK)));
    var log = trial.home().logs().resolve("bare.log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    trial.takeIn(NAME, process);
    var endpoint = new BareEndpoint(trial, port, process);
    endpoint.awaitListening();
    return endpoint;
  }

  private static List<String> javaLikeCommandService(Trial trial) {
    var service = trial.supervisor().process(Part.COMMAND_SERVICE).orElseThrow().info();
    var command = new ArrayList<>(List.of(service.command().orElseThrow()));
    Arrays.stream(service.arguments().orElseThrow())
        .takeWhile(it -> !it.equals("-jar") && !it.equals("-cp"))
        .forEach(command::add);
    return command;
  }

  private void awaitListening() throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (!listens()) {
      if (System.nanoTime() > end || process.waitFor(100, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the bare endpoint did not start; see its log");
      }
    }
  }

  private boolean listens() {
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
    trial.sendAway(NAME);
  }
}
