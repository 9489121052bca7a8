package be.capas.local.cli;

import be.capas.local.Home;
import be.capas.local.launcher.Obstacle;
import be.capas.local.launcher.Shutdown;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Stops everything and deletes all data; asks first.")
final class ResetCommand implements Callable<Integer> {
  private static final Set<String> OURS = Set.of("postgres", "kafka", "mongo", "mail", "identity");

  @Mixin private House house = new House();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--yes", description = "Don't ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    Home home = house.home();
    PrintWriter out = spec.commandLine().getOut();
    List<Path> doomed = contentOf(home.data());
    if (!yes && !confirmed(home)) {
      out.println("Nothing was deleted.");
      out.flush();
      return 1;
    }
    Shutdown.of(house.supervisor());
    doomed.forEach(ResetCommand::delete);
    out.println("All data under " + home.data() + " is deleted; ./capas up starts anew.");
    out.flush();
    return 0;
  }

  /**
   * Refuses a folder that holds anything else: a mistyped --home must not cost somebody's files.
   */
  private static List<Path> contentOf(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(data)) {
      List<Path> content = files.toList();
      for (Path file : content) {
        if (!OURS.contains(file.getFileName().toString())) {
          throw new Obstacle(file + " is not ours, so nothing under " + data + " is deleted.");
        }
      }
      return content;
    }
  }

  private static boolean confirmed(Home home) {
    var console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new Obstacle("reset asks before it deletes; where nobody can answer, add --yes.");
    }
    String answer =
        console.readLine(
            "Everything under %s will be deleted: persons, events, mails. Type yes to go on: ",
            home.data());
    return "yes".equals(answer);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
