package be.capas.bench.gateway;

import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Plan;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.Trial;
import java.sql.SQLException;

/** How late the timers of many crises are, beside as many timers that do nothing. */
public final class TimersBench {
  private static final Target TARGET = new Target.AtMost(3);
  private static final int POOL = 8;

  private final Trial trial;
  private final Plan plan;
  private final int open;
  private final Report report;

  /**
   * A bench.
   *
   * @param open how many crises wait beside those whose step is due
   */
  public TimersBench(Trial trial, Plan plan, int open, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.open = open;
    this.report = report;
  }

  /** Measures with the usual settings, the watchdog going its rounds over all of them. */
  public void run() throws SQLException {
    report.durations(
        "Lateness of timers, %,d open, %d due a second".formatted(open, DueTimers.A_SECOND));
    try (var side = CommandSide.start(trial);
        var database = trial.database(POOL);
        var relay = trial.watchRelay(database)) {
      plan.progress().accept("opening %,d crises".formatted(open));
      var crises = WaitingCrises.open(side.gateway(), database, relay, open);
      try (var idle = IdleTimers.open(database, open)) {
        var comparison = Comparison.run(plan, idle, crises, trial.processors());
        report.duration(
            "timers that do nothing, in a table of their own",
            "steps of crises",
            comparison,
            TARGET);
        report.usage(comparison);
        report.note("    " + relay.describe());
      }
    }
  }
}
