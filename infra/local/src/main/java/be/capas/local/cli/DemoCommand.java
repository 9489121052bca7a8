package be.capas.local.cli;

import be.capas.local.launcher.LauncherLock;
import be.capas.local.launcher.Shutdown;
import be.capas.local.launcher.Supervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Plays a day of the cell, or with --year a calibrated year of it, and checks that nothing"
            + " was lost or told twice.")
final class DemoCommand implements Callable<Integer> {
  @Mixin private House house = new House();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--exit", description = "Stop everything at the end.")
  private boolean exit;

  @Option(names = "--seed", paramLabel = "N", description = "The same seed, the same day.")
  private @Nullable Long seed;

  @Option(names = "--year", description = "Play April to December 2020 beside published figures.")
  private boolean year;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "Of a year: so many times as many people, such as 0.1.")
  private @Nullable Double scale;

  @Option(
      names = "--per-second",
      paramLabel = "N",
      description = "Of a year: at most so many commands a second.")
  private @Nullable Integer perSecond;

  @Override
  public Integer call() {
    Supervisor supervisor = house.supervisor();
    if (!House.allReady(supervisor)) {
      try (var _ = LauncherLock.acquire(house.home())) {
        new Start(supervisor, spec.commandLine().getOut()).detached();
      }
    }
    if (exit) { // by a hook, so that Ctrl-C in the middle of the day stops everything too
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Shutdown.of(supervisor), "stop"));
    }
    return new Program("infra/scenario", house).run(supervisor, arguments());
  }

  private List<String> arguments() {
    var arguments = new ArrayList<>(List.of("--home", house.home().root().toString()));
    if (year) {
      arguments.add("--year");
    }
    add(arguments, "--seed", seed);
    add(arguments, "--scale", scale);
    add(arguments, "--per-second", perSecond);
    return arguments;
  }

  private static void add(List<String> arguments, String option, @Nullable Object value) {
    if (value != null) {
      arguments.addAll(List.of(option, value.toString()));
    }
  }
}
