package be.capas.bench.stack;

import be.capas.bench.measure.Processors;
import be.capas.local.Home;
import be.capas.local.identity.DemoUsers;
import be.capas.local.identity.TokenRequest;
import be.capas.local.launcher.Part;
import be.capas.local.launcher.Ports;
import be.capas.local.launcher.Programs;
import be.capas.local.launcher.Supervisor;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A house of its own for measuring: free ports, a fresh folder that is gone afterwards. */
public final class Trial implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);

  /** One caller stands for a whole country: its requests are counted, and there are always more. */
  private static final Map<String, String> NO_LIMITS =
      Map.of(
          "CAPAS_RATELIMIT_CALLER_BURST", "1000000000",
          "CAPAS_RATELIMIT_ORGANISATION_BURST", "1000000000");

  private final Home home;
  private final Ports ports = Ports.free();
  private final Supervisor supervisor;
  private final Processors processors = new Processors();
  private final Map<String, Long> peaks = new LinkedHashMap<>();
  private final Map<String, Process> guests = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private Trial(Home home, Programs programs, Map<String, String> settings) {
    this.home = home;
    this.supervisor = new Supervisor(home, ports, programs, settings);
  }

  /**
   * Starts the stack alone, with its data on the disk where it usually is. What runs are the
   * programs that {@code ./capas} installed, as in {@code ./capas up}.
   *
   * @param root the folder of the reactor, with everything built
   * @param more environment variables for every part
   */
  public static Trial start(Path root, Map<String, String> more) throws IOException {
    var settings = new HashMap<>(NO_LIMITS);
    settings.putAll(more);
    var state = root.resolve(".capas");
    var app = state.resolve("app").resolve(Files.readString(state.resolve("app/current")).strip());
    var home = new Home(Files.createTempDirectory(state, "bench-"));
    var trial = new Trial(home, Programs.installedIn(app), settings);
    // Ctrl-C and SIGTERM leave nothing behind.
    Runtime.getRuntime().addShutdownHook(new Thread(trial::close, "end-of-trial"));
    trial.start(Part.STACK);
    trial.processors.name("this benchmark", () -> Stream.of(ProcessHandle.current()));
    return trial;
  }

  public void start(Part part) {
    supervisor.start(part);
    supervisor.awaitReady(part, START);
    processors.name(part.label(), () -> supervisor.process(part).stream());
  }

  /** Takes in a process that is no part of a house; it ends with the trial at the latest. */
  public void takeIn(String name, Process process) {
    guests.put(name, process);
    processors.name(name, () -> Stream.of(process.toHandle()));
  }

  /** Ends it, after noting how much memory it took at most. */
  public void sendAway(String name) {
    var process = guests.remove(name);
    if (process != null) {
      notePeak(name, process.toHandle());
      process.destroy();
      process
          .onExit()
          .orTimeout(20, TimeUnit.SECONDS)
          .exceptionally(_ -> process.destroyForcibly())
          .join();
    }
  }

  public Home home() {
    return home;
  }

  public Ports ports() {
    return ports;
  }

  public Supervisor supervisor() {
    return supervisor;
  }

  public Processors processors() {
    return processors;
  }

  /** Connections to the database of the command side, each statement its own commit. */
  public HikariDataSource database(int connections) {
    return database("capas_command", connections);
  }

  /** The same to another database. */
  public HikariDataSource database(String name, int connections) {
    var settings = new HikariConfig();
    settings.setJdbcUrl(ports.jdbcUrl(name));
    settings.setUsername("postgres");
    settings.setPassword("postgres");
    settings.setMaximumPoolSize(connections);
    return new HikariDataSource(settings);
  }

  /** Watches how the relay keeps up, and names the database's processes from now on. */
  public RelayWatch watchRelay(DataSource database) {
    processors.name("PostgreSQL", () -> Backends.of(database));
    return new RelayWatch(database, ports.kafkaBootstrapServers());
  }

  /** A token of somebody who may do all that is measured; valid for an hour. */
  public String token() {
    var coordinator = DemoUsers.find("coordinator").orElseThrow();
    return new TokenRequest(ports.address(Part.STACK), home).tokenOf(coordinator);
  }

  /** Peak memory by process, in KiB, of those that have ended and those that run. */
  public Map<String, Long> peaks() {
    for (var part : Part.values()) {
      supervisor.process(part).ifPresent(it -> notePeak(part.label(), it));
    }
    notePeak("this benchmark", ProcessHandle.current());
    return peaks;
  }

  private void notePeak(String name, ProcessHandle process) {
    PeakMemory.of(process).ifPresent(kib -> peaks.merge(name, kib, Math::max));
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    guests.keySet().forEach(this::sendAway);
    supervisor.close();
    try (var files = Files.walk(home.root())) {
      files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
