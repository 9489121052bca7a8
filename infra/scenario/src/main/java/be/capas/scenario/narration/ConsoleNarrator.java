package be.capas.scenario.narration;

import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** One line each; below them a progress bar where there is a terminal to draw it on. */
public final class ConsoleNarrator implements Narrator {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter out;
  private final boolean terminal;
  private @Nullable ProgressBar bar;

  /** Narrates to {@code out}; {@code terminal} tells whether that is one. */
  public ConsoleNarrator(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void begins(int steps) {
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("the day")
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .build();
    }
  }

  @Override
  public synchronized void tells(String who, String what) {
    var clear = terminal ? CLEAR_LINE : "";
    out.printf(
        "%s%s  %-20s %s%n", clear, LocalTime.now(ZoneId.systemDefault()).format(TIME), who, what);
    out.flush();
  }

  @Override
  public synchronized void stepDone() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public synchronized void ends() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
