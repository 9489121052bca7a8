package be.capas.local.cli;

import be.capas.local.launcher.Part;
import be.capas.local.launcher.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a start as a bar on a terminal, as lines elsewhere; remembers what it started. */
final class StartReport implements Progress, AutoCloseable {
  private final PrintWriter out;
  private final Set<Part> started = EnumSet.noneOf(Part.class);
  private final @Nullable ProgressBar bar;

  StartReport(PrintWriter out) {
    this.out = out;
    this.bar =
        Terminal.isInteractive()
            ? new ProgressBarBuilder()
                .setTaskName("Starting")
                .setInitialMax(Part.values().length)
                .setStyle(ProgressBarStyle.ASCII)
                .build()
            : null;
  }

  @Override
  public void starting(Part part) {
    started.add(part);
    if (bar != null) {
      bar.setExtraMessage(" " + part);
    } else {
      out.println("Starting " + part + " ...");
      out.flush();
    }
  }

  @Override
  public void ready(Part part, Duration after) {
    if (bar != null) {
      bar.step();
      bar.setExtraMessage(" " + part + " is ready");
    } else if (started.contains(part)) {
      out.printf("%s is ready after %.1f s.%n", part, after.toMillis() / 1_000.0);
      out.flush();
    }
  }

  /** The parts that this start has started, not those that lived before. */
  Set<Part> started() {
    return started;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
