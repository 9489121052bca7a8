package be.capas.local.cli;

import be.capas.local.launcher.Part;
import be.capas.local.launcher.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a start as a bar on a terminal, as lines elsewhere; remembers what it started. */
final class StartReport implements Progress, AutoCloseable {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final PrintWriter out;
  private final Set<Part> started = EnumSet.noneOf(Part.class);
  private final @Nullable ProgressBar bar;
  private Instant lastTold = Instant.EPOCH;

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
  public void catchingUp(Part part, long events) {
    if (bar != null) {
      bar.setExtraMessage(" %s catches up: %,d events to go".formatted(part, events));
    } else if (Instant.now().isAfter(lastTold.plus(BETWEEN_LINES))) {
      lastTold = Instant.now();
      out.printf("%s catches up: %,d events to go.%n", part, events);
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
