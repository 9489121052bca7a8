package be.capas.local.cli;

import be.capas.local.Home;
import be.capas.local.launcher.LauncherLock;
import be.capas.local.launcher.Supervisor;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts the stack and the services; Ctrl-C stops them.")
final class UpCommand implements Callable<Integer> {
  @Mixin private House house = new House();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--detach", description = "Return when all is ready, and leave it running.")
  private boolean detach;

  @Override
  public Integer call() {
    Home home = house.home();
    PrintWriter out = spec.commandLine().getOut();
    Supervisor supervisor = house.supervisor();
    if (House.allReady(supervisor)) {
      out.println("Everything is up already.");
      Addresses.print(out, supervisor.ports());
      return 0;
    }
    try (var _ = LauncherLock.acquire(home)) {
      var start = new Start(supervisor, out);
      if (detach) {
        start.detached();
      } else {
        start.attached();
      }
      return 0;
    }
  }
}
