package be.capas.bench;

import be.capas.bench.measure.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How long, how often, how many. */
final class BenchOptions {
  @Option(
      names = "--seconds",
      scope = ScopeType.INHERIT,
      defaultValue = "10",
      description = "How long each round lasts (${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--rounds",
      scope = ScopeType.INHERIT,
      defaultValue = "3",
      description = "How many rounds, each between two of the floor (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      scope = ScopeType.INHERIT,
      defaultValue = "30",
      description = "Seconds of load before the first figure (${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--callers",
      scope = ScopeType.INHERIT,
      defaultValue = "64",
      description = "How many act at once (${DEFAULT-VALUE}).")
  private int callers;

  @Option(
      names = "--streams",
      scope = ScopeType.INHERIT,
      defaultValue = "2000",
      description = "Streams of ten made anew for each round (${DEFAULT-VALUE}).")
  private int streams;

  @Option(
      names = "--events",
      scope = ScopeType.INHERIT,
      defaultValue = "50000",
      description = "Events that a view is rebuilt from (${DEFAULT-VALUE}).")
  private int events;

  @Option(
      names = "--timers",
      scope = ScopeType.INHERIT,
      defaultValue = "100000",
      description = "Crises that wait while timers are measured (${DEFAULT-VALUE}).")
  private int timers;

  @Option(
      names = "--people",
      scope = ScopeType.INHERIT,
      defaultValue = "200",
      description = "People whose timelines are read (${DEFAULT-VALUE}).")
  private int people;

  @Option(
      names = "--threads",
      scope = ScopeType.INHERIT,
      defaultValue = "100000",
      description = "Threads that a scan looks at (${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--file",
      scope = ScopeType.INHERIT,
      defaultValue = "2000",
      description = "Events of a person with a long file (${DEFAULT-VALUE}).")
  private int file;

  @Option(
      names = "--town",
      scope = ScopeType.INHERIT,
      split = ",",
      defaultValue = "1000,100000,1000000",
      description = "Sizes of towns in which files are read, rising (${DEFAULT-VALUE}).")
  private List<Integer> towns = List.of();

  Plan plan(Consumer<String> progress) {
    return new Plan(
        Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), rounds, callers, progress);
  }

  int streams() {
    return streams;
  }

  int events() {
    return events;
  }

  int timers() {
    return timers;
  }

  int people() {
    return people;
  }

  int threads() {
    return threads;
  }

  List<Integer> towns() {
    return towns;
  }

  int file() {
    return file;
  }

  /** The folder of the reactor: this program's own jar lies in its infra/bench/target. */
  static Path root() {
    var jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    return jar.resolve("../../../..").normalize();
  }
}
