package be.capas.local.cli;

import be.capas.local.launcher.Obstacle;
import be.capas.local.launcher.Part;
import be.capas.local.secrets.MasterKeys;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "rotate-keys",
    mixinStandardHelpOptions = true,
    description = "Makes a new master key and wraps everybody's keys again under it.")
final class RotateKeysCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  @Mixin private House house = new House();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--rewrap-only",
      description = "Make no new master key: go on with what was broken off.")
  private boolean rewrapOnly;

  @Override
  public Integer call() throws InterruptedException {
    var management = house.supervisor().ports().management(Part.COMMAND_SERVICE);
    rotate(new Rewrapping(management), house.home().sealingKey(), rewrapOnly);
    return 0;
  }

  void rotate(Rewrapping rewrapping, Path keyFile, boolean withTheSameMaster)
      throws InterruptedException {
    // Before anything is changed, see that somebody is there to do the rest.
    rewrapping.look();
    if (!withTheSameMaster) {
      MasterKeys.addNew(keyFile);
    }
    PrintWriter out = spec.commandLine().getOut();
    var status = rewrapping.begin();
    while (status.isUnderWay()) {
      out.printf("%d of %d keys are still to be wrapped%n", status.left(), status.keys());
      out.flush();
      Thread.sleep(BETWEEN_LOOKS);
      status = rewrapping.look();
    }
    if (!status.isDone()) {
      throw new Obstacle(
          "%d keys are left as they were (./capas logs command-service tells why); go on with"
                  .formatted(status.left())
              + " ./capas rotate-keys --rewrap-only.");
    }
    out.printf("All %d keys are wrapped by the master key %s.%n", status.keys(), status.master());
    out.printf("Keep the earlier ones in %s as long as there are backups of today.%n", keyFile);
    out.flush();
  }
}
