package be.capas.local.cli;

import be.capas.local.launcher.Shutdown;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops everything, also what a crashed launcher has left.")
final class DownCommand implements Callable<Integer> {
  @Mixin private House house = new House();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean anything = Shutdown.of(house.supervisor());
    out.println(anything ? "Everything is stopped; the data is kept." : "Nothing was running.");
    out.flush();
    return 0;
  }
}
