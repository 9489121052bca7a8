package be.capas.local.cli;

import be.capas.local.launcher.Obstacle;
import be.capas.local.launcher.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Shows the end of the log of a process.")
final class LogsCommand implements Callable<Integer> {
  @Mixin private House house = new House();

  @Parameters(
      paramLabel = "NAME",
      description = "stack, command-service, query-service or notification-service.")
  private String name = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Go on as the log grows.")
  private boolean follow;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Part part =
        Part.labelled(name).orElseThrow(() -> new Obstacle("There is no process '" + name + "'."));
    var command = new ArrayList<>(List.of("tail", "-n", "50"));
    if (follow) {
      command.add("-F");
    }
    command.add(house.supervisor().log(part).toString());
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
