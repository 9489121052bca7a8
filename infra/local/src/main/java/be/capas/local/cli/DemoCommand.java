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
    description = "Plays a day of the cell and checks that nothing was lost or told twice.")
final class DemoCommand implements Callable<Integer> {
  @Mixin private House house = new House();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--exit", description = "Stop everything at the end.")
  private boolean exit;

  @Option(names = "--seed", paramLabel = "N", description = "The same seed, the same day.")
  private @Nullable Long seed;

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
    if (seed != null) {
      arguments.addAll(List.of("--seed", seed.toString()));
    }
    return arguments;
  }
}
