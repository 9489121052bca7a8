package be.capas.local.cli;

import be.capas.local.launcher.Part;
import be.capas.local.launcher.Supervisor;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells what runs; ends with 0 where all is ready, else with 3.")
final class StatusCommand implements Callable<Integer> {
  private static final int NOT_RUNNING = 3;

  @Mixin private House house = new House();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Supervisor supervisor = house.supervisor();
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%-21s %-8s %-9s %s%n", "NAME", "PID", "STATE", "ADDRESS");
    boolean allReady = true;
    for (Part part : Part.values()) {
      var process = supervisor.process(part);
      boolean ready = supervisor.isReady(part);
      allReady &= ready;
      out.printf(
          "%-21s %-8s %-9s %s%n",
          part,
          process.map(it -> Long.toString(it.pid())).orElse("-"),
          ready ? "ready" : process.isPresent() ? "not ready" : "down",
          supervisor.ports().address(part));
    }
    out.flush();
    return allReady ? 0 : NOT_RUNNING;
  }
}
