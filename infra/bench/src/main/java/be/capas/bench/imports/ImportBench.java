package be.capas.bench.imports;

import be.capas.bench.floor.FloorTable;
import be.capas.bench.floor.SampleEvent;
import be.capas.bench.http.Bodies;
import be.capas.bench.http.Client;
import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Plan;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.Trial;
import be.capas.local.launcher.Part;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Rows a second of a register that moves in, beside single-row commits of the same bytes. */
public final class ImportBench {
  private static final String EVENT = "person-registered.v1";

  private final Trial trial;
  private final Plan plan;
  private final Report report;

  public ImportBench(Trial trial, Plan plan, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.report = report;
  }

  /** Starts the command-service, which it leaves running. */
  public void run() throws SQLException, IOException, InterruptedException {
    report.rates("Rows of a file of people, one file at a time, relay running");
    trial.start(Part.COMMAND_SERVICE);
    var address = trial.ports().address(Part.COMMAND_SERVICE);
    var token = trial.token();
    try (var database = trial.database(1);
        var relay = trial.watchRelay(database);
        var client = new Client(address, token);
        var moved = new Importing(address, token, false, relay);
        var tried = new Importing(address, token, true, relay)) {
      FloorTable.make(database);
      client.postUntilAnswered("/api/persons", Bodies.person());
      beside("a row that is done", moved, database);
      beside("a row that is only tried", tried, database);
      report.note("    " + relay.describe());
    }
  }

  /** A file is read by one thread, so one caller is its floor. */
  private void beside(String name, Importing load, DataSource database) throws SQLException {
    var sample = SampleEvent.newest(database, EVENT);
    var floor = new ClosedLoop(1, () -> sample.commit(database));
    var comparison = Comparison.run(plan, floor, load, trial.processors());
    report.rate(
        "one commit of the same %,d bytes, one caller".formatted(sample.size()),
        name,
        comparison,
        new Target.None());
  }
}
