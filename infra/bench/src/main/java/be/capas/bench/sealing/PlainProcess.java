package be.capas.bench.sealing;

import be.capas.bench.plain.PlainService;
import be.capas.bench.stack.Sibling;
import be.capas.bench.stack.Trial;
import be.capas.local.FreePorts;
import be.capas.local.launcher.Part;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A service of the house that seals nothing: the same jar and JVM flags as the one that does. */
final class PlainProcess {
  private static final List<String> CLASSES =
      List.of("PlainService", "PlainService$Unsealed", "PlainSealers");

  private PlainProcess() {}

  /** Starts it beside the sealing one, which must be running. */
  static Sibling start(Trial trial, Part part, String application, List<String> settings)
      throws IOException, InterruptedException {
    var program =
        new ArrayList<>(
            List.of(
                "-D" + PlainService.APPLICATION + "=" + application,
                "-cp",
                classes(trial) + File.pathSeparator + Sibling.jar(trial, part),
                PlainService.class.getName(),
                "--spring.profiles.active=local",
                "--management.server.port=" + FreePorts.next(),
                "--capas.kafka.bootstrap-servers=" + trial.ports().kafkaBootstrapServers(),
                "--capas.identity.issuer=" + trial.ports().address(Part.STACK),
                "--capas.sealing.key-file=" + trial.home().sealingKey(),
                // As for all that a trial starts: one caller stands for a whole country.
                "--capas.rate-limit.caller.burst=1000000000",
                "--capas.rate-limit.organisation.burst=1000000000"));
    program.addAll(settings);
    return Sibling.start(trial, "plain " + part.label(), part, program);
  }

  /** The classes that make the difference, in a folder before the service's jar. */
  private static Path classes(Trial trial) throws IOException {
    var folder = trial.home().root().resolve("plain");
    for (var one : CLASSES) {
      var file = PlainService.class.getPackageName().replace('.', '/') + "/" + one + ".class";
      var target = folder.resolve(file);
      Files.createDirectories(target.getParent());
      try (var content = PlainService.class.getResourceAsStream("/" + file)) {
        Files.write(target, Objects.requireNonNull(content, file).readAllBytes());
      }
    }
    return folder;
  }
}
