package be.capas.bench;

import be.capas.bench.board.BoardBench;
import be.capas.bench.fold.FoldBench;
import be.capas.bench.gateway.GatewayBench;
import be.capas.bench.gateway.ScanBench;
import be.capas.bench.gateway.TimersBench;
import be.capas.bench.history.HistoryBench;
import be.capas.bench.http.HttpBench;
import be.capas.bench.imports.ImportBench;
import be.capas.bench.measure.Plan;
import be.capas.bench.paging.Pager;
import be.capas.bench.paging.PagingBench;
import be.capas.bench.rebuild.RebuildBench;
import be.capas.bench.report.Report;
import be.capas.bench.sealing.SealingBench;
import be.capas.bench.stack.Trial;
import be.capas.bench.town.TownBench;
import be.capas.local.launcher.Obstacle;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Measures this machine beside its floors; a target that is missed is told, and fails nothing. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "Measures this machine beside its floors. Without a command: all of them.")
public final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private BenchOptions options = new BenchOptions();

  public static void main(String[] args) {
    // What the clients of Kafka and PostgreSQL tell would stand between the figures.
    LoggingSystem.get(BenchCommand.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    var command =
        new CommandLine(new BenchCommand())
            .setExecutionExceptionHandler(
                (fault, it, _) -> {
                  if (!(fault instanceof Obstacle obstacle)) {
                    throw fault;
                  }
                  it.getErr().println(obstacle.getMessage());
                  return 1;
                });
    System.exit(command.execute(args));
  }

  @Override
  public Integer call() throws Exception {
    int gateway = gateway();
    int http = http();
    int board = board();
    int rebuild = rebuild();
    int sealing = sealing();
    int scan = scan();
    int history = history();
    int fold = fold();
    int paging = paging();
    int imports = imports();
    return IntStream.of(
            gateway, http, board, rebuild, sealing, scan, history, fold, paging, imports, timers())
        .max()
        .orElse(0);
  }

  @Command(description = "Commands a second at the gateway.")
  int gateway() throws Exception {
    return measure(
        (trial, report) -> new GatewayBench(trial, plan(), options.streams(), report).run());
  }

  @Command(description = "Commands a second over HTTP.")
  int http() throws Exception {
    return measure(
        (trial, report) -> new HttpBench(trial, plan(), options.streams(), report).run());
  }

  @Command(description = "From the answer of an alarm to its entry on the board.")
  int board() throws Exception {
    return measure((trial, report) -> new BoardBench(trial, plan(), report).run());
  }

  @Command(description = "Events a second of a view that is folded again.")
  int rebuild() throws Exception {
    return measure(
        (trial, report) -> new RebuildBench(trial, plan(), options.events(), report).run());
  }

  @Command(description = "How late timers are, with many of them open.")
  int timers() throws Exception {
    return measure(
        (trial, report) -> new TimersBench(trial, plan(), options.timers(), report).run());
  }

  @Command(name = "import", description = "Rows a second of a register that moves in.")
  int imports() throws Exception {
    return measure((trial, report) -> new ImportBench(trial, plan(), report).run());
  }

  @Command(description = "From the raise of an alarm to its first page.")
  int paging() throws Exception {
    try (var pager = new Pager()) {
      return measure(
          pager.settings(), (trial, report) -> new PagingBench(trial, plan(), pager, report).run());
    }
  }

  @Command(description = "What sealing costs: commands and timelines, with and without.")
  int sealing() throws Exception {
    return measure(
        (trial, report) -> new SealingBench(trial, plan(), options.people(), report).run());
  }

  @Command(description = "Threads a second that the scan looks at.")
  int scan() throws Exception {
    return measure(
        (trial, report) -> new ScanBench(trial, plan(), options.threads(), report).run());
  }

  @Command(description = "The history of a person with a long file, at any instant.")
  int history() throws Exception {
    return measure(
        (trial, report) -> new HistoryBench(trial, plan(), options.file(), report).run());
  }

  @Command(description = "Timelines in towns of different sizes. By its name only: it takes long.")
  int timeline() throws Exception {
    return measure(
        (trial, report) -> new TownBench(trial, plan(), options.towns(), report).timelines());
  }

  @Command(description = "Searches in towns of different sizes. By its name only: it takes long.")
  int search() throws Exception {
    return measure(
        (trial, report) -> new TownBench(trial, plan(), options.towns(), report).searches());
  }

  @Command(description = "Events a second of the folds alone, without any server.")
  int fold() {
    var report = new Report(spec.commandLine().getOut());
    new FoldBench(plan(), options.file(), report).run();
    return report.failed() == 0 ? 0 : 1;
  }

  /** Each in a house of its own: what one leaves behind would be the other's load. */
  private int measure(Measuring measuring) throws Exception {
    return measure(Map.of(), measuring);
  }

  private int measure(Map<String, String> settings, Measuring measuring) throws Exception {
    var report = new Report(spec.commandLine().getOut());
    try (var trial = Trial.start(BenchOptions.root(), settings)) {
      measuring.run(trial, report);
      report.memory(trial.peaks());
    }
    return report.failed() == 0 ? 0 : 1;
  }

  private Plan plan() {
    var err = spec.commandLine().getErr();
    return options.plan(
        step -> {
          err.println("  ... " + step);
          err.flush();
        });
  }

  @FunctionalInterface
  private interface Measuring {
    void run(Trial trial, Report report) throws Exception;
  }
}
