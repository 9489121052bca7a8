package be.capas.scenario;

import be.capas.local.Home;
import be.capas.local.cli.Launcher;
import be.capas.local.launcher.Part;
import be.capas.local.launcher.Port;
import be.capas.local.launcher.Ports;
import be.capas.local.launcher.Progress;
import be.capas.local.launcher.Supervisor;
import be.capas.local.postgres.EmbeddedPostgresServer;
import be.capas.scenario.cast.Cast;
import be.capas.scenario.client.Patience;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * The whole system for a test: the built jars as processes, on free ports, in a folder of theirs.
 */
public final class RunningHouse implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  private final Supervisor supervisor;

  private RunningHouse(Supervisor supervisor) {
    this.supervisor = supervisor;
  }

  /** Returns once everything is ready. */
  public static RunningHouse start(Path home) {
    return start(home, Map.of());
  }

  /** The same, with environment variables that every process is given besides its own. */
  static RunningHouse start(Path home, Map<String, String> settings) {
    return start(new Home(home), Ports.free(), settings);
  }

  /** Starts what was closed once more: the same folder and addresses, other settings. */
  RunningHouse again(Map<String, String> settings) {
    return start(supervisor.home(), supervisor.ports(), settings);
  }

  private static RunningHouse start(Home home, Ports ports, Map<String, String> settings) {
    var house = new RunningHouse(new Supervisor(home, ports, Unpacked.programs(), settings));
    try {
      house.supervisor.startAll(Progress.SILENT, READY_WITHIN);
    } catch (RuntimeException failed) {
      house.close();
      throw failed;
    }
    return house;
  }

  /** What a day that is played in it needs. */
  Settings settings(long seed) {
    return new Settings(
        addresses(),
        supervisor.home().secrets(),
        supervisor.ports().of(Port.PARTNER),
        seed,
        Cast.SMALLEST,
        Patience.DEFAULT);
  }

  /** Where its parts are. */
  public Addresses addresses() {
    var ports = supervisor.ports();
    return new Addresses(
        URI.create(ports.address(Part.COMMAND_SERVICE)),
        URI.create(ports.address(Part.QUERY_SERVICE)),
        URI.create(ports.address(Part.NOTIFICATION_SERVICE)),
        URI.create(ports.address(Part.STACK)),
        ports.jdbcUrl("capas_command") + "?user=postgres&password=postgres",
        ports.kafkaBootstrapServers());
  }

  /** Runs {@code ./capas rebuild VIEW}, and returns its exit status. */
  int rebuild(String view) {
    supervisor.ports().noteIn(supervisor.home());
    var home = "--home=" + supervisor.home().root();
    return new CommandLine(new Launcher()).execute("rebuild", view, home);
  }

  /** Where the query-service says how it is, its views among it. */
  URI health() {
    return URI.create(supervisor.ports().management(Part.QUERY_SERVICE) + "/actuator/health");
  }

  /** How each process was started, those that left the one that started them included. */
  List<String> arguments() {
    var home = supervisor.home().root().toString();
    var parts = Arrays.stream(Part.values()).flatMap(part -> supervisor.process(part).stream());
    var servers = ProcessHandle.allProcesses().filter(it -> arguments(it).contains(home));
    return Stream.concat(parts, servers)
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(RunningHouse::arguments)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static String arguments(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  /** Which processes live: who died meanwhile and came back is another one. */
  List<Long> processes() {
    return Arrays.stream(Part.values())
        .flatMap(part -> supervisor.process(part).stream())
        .map(ProcessHandle::pid)
        .toList();
  }

  /** Ends one as a crash would, and starts it again; returns once it is ready. */
  void crash(Part part) {
    supervisor.kill(part);
    supervisor.start(part);
    supervisor.awaitReady(part, READY_WITHIN);
  }

  /** As if the power had gone and come back. */
  void crashEverything() {
    killEverything();
    reviveEverything();
  }

  /** Ends one as a crash would. */
  void kill(Part part) {
    supervisor.kill(part);
  }

  /** Starts one again, without waiting. */
  void revive(Part part) {
    supervisor.start(part);
  }

  /** As if the power had gone. */
  void killEverything() {
    supervisor.killAll();
  }

  /** As if it had come back; returns once all is ready. */
  void reviveEverything() {
    supervisor.startAll(Progress.SILENT, READY_WITHIN);
  }

  /** Ends PostgreSQL alone as a crash would; it comes back with the stack. */
  void killDatabase() {
    EmbeddedPostgresServer.killOn(supervisor.home().data().resolve("postgres"));
  }

  /** Returns once every process says that it can do its work. */
  void awaitReady() {
    for (var part : Part.values()) {
      supervisor.awaitReady(part, READY_WITHIN);
    }
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
