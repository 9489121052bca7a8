package be.capas.bench.http;

import be.capas.bench.floor.FloorTable;
import be.capas.bench.floor.SampleEvent;
import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.Plan;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.Trial;
import be.capas.local.launcher.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Commands per second over HTTP, beside an endpoint that does the least. */
public final class HttpBench {
  private static final Target TARGET = new Target.AtLeast(0.5);

  /** The command-service's own, see its settings. */
  private static final int CONNECTIONS = 32;

  private final Trial trial;
  private final Plan plan;
  private final int streams;
  private final Report report;

  public HttpBench(Trial trial, Plan plan, int streams, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.streams = streams;
    this.report = report;
  }

  /** Starts the command-service, which it leaves running, and the bare endpoint for as long. */
  public void run() throws SQLException, IOException, InterruptedException {
    report.rates("Commands over HTTP, %d callers, relay running".formatted(plan.callers()));
    trial.start(Part.COMMAND_SERVICE);
    var token = trial.token();
    try (var database = trial.database(4);
        var relay = trial.watchRelay(database);
        var client = new Client(trial.ports().address(Part.COMMAND_SERVICE), token);
        var bare = BareEndpoint.start(trial, CONNECTIONS);
        var bareClient = new Client(bare.address(), token)) {
      FloorTable.make(database);
      client.postUntilAnswered("/api/crises", Bodies.CRISIS);
      bareClient.postUntilAnswered("/rows/" + Alarms.EVENT, Bodies.CRISIS);
      beside(
          "a new stream with one event",
          NewStreams.EVENT,
          Bodies.proposal(UUID.randomUUID().toString()),
          new NewStreams(client, plan.callers(), streams, relay),
          bareClient,
          database,
          TARGET);
      beside(
          "one event onto a stream of ten",
          StreamsOfTen.EVENT,
          Bodies.VISIT,
          new StreamsOfTen(client, plan.callers(), streams, relay),
          bareClient,
          database,
          TARGET);
      beside(
          "an alarm, and the first steps of its escalation",
          Alarms.EVENT,
          Bodies.CRISIS,
          new Alarms(client, plan.callers(), relay),
          bareClient,
          database,
          new Target.None());
      report.note("    " + relay.describe());
    }
  }

  private void beside(
      String name,
      String event,
      String body,
      Load load,
      Client bare,
      DataSource database,
      Target target)
      throws SQLException {
    // One round first, so that there is an event to take the bytes of.
    load.round(plan.warmUp().dividedBy(10));
    var size = SampleEvent.newest(database, event).size();
    var floor = new ClosedLoop(plan.callers(), () -> bare.post("/rows/" + event, body));
    var comparison = Comparison.run(plan, floor, load, trial.processors());
    report.rate(
        "a bare endpoint that commits the same %,d bytes".formatted(size),
        name,
        comparison,
        target);
  }
}
