package be.capas.scenario.year.play;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far the year has come: a bar where there is a terminal, else a line for every twentieth. */
public final class YearProgress implements AutoCloseable {
  private static final Duration BETWEEN_WAITS = Duration.ofSeconds(30);
  private static final int LINES = 20;
  private static final int PERCENT = 100;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean terminal;
  private final long people;
  private final Instant begun;
  private @Nullable ProgressBar bar;
  private Instant lastWait = Instant.EPOCH;
  private long done;
  private long commands;

  /** Begins; {@code terminal} tells whether {@code out} is one. */
  public YearProgress(PrintWriter out, boolean terminal, long people) {
    this.out = out;
    this.terminal = terminal;
    this.people = people;
    this.begun = Instant.now();
    this.bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName("the year")
                .setUnit(" people", 1)
                .setInitialMax(people)
                .setStyle(ProgressBarStyle.ASCII)
                .build()
            : null;
  }

  /** Says something in between. */
  public synchronized void tells(String what) {
    out.println((terminal ? CLEAR_LINE : "") + what);
    out.flush();
  }

  /** Says what is waited for, but not each time: many wait for the same. */
  synchronized void waits(String forWhat) {
    var now = Instant.now();
    if (now.isAfter(lastWait.plus(BETWEEN_WAITS))) {
      lastWait = now;
      tells("(waiting) " + forWhat);
    }
  }

  synchronized void commandDone() {
    commands++;
  }

  synchronized void residentDone() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (done * LINES / people > (done - 1) * LINES / people) {
      tells(line());
    }
  }

  private String line() {
    var millis = Math.max(1, Duration.between(begun, Instant.now()).toMillis());
    return String.format(
        Locale.ROOT,
        "%3d %%  %,d of %,d people, %,d commands, %,d a second",
        done * PERCENT / people,
        done,
        people,
        commands,
        commands * Duration.ofSeconds(1).toMillis() / millis);
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
