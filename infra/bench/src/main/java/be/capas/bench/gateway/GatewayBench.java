package be.capas.bench.gateway;

import be.capas.bench.floor.FloorTable;
import be.capas.bench.floor.SampleEvent;
import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.Plan;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.Trial;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Commands per second at the gateway, beside single-row commits of the same bytes. */
public final class GatewayBench {
  private static final Target TARGET = new Target.AtLeast(0.25);

  private final Trial trial;
  private final Plan plan;
  private final int streams;
  private final Report report;

  public GatewayBench(Trial trial, Plan plan, int streams, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.streams = streams;
    this.report = report;
  }

  /** Measures with the usual settings, then once more without folded states in memory. */
  public void run() throws SQLException {
    report.rates("Commands at the gateway, %d callers, relay running".formatted(plan.callers()));
    try (var side = CommandSide.start(trial);
        var database = trial.database(side.connections());
        var relay = trial.watchRelay(database)) {
      FloorTable.make(database);
      var gateway = side.gateway();
      beside(
          "a new stream with one event",
          NewStreams.EVENT,
          new NewStreams(gateway, plan.callers(), relay),
          database);
      beside(
          "one event onto a stream of ten, its state in memory",
          StreamsOfTen.EVENT,
          new StreamsOfTen(gateway, plan.callers(), streams, relay),
          database);
      report.note("    " + relay.describe());
    }
    try (var side = CommandSide.start(trial, "--capas.event-store.folded-streams=0");
        var database = trial.database(side.connections());
        var relay = trial.watchRelay(database)) {
      beside(
          "one event onto a stream of ten, read and folded each time",
          StreamsOfTen.EVENT,
          new StreamsOfTen(side.gateway(), plan.callers(), streams, relay),
          database);
    }
  }

  private void beside(String name, String event, Load load, DataSource database)
      throws SQLException {
    // One round first, so that there is an event to take the bytes of.
    load.round(plan.warmUp().dividedBy(10));
    var sample = SampleEvent.newest(database, event);
    var floor = new ClosedLoop(plan.callers(), () -> sample.commit(database));
    var comparison = Comparison.run(plan, floor, load, trial.processors());
    report.rate(
        "one commit of the same %,d bytes".formatted(sample.size()), name, comparison, TARGET);
  }
}
