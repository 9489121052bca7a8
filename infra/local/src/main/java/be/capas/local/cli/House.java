package be.capas.local.cli;

import be.capas.local.Home;
import be.capas.local.launcher.Part;
import be.capas.local.launcher.Ports;
import be.capas.local.launcher.Programs;
import be.capas.local.launcher.Supervisor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command needs to know: where the house is, and where its programs are. */
final class House {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where data, keys and logs live (CAPAS_HOME; else .capas beside ./capas).")
  private @Nullable Path chosenHome;

  Home home() {
    if (chosenHome != null) {
      return new Home(chosenHome);
    }
    var fromEnvironment = System.getenv("CAPAS_HOME");
    return new Home(
        fromEnvironment == null || fromEnvironment.isBlank()
            ? root().resolve(".capas")
            : Path.of(fromEnvironment));
  }

  /** The folder of the reactor. */
  Path root() {
    return Path.of(System.getProperty("capas.root", "")).toAbsolutePath();
  }

  /** With the ports that are in use, else with those that are set. */
  Supervisor supervisor() {
    var running = Ports.inUse(home()).map(this::supervisor).filter(Supervisor::anythingLives);
    return running.orElseGet(() -> supervisor(Ports.from(System.getenv())));
  }

  private Supervisor supervisor(Ports ports) {
    return new Supervisor(home(), ports, programs());
  }

  private Programs programs() {
    return Optional.ofNullable(System.getProperty("capas.app"))
        .map(it -> Programs.installedIn(Path.of(it)))
        .orElseGet(() -> Programs.builtIn(root()));
  }

  static boolean allReady(Supervisor supervisor) {
    return Arrays.stream(Part.values()).allMatch(supervisor::isReady);
  }
}
