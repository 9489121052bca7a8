package be.capas.bench.history;

import be.capas.bench.http.Bodies;
import be.capas.bench.http.Client;
import be.capas.bench.measure.ClosedLoop;
import be.capas.bench.measure.Comparison;
import be.capas.bench.measure.Plan;
import be.capas.bench.measure.Task;
import be.capas.bench.report.Report;
import be.capas.bench.report.Target;
import be.capas.bench.stack.Trial;
import be.capas.local.launcher.Part;

/**
 * The history of somebody with a long file, at any instant and whole, beside reading the document
 * that holds the events and looking at none. Over HTTP, as a client sees it: checked, folded,
 * judged, and recorded as a read.
 */
public final class HistoryBench {
  /**
   * Who replays a case are the few who look back on it together; each answer holds the whole file
   * in memory for a moment.
   */
  private static final int READERS = 4;

  private final Trial trial;
  private final Plan plan;
  private final int events;
  private final Report report;

  /**
   * @param events how many the file holds, at least {@value LongFile#BEFORE_VISITS}
   */
  public HistoryBench(Trial trial, Plan plan, int events, Report report) {
    this.trial = trial;
    this.plan = plan;
    this.events = events;
    this.report = report;
  }

  /** Makes the file, then measures. */
  public void run() throws Exception {
    report.rates(
        "History of a person with %,d events, over HTTP, %d readers".formatted(events, READERS));
    trial.start(Part.COMMAND_SERVICE);
    trial.start(Part.QUERY_SERVICE);
    var token = trial.token();
    try (var commands = new Client(trial.ports().address(Part.COMMAND_SERVICE), token);
        var queries = new Client(trial.ports().address(Part.QUERY_SERVICE), token)) {
      commands.postUntilAnswered("/api/crises", Bodies.CRISIS);
      plan.progress().accept("making a file of %,d events".formatted(events));
      beside(LongFile.make(commands, queries, events), queries);
    }
  }

  private void beside(LongFile file, Client queries) throws Exception {
    try (var raw = RawFile.of(trial.ports().mongoUri(), file.person(), events)) {
      compare(raw, "as of any instant of it", () -> file.askAsOfAnyInstant(queries));
      compare(raw, "as of now, all of it", () -> file.askAsOfNow(queries));
    }
  }

  private void compare(RawFile raw, String name, Task asking) {
    var comparison =
        Comparison.run(
            plan,
            new ClosedLoop(READERS, raw::read),
            new ClosedLoop(READERS, asking),
            trial.processors());
    report.rate(
        "only reading the document of %,d bytes".formatted(raw.size()),
        name,
        comparison,
        new Target.None());
  }
}
