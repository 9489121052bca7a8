package be.capas.local.cli;

import be.capas.local.launcher.Obstacle;
import be.capas.local.launcher.Part;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = "Folds a view from the first event beside the live one, then switches to it.")
final class RebuildCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  @Mixin private House house = new House();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "VIEW",
      description =
          "journal (for timeline and history), filrouge, board, access, person, liaison, oncall,"
              + " directory, teamsupport, training or indicators.")
  private String view = "";

  @Option(
      names = "--unverified",
      description =
          "Switch without comparing: where the live view has stopped or its rules changed.")
  private boolean unverified;

  @Override
  public Integer call() throws InterruptedException {
    var rebuild = new Rebuild(house.supervisor().ports().management(Part.QUERY_SERVICE), view);
    PrintWriter out = spec.commandLine().getOut();
    var last = Terminal.isInteractive() ? withBar(rebuild) : withLines(rebuild, out);
    if (last.state() != Rebuild.State.SWITCHED) {
      throw new Obstacle("The view " + view + " was not rebuilt: " + last.detail());
    }
    out.printf("The view %s is rebuilt and in use: %s.%n", view, last.detail());
    out.flush();
    return 0;
  }

  private Rebuild.Status withBar(Rebuild rebuild) throws InterruptedException {
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("Rebuilding")
            .setUnit(" events", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .build()) {
      return follow(
          rebuild,
          status -> {
            bar.maxHint(status.total());
            bar.stepTo(status.folded());
            bar.setExtraMessage(" " + status.state());
          });
    }
  }

  private Rebuild.Status withLines(Rebuild rebuild, PrintWriter out) throws InterruptedException {
    return follow(
        rebuild,
        status -> {
          out.printf("%s %d of %d events%n", status.state(), status.folded(), status.total());
          out.flush();
        });
  }

  private Rebuild.Status follow(Rebuild rebuild, Consumer<Rebuild.Status> show)
      throws InterruptedException {
    var status = rebuild.begin(unverified);
    while (status.isUnderWay()) {
      Thread.sleep(BETWEEN_LOOKS);
      status = rebuild.look();
      show.accept(status);
    }
    return status;
  }
}
