package be.capas.bench.gateway;

import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Load;
import be.capas.bench.measure.Outcome;
import be.capas.bench.measure.Plan;
import be.capas.bench.measure.Together;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.Trial;
import be.capas.command.filrouge.ThreadScan;
import be.capas.command.gateway.StreamGateway;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Threads looked at in a second where all are due at once, as after a change of rules, beside
 * reading the same events without folding them. One after the other, as one instance does.
 */
public final class ScanBench {
  private static final int EVENTS_OF_EACH = 4;

  private final Trial trial;
  private final Plan plan;
  private final int people;
  private final Report report;

  public ScanBench(Trial trial, Plan plan, int people, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.people = people;
    this.report = report;
  }

  /** Makes the people, then measures. */
  public void run() throws SQLException {
    report.rates(
        "Scan of %,d threads, of %d events each, all due at once"
            .formatted(people, EVENTS_OF_EACH));
    try (var side =
            CommandSide.start(
                trial, "--capas.fil-rouge.scan.every=1d", "--capas.fil-rouge.scan.at-most=1d");
        var database = trial.database(2);
        var relay = trial.watchRelay(database)) {
      var gateway = side.gateway();
      Together.forEach(plan.callers(), people, _ -> accompanied(gateway));
      relay.awaitLevel();
      try (var raw = RawFiles.of(database)) {
        var comparison =
            Comparison.run(
                plan, raw, new Looking(side.bean(ThreadScan.class), database), trial.processors());
        report.rate("only reading the same events", "looks", comparison, new Target.None());
      }
    }
  }

  private static void accompanied(StreamGateway gateway) {
    var person = SampleCommands.person();
    var accompaniment = SampleCommands.accompaniment();
    gateway.inOneTransaction(
        () -> gateway.open(SampleCommands.registration(person), SampleCommands.origin()),
        (made, _) -> made);
    gateway.inOneTransaction(
        () -> {
          gateway.open(SampleCommands.request(accompaniment, person), SampleCommands.origin());
          return gateway.send(SampleCommands.visit(accompaniment), SampleCommands.origin());
        },
        (made, _) -> made);
  }

  /** All are due each time; how long they take does not depend on the time that is given. */
  private record Looking(ThreadScan scan, DataSource database) implements Load {
    private static final String ALL_DUE = "UPDATE public.thread_looks SET next_look = now()";

    @Override
    public void prepare() {
      try (var connection = database.getConnection();
          var statement = connection.createStatement()) {
        statement.executeUpdate(ALL_DUE);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Outcome runFor(Duration time) {
      long begun = System.nanoTime();
      int looked = scan.look();
      return Outcome.ofWork(looked, Duration.ofNanos(System.nanoTime() - begun));
    }
  }
}
